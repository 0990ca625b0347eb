package fr.filrouge.rules;

import java.util.List;

/** A route, and for whom it holds on a day. */
record RouteRegion(Route route, Region region) {

  /** Whether it opens its measure, with its rights, to somebody to whom no other route does. */
  boolean addsTo(List<RouteRegion> all) {
    Region rest = region;
    for (RouteRegion other : all) {
      if (other != this && other.route().gift().equals(route.gift())) {
        rest = rest.minus(other.region());
      }
    }
    return !rest.isEmpty();
  }
}
