package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the derived facts of {@code vocabulary.yaml}, each from the fields declared before it. */
final class DerivedFactsReader {

  private static final List<String> FACT =
      List.of(
          YamlDoor.OF,
          "code",
          "label",
          "type",
          "phrase",
          "unit",
          "yes",
          "no",
          "formula",
          "of",
          "source",
          "interpretation");
  private static final Set<String> NO_FACT =
      Set.of(YamlDoor.OF, "from", "to", "source", "interpretation");

  private final Sheet facts;
  private final Sheet rows;
  private final ConditionsReader conditions;
  private final Faults faults;

  DerivedFactsReader(Map<String, Sheet> sections, ConditionsReader conditions, Faults faults) {
    Sheet none = new Sheet(VocabularyReader.FILE, List.of(), List.of());
    this.facts = sections.getOrDefault("derived", none);
    this.rows = sections.getOrDefault("derived.rows", none);
    this.conditions = conditions;
    this.faults = faults;
  }

  Map<String, DerivedFact> read() {
    Headings.refuseOthers(facts, FACT, faults);
    Map<String, Field> byHeading = fields();
    Map<String, DerivedFact> read = new LinkedHashMap<>();
    for (RowReader row : RowReader.of(facts, faults)) {
      DerivedFact fact = fact(row, byHeading);
      if (!conditions.columns().add(fact.field())) {
        row.fault("label", "un code et un intitulé que n'a aucun autre champ");
      }
      read.put(fact.field().code(), fact);
    }
    return read;
  }

  /** Derived facts rest on fields, not on one another: no circle can be written. */
  private Map<String, Field> fields() {
    Map<String, Field> byHeading = new LinkedHashMap<>();
    for (String heading : rows.headings()) {
      Field field = conditions.columns().named(heading);
      if (field != null) {
        byHeading.put(heading, field);
      } else if (!NO_FACT.contains(heading)) {
        Headings.refuseOthers(
            new Sheet(rows.name(), List.of(heading), only(heading)), NO_FACT, faults);
      }
    }
    return byHeading;
  }

  private List<Sheet.Row> only(String heading) {
    return rows.rows().stream()
        .map(row -> new Sheet.Row(row.id(), row.number(), List.of(rows.cell(row, heading))))
        .toList();
  }

  private DerivedFact fact(RowReader row, Map<String, Field> byHeading) {
    FieldType type = VocabularyReader.type(row);
    Field field =
        Field.of(
                row.matching("code", VocabularyReader.CODE, VocabularyReader.CODE_EXPECTED),
                row.required("label", "un intitulé"),
                type)
            .with(VocabularyReader.wording(row));
    DerivedFact.Calculation calculation = calculation(row, type);
    Set<String> restsOn = new LinkedHashSet<>();
    List<Conditions> rowsOfFact = new ArrayList<>();
    for (RowReader inner : RowReader.of(rows, faults)) {
      if (inner.text(YamlDoor.OF).equals(row.text("code"))) {
        rowsOfFact.add(conditions(inner, byHeading));
        byHeading.forEach(
            (heading, f) -> {
              if (!inner.text(heading).isEmpty()) {
                restsOn.add(f.code());
              }
            });
      }
    }
    if (row.text("formula").isEmpty() == rowsOfFact.isEmpty()
        || (!rowsOfFact.isEmpty() && type != FieldType.BOOLEAN)) {
      row.fault("formula", "une formule, ou des lignes si c'est un oui ou non, pas les deux");
    }
    if (calculation != null) {
      calculation.of().forEach(f -> restsOn.add(f.code()));
    }
    return new DerivedFact(
        field, calculation, rowsOfFact, List.copyOf(restsOn), row.textOrNull("interpretation"));
  }

  private Conditions conditions(RowReader row, Map<String, Field> byHeading) {
    String interpretation = row.textOrNull("interpretation");
    return conditions.read(
        List.of(new ConditionsReader.Asked(row, byHeading, heading -> interpretation)),
        row.period("from", "to"));
  }

  private DerivedFact.@Nullable Calculation calculation(RowReader row, FieldType type) {
    String name = row.text("formula");
    if (name.isEmpty()) {
      return null;
    }
    Formula formula = Formula.named(name).orElse(null);
    if (formula == null) {
      row.fault("formula", "une formule parmi " + String.join(", ", Formula.names()));
      return null;
    }
    List<Field> of = new ArrayList<>();
    for (String code : List.of(row.text("of").split(", ", -1))) {
      Field field = conditions.columns().named(code);
      if (field != null) {
        of.add(field);
      }
    }
    if (!of.stream().map(Field::type).toList().equals(formula.inputs())) {
      row.fault(
          "of",
          "les codes des champs du calcul, dans l'ordre : "
              + String.join(", ", formula.inputs().stream().map(FieldType::code).toList()));
      return null;
    }
    if (type != formula.result()) {
      row.fault("type", "le type du résultat : " + formula.result().code());
    }
    return new DerivedFact.Calculation(formula, of);
  }
}
