package fr.filrouge.rules;

import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses two rows that can both hold for somebody and give them different things: neither comes
 * first, so no order of rows may settle it.
 */
final class Contradictions {

  /** What a row gives of one kind, if its conditions hold. */
  private record Given(
      Origin origin,
      String column,
      Entitlement.Kind kind,
      Object value,
      List<String> measures,
      Conditions conditions) {

    static Given by(Entitlement row) {
      return new Given(
          row.origin(), "value", row.kind(), row.value(), row.measures(), row.conditions());
    }

    static @Nullable Given by(Route row) {
      return row.variant() == null
          ? null
          : new Given(
              row.origin(),
              "variante",
              Entitlement.Kind.VARIANT,
              row.variant(),
              List.of(row.measure()),
              row.conditions());
    }

    boolean differsFrom(Given other) {
      return kind == other.kind
          && !value.equals(other.value)
          && !Collections.disjoint(measures, other.measures);
    }

    String words() {
      return value instanceof Boolean flag ? flag ? "oui" : "non" : value.toString();
    }
  }

  private final RuleBook book;

  private Contradictions(RuleBook book) {
    this.book = book;
  }

  static void refuse(RuleBook book, Faults faults) {
    Contradictions contradictions = new Contradictions(book);
    List<Given> rows =
        Stream.concat(
                book.routes().stream().map(Given::by), book.entitlements().stream().map(Given::by))
            .filter(Objects::nonNull)
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      for (Given earlier : rows.subList(0, i)) {
        Optional<String> somebody = contradictions.between(earlier, rows.get(i));
        if (somebody.isPresent()) {
          faults.add(fault(earlier, rows.get(i), somebody.get()));
          break;
        }
      }
    }
  }

  private static Fault fault(Given one, Given other, String somebody) {
    return new Fault(
        other.origin().file(),
        other.origin().number(),
        other.column(),
        other.words(),
        "autre chose, ou d'autres conditions : la ligne « %s » (%s) donne « %s » aux mêmes personnes%s"
            .formatted(one.origin().id(), one.origin(), one.words(), somebody));
  }

  /** In words, somebody to whom both rows give something else; empty when nobody is there. */
  private Optional<String> between(Given one, Given other) {
    if (!one.differsFrom(other)) {
      return Optional.empty();
    }
    return book.spaces().days().stream()
        .filter(day -> one.conditions().inForce(day) && other.conditions().inForce(day))
        .flatMap(day -> meet(one.conditions(), other.conditions(), day).stream())
        .findFirst();
  }

  /** Somebody who meets both; where that is too complex to be told, it is supposed. */
  private Optional<String> meet(Conditions one, Conditions other, LocalDate day) {
    try {
      Space space = space(one, other, day);
      Region both = space.met(one.criteria(day)).and(space.met(other.criteria(day)));
      return both.boxes().stream()
          .findFirst()
          .map(box -> ", par exemple le " + Sentences.day(day) + words(space.person(box)));
    } catch (Region.TooComplex e) {
      return Optional.of(" (c'est trop complexe pour montrer que non)");
    }
  }

  private String words(Situation person) {
    return book.vocabulary().fields().stream()
        .filter(field -> person.knows(field.code()))
        .map(
            field ->
                field.label()
                    + " : "
                    + Sentences.actual(field, Objects.requireNonNull(person.get(field.code()))))
        .collect(Collectors.joining(", ", " (", ")"))
        .replace(" ()", "");
  }

  /** Cut by both alone, unless they ask how measures stand, which hangs on all. */
  private Space space(Conditions one, Conditions other, LocalDate day) {
    return Stream.of(one, other)
            .flatMap(Conditions::criteria)
            .allMatch(criterion -> criterion.measures().isEmpty())
        ? Space.of(book, day, Stream.concat(Stream.of(one, other), derived()))
        : book.spaces().on(day);
  }

  private Stream<Conditions> derived() {
    return book.derivedFacts().values().stream().flatMap(fact -> fact.rows().stream());
  }
}
