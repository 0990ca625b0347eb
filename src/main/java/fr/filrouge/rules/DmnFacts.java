package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts of a DMN document: what is put in, and what is worked out of it. */
final class DmnFacts {

  private final RuleBook book;
  private final Set<String> read = new TreeSet<>();

  DmnFacts(RuleBook book, Stream<Field> read) {
    this.book = book;
    read.forEach(this::add);
  }

  private void add(Field field) {
    DerivedFact fact = book.derivedFact(field.code());
    if (read.add(field.code()) && fact != null) {
      restsOn(fact).forEach(this::add);
    }
  }

  private static Stream<Field> restsOn(DerivedFact fact) {
    return Stream.concat(
        fact.inputs().stream(),
        fact.rows().stream().flatMap(Conditions::criteria).flatMap(Criterion::fields));
  }

  /** What is put in, in the order of the vocabulary. */
  List<Field> inputs() {
    return book.vocabulary().fields().stream().filter(f -> read.contains(f.code())).toList();
  }

  /** What is put in and what is worked out. */
  List<Field> all() {
    return Stream.concat(inputs().stream(), derived().stream().map(DerivedFact::field)).toList();
  }

  private List<DerivedFact> derived() {
    return book.derivedFacts().values().stream()
        .filter(fact -> read.contains(fact.field().code()))
        .toList();
  }

  void writeInputs(DmnXml xml) {
    input(xml, "jour", Feel.AS_OF, "date de la réponse", "date", "À renseigner toujours.");
    for (Field field : inputs()) {
      String name = Feel.name(field);
      String question = field.question() == null ? "" : field.question();
      input(xml, "entree_" + name, name, field.label(), DmnTypes.of(field), question);
      if (field.mayBeNever()) {
        String never = Feel.never(field);
        String says = "Vrai si cela n'a jamais eu lieu ; la date reste alors vide.";
        input(xml, "entree_" + never, never, field.label() + " : jamais", "boolean", says);
      }
    }
  }

  private static void input(
      DmnXml xml, String id, String name, String label, String type, String says) {
    xml.open("inputData", "id", id, "name", name, "label", label);
    if (!says.isEmpty()) {
      xml.text("description", says);
    }
    xml.empty("variable", "id", id + ".v", "name", name, "typeRef", type);
    xml.close();
  }

  void writeDerived(DmnXml xml) {
    for (DerivedFact fact : derived()) {
      String name = Feel.name(fact.field());
      String id = "fait_" + name;
      xml.open("decision", "id", id, "name", name, "label", fact.field().label());
      xml.empty("variable", "id", id + ".v", "name", name, "typeRef", DmnTypes.of(fact.field()));
      require(xml, id, restsOn(fact));
      xml.open("literalExpression", "id", id + ".x").text("text", expression(fact)).close();
      xml.close();
    }
  }

  /** What a decision needs: the day, and these facts. */
  void require(DmnXml xml, String id, Stream<Field> facts) {
    requirement(xml, id, "requiredInput", "jour");
    for (Field field : facts.distinct().toList()) {
      String name = Feel.name(field);
      if (book.derivedFact(field.code()) != null) {
        requirement(xml, id, "requiredDecision", "fait_" + name);
      } else if (book.vocabulary().find(field.code()).isPresent()) {
        requirement(xml, id, "requiredInput", "entree_" + name);
        if (field.mayBeNever()) {
          requirement(xml, id, "requiredInput", "entree_" + Feel.never(field));
        }
      }
    }
  }

  static void requirement(DmnXml xml, String id, String kind, String of) {
    xml.open("informationRequirement", "id", id + "." + of);
    xml.empty(kind, "href", "#" + of).close();
  }

  private static String expression(DerivedFact fact) {
    DerivedFact.Calculation calculation = fact.calculation();
    return calculation == null
        ? Feel.any(fact.rows().stream().flatMap(DmnFacts::segments))
        : calculated(calculation);
  }

  private static Stream<String> segments(Conditions row) {
    return row.segments().stream().map(DmnFacts::expression);
  }

  private static String expression(Conditions.Segment segment) {
    Stream<String> days = Feel.within(segment.period(), Feel.AS_OF);
    Stream<String> cells =
        segment.criteria().stream().map(c -> c.cell().feel(c.field()).answer(Feel.name(c.field())));
    return "(" + Feel.all(Stream.concat(days, cells)) + ")";
  }

  private static String calculated(DerivedFact.Calculation calculation) {
    List<Field> of = calculation.of();
    return switch (calculation.formula()) {
      case COMPLETED_YEARS -> completedYears(Feel.name(of.get(0)));
      case ENDS_ON_OR_BEFORE -> endsOnOrBefore(Feel.name(of.get(0)), of.get(1));
    };
  }

  private static String completedYears(String since) {
    String years = "(asOf.year - %1$s.year)".formatted(since);
    return "if %1$s = null then null else if %1$s + duration(\"P1Y\") * %2$s > asOf then %2$s - 1 else %2$s"
        .formatted(since, years);
  }

  private static String endsOnOrBefore(String months, Field day) {
    String end = Feel.name(day);
    String unknown = day.mayBeNever() ? "if " + Feel.never(day) + " = true then false else " : "";
    return unknown
        + ("if %2$s = null then null else if %2$s < asOf then false"
                + " else if %1$s = null then null else asOf + duration(\"P1M\") * %1$s <= %2$s")
            .formatted(months, end);
  }
}
