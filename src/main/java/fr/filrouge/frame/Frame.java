package fr.filrouge.frame;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param account who is signed in, if anybody
 * @param places where they may go
 */
public record Frame(@Nullable Account account, List<Place> places) {

  /** A page that the navigation leads to; {@code current} when it is the one shown. */
  public record Place(String label, String address, boolean current) {}

  static Frame of(@Nullable Account account, String shown) {
    List<Place> places = new ArrayList<>();
    if (account != null) {
      Area.of(account).forEach(area -> places.add(area.place(shown)));
    }
    return new Frame(account, places);
  }

  /** The parts of the site, in the order of the navigation; the first is where one lands. */
  enum Area {
    LEARNER("Mon parcours", "/mon-parcours", Role.BENEFICIARY),
    OPEN_TO_ME("Ce qui m'est ouvert", "/mon-parcours/ouvert", Role.BENEFICIARY),
    MY_APPOINTMENTS("Mes rendez-vous", "/mon-parcours/rendez-vous", Role.BENEFICIARY),
    MY_JOURNAL("Mon journal", "/mon-parcours/journal", Role.BENEFICIARY);

    private final String label;
    private final String address;
    private final List<Role> roles;

    Area(String label, String address, Role... roles) {
      this.label = label;
      this.address = address;
      this.roles = List.of(roles);
    }

    static List<Area> of(Account account) {
      return List.of(values()).stream()
          .filter(area -> area.roles.stream().anyMatch(account::has))
          .toList();
    }

    String address() {
      return address;
    }

    private Place place(String shown) {
      return new Place(label, address, shown.equals(address));
    }
  }
}
