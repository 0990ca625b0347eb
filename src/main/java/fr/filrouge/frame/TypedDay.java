package fr.filrouge.frame;

import fr.filrouge.situation.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A day typed in three parts of a form, named {@code x.day}, {@code x.month} and {@code x.year}.
 */
public final class TypedDay {

  private TypedDay() {}

  /**
   * The day that was typed; none when all parts are empty.
   *
   * @throws InvalidInput what was typed is no day
   */
  public static Optional<LocalDate> read(Map<String, String> form, String name) {
    String day = part(form, name, "day");
    String month = part(form, name, "month");
    String year = part(form, name, "year");
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return Optional.empty();
    }
    if (!day.matches("\\d{1,2}") || !month.matches("\\d{1,2}") || !year.matches("\\d{4}")) {
      throw new InvalidInput(
          "/" + name, "Donnez le jour, le mois et l'année en chiffres, par exemple 4, 6 et 2027.");
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      throw new InvalidInput("/" + name, "Cette date n'existe pas. Vérifiez le jour et le mois.");
    }
  }

  private static String part(Map<String, String> form, String name, String part) {
    return form.getOrDefault(name + "." + part, "").strip();
  }
}
