package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the unknown facts that can change the answers of one case, and no others. People of whom
 * the same is unknown where it matters are asked the same, so each pattern is worked out once.
 */
public final class Missing {

  /**
   * What an undetermined measure may hang on.
   *
   * @param fields the unknown facts that some criterion left open reads
   * @param pattern names these criteria: who has the same one is asked the same
   */
  private record Open(Set<Field> fields, String pattern) {}

  private final RuleBook book;
  private final Conclusions conclusions;
  private final Known known;
  private final Map<String, Open> open = new HashMap<>();

  public Missing(RuleBook book, Conclusions conclusions) {
    this.book = book;
    this.conclusions = conclusions;
    this.known = conclusions.known();
  }

  /** The unknown facts that can change the answer of an undetermined measure, and no others. */
  public List<Field> of(String measure) {
    Open left = open(measure);
    return left.fields().size() < 2
        ? List.copyOf(left.fields())
        : book.spaces()
            .remembered(
                known.asOf(),
                left.pattern(),
                space -> deciding(space, measure, List.copyOf(left.fields())));
  }

  /** What is too complex to be told apart is kept. */
  private List<Field> deciding(Space space, String measure, List<Field> unknown) {
    try {
      Turning turning = new Turning(given(space).open(measure));
      List<Field> deciding =
          unknown.stream()
              .filter(field -> space.place(field) < 0 || turning.dependsOn(space.place(field)))
              .toList();
      return deciding.isEmpty() ? unknown : deciding;
    } catch (Region.TooComplex e) {
      return unknown;
    }
  }

  private Given given(Space space) {
    return new Given(
        space,
        book,
        known,
        measure ->
            book.spaces()
                .region(known.asOf(), open(measure).pattern(), () -> given(space).open(measure)));
  }

  private Open open(String measure) {
    Open left = open.get(measure);
    if (left == null) {
      Trail trail = new Trail();
      for (Route route : book.routes(measure)) {
        if (conclusions.route(route) == Kleene.UNKNOWN) {
          trail.row(conclusions.leftOpen(route));
        }
      }
      left = new Open(trail.fields, trail.pattern.toString());
      open.put(measure, left);
    }
    return left;
  }

  /** The unknown fields on which the answers of criteria hang. */
  public Set<Field> unknownOf(Stream<Criterion> criteria) {
    Trail trail = new Trail();
    criteria.forEach(trail::unknownOf);
    return trail.fields;
  }

  /** Follows the criteria that are left open, down to the fields. */
  private final class Trail {

    private final Set<Field> fields = new LinkedHashSet<>();
    private final StringBuilder pattern = new StringBuilder();

    void row(LeftOpen row) {
      pattern.append('(').append(row.names());
      for (Criterion criterion : row.criteria()) {
        if (criterion.takesUnknown()) {
          criterion.fields().forEach(this::values);
        } else {
          unknownOf(criterion);
          criterion.measures().forEach(this::measure);
        }
      }
      pattern.append(')');
    }

    private void measure(String other) {
      if (conclusions.open(other) == Kleene.UNKNOWN) {
        Open left = open(other);
        fields.addAll(left.fields());
        pattern.append(left.pattern());
      }
      pattern.append(',');
    }

    void unknownOf(Criterion criterion) {
      DerivedFact derived = book.derivedFact(criterion.field().code());
      if (derived == null) {
        inputs(criterion.inputs());
        return;
      }
      inputs(derived.inputs());
      for (Conditions row : derived.rows()) {
        if (row.test(known) == Kleene.UNKNOWN) {
          row(LeftOpen.of(row.criteria(known.asOf()), known, book));
        }
      }
    }

    /** Of several facts read together, the known ones count by their value. */
    private void inputs(List<Field> inputs) {
      for (Field input : inputs) {
        if (known.value(input) == null) {
          fields.add(input);
        }
        if (inputs.size() > 1) {
          value(input);
        }
      }
    }

    private void values(Field field) {
      DerivedFact derived = book.derivedFact(field.code());
      if (derived == null) {
        value(field);
        return;
      }
      derived.inputs().forEach(this::values);
      derived.rows().stream()
          .flatMap(row -> row.criteria(known.asOf()).stream())
          .flatMap(Criterion::fields)
          .forEach(this::values);
    }

    private void value(Field field) {
      pattern.append(known.value(field)).append(';');
    }
  }
}
