package fr.filrouge.caseload;

import fr.filrouge.booklet.Identity;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.InvalidInput.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who a booklet is to be about, from {@code givenName}, {@code familyName}, {@code birthDate}. */
public final class TypedIdentity {

  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendPattern("[uuuu-MM-dd][d/M/uuuu][d-M-uuuu][d.M.uuuu]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private TypedIdentity() {}

  /**
   * @throws InvalidInput all that is wrong with it at once
   */
  public static Identity read(Map<String, String> typed, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    FreeText given = read(problems, () -> line(typed, "givenName"));
    FreeText family = read(problems, () -> line(typed, "familyName"));
    LocalDate born = read(problems, () -> born(typed, today));
    if (given == null || family == null || born == null) {
      throw new InvalidInput(problems);
    }
    return new Identity(given, family, born);
  }

  private static <T> @Nullable T read(List<Problem> problems, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (InvalidInput input) {
      problems.addAll(input.problems());
      return null;
    }
  }

  private static FreeText line(Map<String, String> typed, String name) {
    return FreeText.line(typed.getOrDefault(name, "").strip(), "/" + name);
  }

  private static LocalDate born(Map<String, String> typed, LocalDate today) {
    try {
      LocalDate born = LocalDate.parse(typed.getOrDefault("birthDate", "").strip(), DAY);
      return PossibleDay.past(born, today, "/birthDate");
    } catch (DateTimeParseException e) {
      throw new InvalidInput(
          "/birthDate", "Une date qui existe est attendue, par exemple 31/05/1990.");
    }
  }
}
