package fr.filrouge.notice;

import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.Standing;
import java.util.function.Function;

/** The pages that notices lead to. */
final class Place {

  static final String FOLLOW_UP = "/suivi";
  static final String SEARCH = "/recherche";
  static final String INVITATIONS = "/mon-parcours/invitations";

  private Place() {}

  static Function<Standing, String> at(String page) {
    return standing -> page;
  }

  /** A part of a booklet: the person has pages of their own. */
  static Function<Standing, String> of(Booklet booklet, String part) {
    return standing ->
        standing.relation() == Relation.SELF
            ? "/mon-parcours" + part
            : "/livrets/" + booklet.id() + part;
  }

  /** Where a booklet says what is open: what a professional is to do about it comes first there. */
  static Function<Standing, String> rightsOf(Booklet booklet) {
    return standing ->
        standing.relation() == Relation.SELF ? "/mon-parcours/ouvert" : "/livrets/" + booklet.id();
  }

  /** The team of a booklet, or the list of them for whoever reads it no more. */
  static Function<Standing, String> teamOf(Booklet booklet) {
    return standing -> standing.rights().any() ? "/livrets/" + booklet.id() + "/equipe" : FOLLOW_UP;
  }
}
