package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code parameters.csv}. */
final class ParametersFile {

  private static final String NAME = "parameters.csv";

  private ParametersFile() {}

  static Parameters read(RuleFiles files) {
    List<Parameters.Value> values = new ArrayList<>();
    CsvTable table =
        CsvTable.read(
            NAME,
            files.text(NAME),
            List.of(
                "paramètre", "libellé", "du", "au", "valeur", "unité", "source", "interprétation"));
    for (CsvTable.Row row : table.rows()) {
      String name = row.required("paramètre", "un nom");
      if (!name.matches("[\\p{L}\\d_]+")) {
        throw row.error("paramètre", "un nom fait de lettres, de chiffres et de « _ »");
      }
      Period period = row.period();
      if (values.stream().anyMatch(v -> v.name().equals(name) && v.period().overlaps(period))) {
        throw row.error("du", "une période qui n'en recouvre pas une autre du même paramètre");
      }
      values.add(
          new Parameters.Value(
              name,
              row.required("libellé", "un libellé"),
              period,
              amount(row),
              row.required("source", "la source de cette valeur"),
              blankToNull(row.cell("interprétation"))));
    }
    return new Parameters(List.copyOf(values));
  }

  private static Amount amount(CsvTable.Row row) {
    if (!row.cell("valeur").matches("\\d{1,6}")) {
      throw row.error("valeur", "un nombre entier");
    }
    try {
      return new Amount(Integer.parseInt(row.cell("valeur")), Amount.Unit.of(row.cell("unité")));
    } catch (IllegalArgumentException e) {
      throw row.error("unité", "ans, mois, jours, niveau, ou rien");
    }
  }

  static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
