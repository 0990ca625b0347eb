package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All people that criteria can tell apart on a day: one axis for each field that some criterion
 * reads, derived facts taken back to the fields they rest on.
 */
final class Space {

  private final RuleBook book;
  private final LocalDate day;
  private final List<Axis> axes = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Criterion, Region> met = new ConcurrentHashMap<>();
  private final Map<Criterion, Region> notUnmet = new ConcurrentHashMap<>();

  private Space(RuleBook book, LocalDate day) {
    this.book = book;
    this.day = day;
  }

  /** The space of the routes, derived facts and entitlements in force on a day. */
  static Space of(RuleBook book, LocalDate day) {
    return of(book, day, List.of(book));
  }

  /** The same, cut by the criteria of several books, so that their regions can be compared. */
  static Space of(RuleBook book, LocalDate day, List<RuleBook> cutBy) {
    return of(book, day, cutBy.stream().flatMap(RuleBook::conditions));
  }

  /** The same, cut by the criteria of these rows alone. */
  static Space of(RuleBook book, LocalDate day, Stream<Conditions> rows) {
    Space space = new Space(book, day);
    Map<Field, List<Criterion>> readers = new LinkedHashMap<>();
    rows.flatMap(row -> row.criteria(day).stream())
        .forEach(
            criterion ->
                space
                    .inputs(criterion)
                    .forEach(
                        field ->
                            readers.computeIfAbsent(field, f -> new ArrayList<>()).add(criterion)));
    readers.forEach(space::addAxis);
    return space;
  }

  LocalDate day() {
    return day;
  }

  int axes() {
    return axes.size();
  }

  Axis axis(int place) {
    return axes.get(place);
  }

  /** Place of a field's axis, −1 when no criterion reads it. */
  int place(Field field) {
    return places.getOrDefault(field.code(), -1);
  }

  private void addAxis(Field field, List<Criterion> readers) {
    places.put(field.code(), axes.size());
    axes.add(Atoms.axis(field, readers, this));
  }

  /** The fields of the vocabulary that the answer of a criterion hangs on. */
  Set<Field> inputs(Criterion criterion) {
    Set<Field> inputs = new LinkedHashSet<>();
    criterion
        .fields()
        .forEach(
            field -> {
              DerivedFact fact = book.derivedFact(field.code());
              if (fact == null) {
                inputs.add(field);
              } else {
                inputs.addAll(fact.inputs());
                fact.rows().stream()
                    .flatMap(row -> row.criteria(day).stream())
                    .forEach(inner -> inputs.addAll(inputs(inner)));
              }
            });
    return inputs;
  }

  /** Values of a field near the limits of a criterion that reads it. */
  Stream<Object> probes(Criterion criterion, Field field) {
    DerivedFact fact = book.derivedFact(criterion.field().code());
    if (fact == null) {
      return criterion.cell().probes(field, day);
    }
    return fact.calculation() == null
        ? Stream.empty()
        : fact.calculation().formula().probes(field, criterion.cell(), day);
  }

  /** The answer of a criterion to somebody of whom only these facts are known. */
  Kleene test(Criterion criterion, Situation facts) {
    return criterion.test(
        new Known(book, new Case(day, facts, PathwayState.EMPTY), measure -> Kleene.UNKNOWN));
  }

  /** Where a row holds. */
  Region met(List<Criterion> criteria) {
    Region region = Region.all(this);
    for (Criterion criterion : criteria) {
      region = region.and(met(criterion));
    }
    return region;
  }

  /** Where a measure is open: the union of its routes in force. */
  Region open(String measure) {
    Region open = Region.none(this);
    for (Route route : book.routes(measure)) {
      if (route.inForce(day)) {
        open = open.or(met(route.criteria(day)));
      }
    }
    return open;
  }

  Region met(Criterion criterion) {
    Region known = met.get(criterion);
    if (known == null) {
      known = region(criterion, true);
      met.put(criterion, known);
    }
    return known;
  }

  private Region notUnmet(Criterion criterion) {
    Region known = notUnmet.get(criterion);
    if (known == null) {
      known = region(criterion, false);
      notUnmet.put(criterion, known);
    }
    return known;
  }

  private Region region(Criterion criterion, boolean met) {
    if (!criterion.measures().isEmpty()) {
      return criterion.measures().stream().map(this::open).reduce(Region.none(this), Region::or);
    }
    DerivedFact fact = book.derivedFact(criterion.field().code());
    return fact != null && isByRows(criterion) && !criterion.values().isEmpty()
        ? ofRows(fact, criterion.values().contains(true), met)
        : tried(criterion, met);
  }

  /** Whether rows say it: their own criteria then tell values apart. */
  boolean isByRows(Criterion criterion) {
    DerivedFact fact = book.derivedFact(criterion.field().code());
    return fact != null && fact.calculation() == null;
  }

  /** A derived fact is a yes where one of its rows holds, and a no where none can. */
  private Region ofRows(DerivedFact fact, boolean yes, boolean met) {
    boolean sure = yes == met;
    Region some = Region.none(this);
    for (Conditions row : fact.rows()) {
      if (row.inForce(day)) {
        Region all = Region.all(this);
        for (Criterion criterion : row.criteria(day)) {
          all = all.and(sure ? met(criterion) : notUnmet(criterion));
        }
        some = some.or(all);
      }
    }
    return yes ? some : Region.all(this).minus(some);
  }

  /** Tries the criterion on each atom of the axes it reads. */
  private Region tried(Criterion criterion, boolean met) {
    return tried(
        criterion, met, List.copyOf(inputs(criterion)), Situation.UNKNOWN, Box.all(axes()));
  }

  /** Tries the criterion on each atom of the axes of these fields, given other facts. */
  Region tried(Criterion criterion, boolean met, List<Field> left, Situation facts, Box box) {
    int place = place(left.get(0));
    Axis axis = axes.get(place);
    BitSet held = new BitSet();
    Region region = Region.none(this);
    for (int atom = 0; atom < axis.atoms().size(); atom++) {
      Situation more = facts.with(axis.field().code(), axis.atoms().get(atom));
      if (left.size() > 1) {
        BitSet only = new BitSet();
        only.set(atom);
        @Nullable Box inner = box.within(place, only);
        if (inner != null) {
          region = region.or(tried(criterion, met, left.subList(1, left.size()), more, inner));
        }
      } else {
        Kleene answer = test(criterion, more);
        held.set(atom, met ? answer == Kleene.MET : answer != Kleene.UNMET);
      }
    }
    @Nullable Box whole = box.within(place, held);
    return whole == null ? region : region.or(new Region(this, List.of(whole)));
  }

  /** An invented person of a box: known facts only where the box asks for them. */
  Situation person(Box box) {
    Situation person = Situation.UNKNOWN;
    for (int place = 0; place < axes.size(); place++) {
      BitSet atoms = box.side(place);
      if (atoms != null) {
        int known = atoms.nextSetBit(1);
        if (known >= 0) {
          Axis axis = axes.get(place);
          person = person.with(axis.field().code(), axis.atoms().get(known));
        }
      }
    }
    return person;
  }
}
