package fr.filrouge.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code parameters.csv}. */
final class ParametersReader {

  static final String FILE = "parameters.csv";

  private static final List<String> HEADINGS =
      List.of("paramètre", "libellé", "du", "au", "valeur", "unité", "source", "interprétation");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_]{1,60}");
  private static final Pattern VALUE = Pattern.compile("\\d{1,9}([.,]\\d{1,4})?");
  private static final Set<String> UNITS =
      Set.of("an", "ans", "mois", "jour", "jours", "niveau", "heure", "heures", "km", "euros");

  private ParametersReader() {}

  static Parameters read(Sheet sheet, Faults faults) {
    List<Parameters.Value> values = new ArrayList<>();
    Headings.require(sheet, HEADINGS, faults);
    Headings.refuseOthers(sheet, HEADINGS, faults);
    for (RowReader row : RowReader.of(sheet, faults)) {
      String name =
          row.matching("paramètre", NAME, "un nom fait de lettres, de chiffres et de « _ »");
      Period period = row.period("du", "au");
      if (values.stream().anyMatch(v -> v.name().equals(name) && v.period().overlaps(period))) {
        row.fault("du", "une période qui n'en recouvre pas une autre du même paramètre");
      }
      values.add(
          new Parameters.Value(
              row.origin(),
              name,
              row.required("libellé", "un libellé"),
              period,
              amount(row),
              row.required("source", "la source de cette valeur"),
              row.textOrNull("interprétation")));
    }
    return new Parameters(List.copyOf(values));
  }

  private static Amount amount(RowReader row) {
    String value = row.matching("valeur", VALUE, "un nombre");
    String unit = row.text("unité");
    if (!unit.isEmpty() && !UNITS.contains(unit)) {
      row.fault("unité", "ans, mois, jours, niveau, heures, km, euros, ou rien");
    }
    return Amount.of(value.isEmpty() ? BigDecimal.ONE : decimal(value), unit);
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value.replace(',', '.'));
  }
}
