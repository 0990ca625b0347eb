package fr.filrouge.booklet.web;

import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What the professionals' pages call things. */
final class Labels {

  private static final Role[] ACTORS = {
    Role.BENEFICIARY, Role.REFERENT, Role.CEP, Role.DISABILITY_REFERENT, Role.PRISON_LIAISON
  };

  private Labels() {}

  /** One choice of a list, as it is sent and as it reads. */
  record Option(String value, String label) {}

  static String actor(Role role) {
    return switch (role) {
      case BENEFICIARY -> "la personne";
      case REFERENT -> "le référent";
      case DISABILITY_REFERENT -> "le référent handicap";
      case PRISON_LIAISON -> "le service pénitentiaire";
      default -> "le conseiller";
    };
  }

  static List<Option> actors() {
    return Arrays.stream(ACTORS)
        .map(role -> new Option(role.name(), StringUtils.capitalize(actor(role))))
        .toList();
  }

  static @Nullable String reserved(@Nullable Restriction restriction) {
    if (restriction == null) {
      return null;
    }
    return restriction == Restriction.DISABILITY ? "Réservé : handicap" : "Réservé : détention";
  }

  static <E extends Enum<E>> List<Option> options(Class<E> type, Function<E, String> label) {
    return Arrays.stream(type.getEnumConstants())
        .map(e -> new Option(e.name(), StringUtils.capitalize(label.apply(e))))
        .toList();
  }

  /** The same list, with a first choice that chooses nothing. */
  static List<Option> orNone(String none, List<Option> options) {
    List<Option> all = new ArrayList<>();
    all.add(new Option("", none));
    all.addAll(options);
    return all;
  }
}
