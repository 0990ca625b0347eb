package fr.filrouge.frame;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    MY_JOURNAL("Mon journal", "/mon-parcours/journal", Role.BENEFICIARY),
    FOLLOW_UP("Mon suivi", "/suivi", Role.REFERENT, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON),
    SEARCH("Chercher une personne", "/recherche", Role.CEP, Role.REFERENT),
    /** The same for counsellors, who come to find somebody. */
    FOLLOW_UP_OF_COUNSELLOR("Mon suivi", "/suivi", Role.CEP),
    AGENDA("Mon agenda", "/agenda", Role.REFERENT, Role.CEP),
    ACCOUNTS("Comptes", "/comptes", Role.ADMIN),
    RULES("Règles en vigueur", "/regles", Role.POLICY_EDITOR, Role.POLICY_APPROVER),
    PREFERENCES("Mes préférences", "/preferences", Role.values());

    private final String label;
    private final String address;
    private final List<Role> roles;

    Area(String label, String address, Role... roles) {
      this.label = label;
      this.address = address;
      this.roles = List.of(roles);
    }

    /** One that several roles lead to comes once. */
    static List<Area> of(Account account) {
      Map<String, Area> areas = new LinkedHashMap<>();
      for (Area area : values()) {
        if (area.roles.stream().anyMatch(account::has)) {
          areas.putIfAbsent(area.address, area);
        }
      }
      return List.copyOf(areas.values());
    }

    String address() {
      return address;
    }

    private Place place(String shown) {
      return new Place(label, address, shown.equals(address));
    }
  }
}
