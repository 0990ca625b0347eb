package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of next steps: a row is a step, a column a fact of the person or pathway. */
final class NextStepsReader {

  static final String FILE = "next-steps.csv";

  private static final List<String> REQUIRED =
      List.of("rang", "étape", "acteur", "motif", "dispositif", "frein");
  private static final Set<String> NO_FACT =
      Set.of(
          "rang",
          "étape",
          "acteur",
          "motif",
          "dispositif",
          "frein",
          "du",
          "au",
          "source",
          "interprétation",
          "accès prioritaire");

  private final Sheet sheet;
  private final ConditionsReader conditions;
  private final Faults faults;

  NextStepsReader(Sheet sheet, ConditionsReader conditions, Faults faults) {
    this.sheet = sheet;
    this.conditions = conditions;
    this.faults = faults;
  }

  /** The columns of this sheet: those of tables, and the state of the pathway. */
  static void addPathway(Columns columns) {
    PathwayState.fields().forEach(columns::add);
  }

  /**
   * @param kinds codes of the kinds of steps
   */
  List<NextStepRow> read(Set<String> measures, Set<String> kinds) {
    Headings.require(sheet, REQUIRED, faults);
    Map<String, Field> facts = conditions.facts(sheet, NO_FACT, faults);
    List<NextStepRow> rows = new ArrayList<>();
    for (RowReader row : RowReader.of(sheet, faults)) {
      List<String> towards = row.codes("dispositif", measures);
      boolean withPriority = row.flag("accès prioritaire");
      if (withPriority && towards.isEmpty()) {
        row.fault("accès prioritaire", "rien : la ligne ne mène à aucun dispositif");
      }
      if (towards.isEmpty()
          && facts.keySet().stream().allMatch(heading -> row.text(heading).isEmpty())) {
        row.fault("étape", "au moins une condition sur la ligne");
      }
      rows.add(
          new NextStepRow(
              rows.size(),
              row.origin(),
              step(row, kinds),
              towards,
              withPriority,
              conditions.read(
                  List.of(new ConditionsReader.Asked(row, facts, heading -> null)),
                  row.period("du", "au"))));
    }
    return rows;
  }

  private static NextStep step(RowReader row, Set<String> kinds) {
    Integer rank = row.number("rang");
    if (rank == null) {
      row.fault("rang", "un nombre : la place de l'étape, la plus petite d'abord");
    }
    if (row.required("étape", "le code d'une étape").equals(Prescription.CODE)) {
      row.fault("étape", "une autre étape : la prescription va de soi, aucune ligne ne la dit");
    }
    row.oneOf("étape", kinds);
    row.required("acteur", "qui fait l'étape");
    row.oneOf("acteur", NextStep.names(NextStep.Actor.values()));
    @Nullable String obstacle = row.oneOf("frein", NextStep.names(NextStep.Obstacle.values()));
    return new NextStep(
        rank == null ? 0 : rank,
        row.text("étape"),
        row.text("acteur"),
        row.required("motif", "la phrase qui dit pourquoi"),
        null,
        obstacle);
  }
}
