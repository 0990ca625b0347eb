package fr.filrouge.policy;

import java.util.Locale;
import java.util.Map;

/** French names of sheets and columns, for those who edit them. */
public final class SheetLabels {

  private static final Map<String, String> SHEETS =
      Map.ofEntries(
          Map.entry("parameters", "Paramètres"),
          Map.entry("next-steps", "Prochaines étapes"),
          Map.entry("measures", "Dispositifs"),
          Map.entry("entitlements", "Ce que donnent les dispositifs"),
          Map.entry("variants", "Variantes"),
          Map.entry("steps", "Sortes d’étapes"),
          Map.entry("notices", "Réserves"),
          Map.entry("subjects", "Sujets des questions"),
          Map.entry("fields", "Questions"),
          Map.entry("fields.codes", "Réponses admises"),
          Map.entry("derived", "Faits déduits"),
          Map.entry("derived.rows", "Conditions des faits déduits"));

  private SheetLabels() {}

  /** The name of a sheet. */
  public static String of(String sheet) {
    return SHEETS.getOrDefault(
        sheet, "Table " + sheet.substring(0, 1).toUpperCase(Locale.FRENCH) + sheet.substring(1));
  }
}
