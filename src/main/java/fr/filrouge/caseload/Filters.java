package fr.filrouge.caseload;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.Caseload.Obstacle;
import fr.filrouge.booklet.Caseload.Status;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.Todo.Cause;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.situation.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which booklets of a caseload to show, and in which order, as the address says. No name ever
 * stands there: codes, days and numbers do.
 */
record Filters(
    Map<String, String> asked,
    @Nullable Cause cause,
    @Nullable Status status,
    @Nullable LocalDate dueBefore,
    @Nullable Integer silentDays,
    @Nullable Obstacle obstacle,
    @Nullable AccountId referent,
    boolean fresh,
    Order order,
    int page) {

  static final String CAUSE = "pour";
  static final String STATUS = "statut";
  static final String DUE = "echeance";
  static final String SILENT = "silence";
  static final String OBSTACLE = "frein";
  static final String REFERENT = "referent";
  static final String FRESH = "nouveau";
  static final String ORDER = "ordre";
  static final String PAGE = "page";

  static final String YES = "oui";

  /** Open ones and closed ones: without a word, open ones alone are shown. */
  static final String ANY_STATUS = "TOUS";

  private static final List<String> NARROWING =
      List.of(CAUSE, STATUS, DUE, SILENT, OBSTACLE, REFERENT, FRESH);

  private static final List<String> KNOWN =
      List.of(CAUSE, STATUS, DUE, SILENT, OBSTACLE, REFERENT, FRESH, ORDER, PAGE);

  /** The order of a list. */
  enum Order {
    NAME("par nom"),
    DUE("par échéance"),
    NEWS("sans nouvelles depuis le plus longtemps");

    private final String label;

    Order(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A filter that is on, and the address of the same list without it. */
  record Chip(String label, String without) {}

  static Filters of(Map<String, String> address) {
    Map<String, String> asked = read(address);
    return new Filters(
        asked,
        read(asked, CAUSE, Cause::valueOf, "Un motif de la page est attendu."),
        ANY_STATUS.equals(asked.get(STATUS))
            ? null
            : or(
                read(asked, STATUS, Status::valueOf, "Un statut de la liste est attendu."),
                Status.OPEN),
        read(asked, DUE, LocalDate::parse, "Une date est attendue, par exemple 2026-12-31."),
        read(asked, SILENT, Filters::number, "Un nombre de jours de 1 à 3650 est attendu."),
        read(asked, OBSTACLE, Obstacle::valueOf, "Un frein de la liste est attendu."),
        read(asked, REFERENT, AccountId::new, "Un référent de la liste est attendu."),
        or(read(asked, FRESH, Filters::yes, "Le mot « oui » est attendu."), false),
        or(read(asked, ORDER, Order::valueOf, "Un ordre de la liste est attendu."), Order.NAME),
        or(read(asked, PAGE, Filters::number, "Un numéro de page est attendu."), 1));
  }

  private static Map<String, String> read(Map<String, String> address) {
    Map<String, String> asked = new TreeMap<>(address);
    asked.keySet().retainAll(KNOWN);
    asked.values().removeIf(String::isBlank);
    return asked;
  }

  /** What of an address tells a list apart, whichever page of it is open. */
  static Map<String, String> known(Map<String, String> address) {
    Map<String, String> asked = read(address);
    asked.remove(PAGE);
    return asked;
  }

  private static <T> T or(@Nullable T read, T otherwise) {
    return read == null ? otherwise : read;
  }

  private static boolean yes(String text) {
    if (!text.equals(YES)) {
      throw new IllegalArgumentException("not a yes");
    }
    return true;
  }

  private static int number(String text) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > 3650) {
      throw new IllegalArgumentException("out of bounds");
    }
    return number;
  }

  private static <T> @Nullable T read(
      Map<String, String> asked, String name, Function<String, T> reader, String expected) {
    String text = asked.get(name);
    try {
      return text == null ? null : reader.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidInput("?" + name, expected);
    }
  }

  Predicate<Followed> keeping(LocalDate today) {
    return f ->
        (cause == null || f.todos().stream().anyMatch(todo -> todo.cause() == cause))
            && (status == null || f.item().status() == status)
            && (dueBefore == null || isDue(f.item().nextDueOn(), dueBefore))
            && (silentDays == null || !f.lastNewsOn().isAfter(today.minusDays(silentDays)))
            && (obstacle == null || f.obstacles().contains(obstacle))
            && (!fresh || !f.fresh().isEmpty())
            && (referent == null || isLedBy(f.item().referent(), referent));
  }

  private static boolean isDue(@Nullable LocalDate due, LocalDate before) {
    return due != null && due.isBefore(before);
  }

  private static boolean isLedBy(@Nullable Party party, AccountId account) {
    return party != null && party.account().equals(account);
  }

  /** The filters that are on; who the referent is, is told by a name among those in the list. */
  List<Chip> chips(LocalDate today, List<Party> referents) {
    List<Chip> chips = new ArrayList<>();
    if (cause != null) {
      chips.add(chip(cause.label(), CAUSE));
    }
    if (status != null) {
      chips.add(new Chip(word(status), with(STATUS, ANY_STATUS)));
    }
    if (dueBefore != null) {
      chips.add(chip("échéance avant le " + DayInWords.day(dueBefore, today), DUE));
    }
    if (silentDays != null) {
      chips.add(chip("sans nouvelles depuis " + silentDays + " jours", SILENT));
    }
    if (obstacle != null) {
      chips.add(chip("frein : " + Words.of(obstacle), OBSTACLE));
    }
    if (fresh) {
      chips.add(chip("du nouveau depuis ma visite", FRESH));
    }
    if (referent != null) {
      chips.add(
          chip(
              referents.stream()
                  .filter(party -> party.account().equals(referent))
                  .findFirst()
                  .map(party -> "référent : " + party.name())
                  .orElse("un référent qui ne suit aucun de ces livrets"),
              REFERENT));
    }
    return chips;
  }

  static String word(Status status) {
    return status == Status.OPEN ? "en cours" : "clos";
  }

  private Chip chip(String label, String name) {
    return new Chip(label, with(name, null));
  }

  /** The address of this list with something else, from its first page on. */
  String with(String name, @Nullable String value) {
    Map<String, String> other = new TreeMap<>(asked);
    other.remove(PAGE);
    other.remove(name);
    if (value != null) {
      other.put(name, value);
    }
    return addressOf(other);
  }

  /** The address of the list that has these. */
  static String addressOf(Map<String, String> asked) {
    return address("/suivi", asked) + "#liste";
  }

  /** The address of the page from which this list is taken away. */
  String exported() {
    return address("/suivi/export", asked);
  }

  private static String address(String path, Map<String, String> asked) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    asked.forEach((key, text) -> address.queryParam(key, "{" + key + "}"));
    return address.buildAndExpand(asked).encode().toUriString();
  }

  public boolean narrowed() {
    return NARROWING.stream().anyMatch(asked::containsKey);
  }
}
