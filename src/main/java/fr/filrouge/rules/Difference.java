package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.PathwayState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of two versions is not the same on a day, measure by measure, and whether anybody at all can
 * gain or lose it. That nobody can is proved on the rows alone, whoever there is, and borne out by
 * the engines on people made up near the rows; where that cannot be proved, both are possible.
 */
public final class Difference {

  private static final int PEOPLE_A_MEASURE = 200;
  private static final Change ANYTHING = new Change(false, true, true, true, false);
  private static final Change NOTHING = new Change(true, false, false, false, false);

  /**
   * What becomes of one measure.
   *
   * @param same whether everybody has the same answer: neither its rows nor those that it rests on
   *     differ
   * @param byItsRows whether what its own rows ask is not the same
   * @param canGain whether somebody could be eligible after and not before
   * @param canLose whether somebody could be eligible before and not after
   * @param singlesOut whether a new row names one day or one commune
   */
  public record Change(
      boolean same, boolean byItsRows, boolean canGain, boolean canLose, boolean singlesOut) {}

  private final RuleVersion before;
  private final RuleVersion after;
  private final LocalDate day;
  private final Random random = new Random(1);

  private Difference(RuleVersion before, RuleVersion after, LocalDate day) {
    this.before = before;
    this.after = after;
    this.day = day;
  }

  /** By code of measure, those of either version. */
  public static Map<String, Change> of(RuleVersion before, RuleVersion after, LocalDate day) {
    return new Difference(before, after, day).changes();
  }

  /** What a measure is called in the later version that has it; its code where neither has. */
  public static String label(String measure, RuleVersion before, RuleVersion after) {
    return Stream.of(after, before)
        .map(version -> version.book().find(measure))
        .flatMap(Optional::stream)
        .map(Measure::label)
        .findFirst()
        .orElse(measure);
  }

  private Map<String, Change> changes() {
    Set<String> codes = new LinkedHashSet<>();
    Stream.of(after, before)
        .flatMap(version -> version.book().measures().stream())
        .forEach(measure -> codes.add(measure.code()));
    boolean comparable = sameFacts();
    Map<String, Change> changes = new LinkedHashMap<>();
    codes.forEach(code -> changes.put(code, comparable ? change(code) : ANYTHING));
    return changes;
  }

  /** Whether both speak of the same facts; which measures there are makes no difference. */
  private boolean sameFacts() {
    return facts(before.book()).equals(facts(after.book()))
        && before.book().derivedFacts().equals(after.book().derivedFacts());
  }

  private static List<Field> facts(RuleBook book) {
    return book.vocabulary().fields().stream()
        .filter(field -> field.type() != FieldType.MEASURES)
        .toList();
  }

  private Change change(String measure) {
    if (isSame(measure)) {
      return NOTHING;
    }
    boolean byItsRows = !rows(before, measure).equals(rows(after, measure));
    try {
      List<RuleBook> both = List.of(before.book(), after.book());
      Space was = Space.of(before.book(), day, both);
      Space becomes = Space.of(after.book(), day, both);
      Region open = was.open(measure);
      Region stillOpen = becomes.open(measure);
      return new Change(
          false,
          byItsRows,
          isPossible(measure, stillOpen, open, after, before),
          isPossible(measure, open, stillOpen, before, after),
          singlesOut(measure));
    } catch (Region.TooComplex e) {
      return new Change(false, byItsRows, true, true, singlesOut(measure));
    }
  }

  /** Whether its rows are the same, and those of every measure that it rests on. */
  private boolean isSame(String measure) {
    return rows(before, measure).equals(rows(after, measure))
        && after.book().routes(measure).stream()
            .flatMap(route -> route.criteria(day).stream())
            .flatMap(criterion -> criterion.measures().stream())
            .allMatch(this::isSame);
  }

  /** What the rows of a measure ask and give, whatever they are called and wherever they stand. */
  private Set<List<Object>> rows(RuleVersion version, String measure) {
    Set<List<Object>> rows = new HashSet<>();
    for (Route route : version.book().routes(measure)) {
      if (route.inForce(day)) {
        rows.add(List.of(route.gift(), Set.copyOf(route.criteria(day))));
      }
    }
    return rows;
  }

  /** Whether somebody of a region of one version is not in that of the other. */
  private boolean isPossible(
      String measure, Region here, Region there, RuleVersion one, RuleVersion other) {
    if (!here.minus(there).isEmpty()) {
      return true;
    }
    List<Case> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE_A_MEASURE; i++) {
      Box box =
          here.boxes().isEmpty()
              ? Box.all(here.space().axes())
              : here.boxes().get(random.nextInt(here.boxes().size()));
      people.add(new Case(day, RandomPeople.person(here.space(), box, random), PathwayState.EMPTY));
    }
    List<Conclusions> hold = one.engine().evaluate(people);
    List<Conclusions> held = other.engine().evaluate(people);
    for (int i = 0; i < people.size(); i++) {
      if (hold.get(i).open(measure) == Kleene.MET && held.get(i).open(measure) != Kleene.MET) {
        return true;
      }
    }
    return false;
  }

  private boolean singlesOut(String measure) {
    Set<List<Object>> known = rows(before, measure);
    return after.book().routes(measure).stream()
        .filter(route -> route.inForce(day))
        .filter(route -> !known.contains(List.of(route.gift(), Set.copyOf(route.criteria(day)))))
        .flatMap(route -> route.criteria(day).stream())
        .anyMatch(criterion -> namesOne(criterion.cell()));
  }

  private static boolean namesOne(Cell cell) {
    return cell instanceof Days days && days.from() != null && days.from().equals(days.to())
        || cell instanceof Begins begins && begins.whole().size() == 1;
  }
}
