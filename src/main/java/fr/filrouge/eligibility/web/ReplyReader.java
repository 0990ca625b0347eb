package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.web.Reply.Faulty;
import fr.filrouge.eligibility.web.Reply.Given;
import fr.filrouge.eligibility.web.Reply.Missing;
import fr.filrouge.eligibility.web.Reply.Unknown;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the answer to a question from what the form carries, by the type of its field. */
final class ReplyReader {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern OCCUPATION = Pattern.compile("[A-N]\\d{4}");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Faulty ONE_ONLY = new Faulty("Choisissez une seule réponse.");
  private static final Faulty NOT_PROPOSED = new Faulty("Choisissez une des réponses proposées.");

  private static final Faulty NOT_IN_THE_LIST =
      new Faulty("Choisissez votre commune dans la liste.");

  private final Communes communes;

  ReplyReader(Communes communes) {
    this.communes = communes;
  }

  /** The reply to a question; a fact of the past may not lie after the date of the answer. */
  Reply read(Field field, RawAnswers raw, LocalDate asOf) {
    List<String> chosen = raw.all(field.code());
    Reply typed = typed(field, raw, asOf);
    if (typed instanceof Faulty) {
      return typed;
    }
    if (chosen.size() == 1 && RawAnswers.isUnknown(chosen.get(0))) {
      return typed instanceof Missing
          ? new Unknown(chosen.get(0).equals(RawAnswers.DECLINED))
          : new Faulty("Donnez une réponse ou choisissez « Je ne sais pas », pas les deux.");
    }
    return switch (field.type()) {
      case BOOLEAN, CODE, LEVEL, COMMUNE -> chosen(field, chosen);
      case CODES, MEASURES -> chosenCodes(field, chosen);
      case DATE -> field.mayBeNever() ? neverOr(typed, chosen) : onlyTyped(typed, chosen);
      case NUMBER, OCCUPATION, FORMACODE -> onlyTyped(typed, chosen);
    };
  }

  private static Reply onlyTyped(Reply typed, List<String> chosen) {
    return chosen.isEmpty() ? typed : NOT_PROPOSED;
  }

  /** A date, or that what it dates never happened. */
  private static Reply neverOr(Reply typed, List<String> chosen) {
    if (!chosen.equals(List.of(Situation.NEVER))) {
      return onlyTyped(typed, chosen);
    }
    return typed instanceof Missing
        ? new Given(Situation.NEVER)
        : new Faulty("Donnez une date ou choisissez « Jamais », pas les deux.");
  }

  private Reply typed(Field field, RawAnswers raw, LocalDate asOf) {
    return switch (field.type()) {
      case DATE -> pastOrAny(field, date(raw, field.code()), asOf);
      case NUMBER -> number(field, raw.part(field.code(), "text"));
      case OCCUPATION -> occupation(raw.part(field.code(), "text"));
      case FORMACODE -> formacode(raw.part(field.code(), "text"));
      case COMMUNE -> search(raw, field.code());
      case BOOLEAN, CODE, LEVEL, CODES, MEASURES -> new Missing();
    };
  }

  /** A name typed is not an answer: one has to choose among the places that it finds. */
  private Reply search(RawAnswers raw, String code) {
    String typed = raw.part(code, "typed");
    boolean hasChosen = !raw.all(code).isEmpty();
    boolean found = !communes.find(typed, 1).isEmpty();
    if (typed.isEmpty() || (hasChosen && (!found || typed.equals(raw.part(code, "searched"))))) {
      return new Missing();
    }
    return new Faulty(
        found
            ? "Choisissez votre commune dans la liste."
            : "Nous ne trouvons pas cette commune en Normandie. Vérifiez l'orthographe, essayez le code"
                + " postal ou le nom actuel, ou choisissez une autre réponse.");
  }

  private Reply chosen(Field field, List<String> chosen) {
    if (chosen.isEmpty()) {
      return new Missing();
    }
    if (chosen.size() > 1) {
      return ONE_ONLY;
    }
    String value = chosen.get(0);
    return switch (field.type()) {
      case BOOLEAN ->
          switch (value) {
            case RawAnswers.YES -> new Given(true);
            case RawAnswers.NO -> new Given(false);
            default -> NOT_PROPOSED;
          };
      case COMMUNE ->
          value.equals(RawAnswers.ELSEWHERE) || communes.existed(value)
              ? new Given(value)
              : NOT_IN_THE_LIST;
      case LEVEL -> field.allows(value) ? new Given(Integer.valueOf(value)) : NOT_PROPOSED;
      default -> field.allows(value) ? new Given(value) : NOT_PROPOSED;
    };
  }

  private static Reply chosenCodes(Field field, List<String> chosen) {
    if (chosen.isEmpty()) {
      return new Missing();
    }
    if (chosen.equals(List.of(RawAnswers.NONE_OF_THESE))) {
      return new Given(Set.of());
    }
    if (chosen.contains(RawAnswers.NONE_OF_THESE)
        || chosen.stream().anyMatch(RawAnswers::isUnknown)) {
      return new Faulty(
          "Cochez vos réponses, ou bien une seule des cases « Aucun » et « Je ne sais pas ».");
    }
    return chosen.stream().allMatch(field::allows) ? new Given(Set.copyOf(chosen)) : NOT_PROPOSED;
  }

  private static Reply pastOrAny(Field field, Reply date, LocalDate asOf) {
    boolean inFuture =
        field.past() && date instanceof Given given && ((LocalDate) given.value()).isAfter(asOf);
    return inFuture
        ? new Faulty("Cette date est après le " + Sentences.day(asOf) + ", le jour de la réponse.")
        : date;
  }

  /** A date typed as day, month and year. */
  static Reply date(RawAnswers raw, String code) {
    String day = raw.part(code, "day");
    String month = raw.part(code, "month");
    String year = raw.part(code, "year");
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return new Missing();
    }
    if (!NUMBER.matcher(day).matches() || !NUMBER.matcher(month).matches()) {
      return new Faulty("Donnez le jour et le mois en chiffres, par exemple 4 et 6.");
    }
    if (!year.matches("\\d{4}")) {
      return new Faulty("Donnez l'année avec quatre chiffres, par exemple 1998.");
    }
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.isBefore(EARLIEST) || date.isAfter(LATEST)
          ? new Faulty("Donnez une année entre 1900 et 2199.")
          : new Given(date);
    } catch (DateTimeException e) {
      return new Faulty("Cette date n'existe pas. Vérifiez le jour et le mois.");
    }
  }

  private static Reply number(Field field, String typed) {
    if (typed.isEmpty()) {
      return new Missing();
    }
    int min = field.min() == null ? 0 : field.min();
    int max = field.max() == null ? Integer.MAX_VALUE : field.max();
    if (NUMBER.matcher(typed).matches()) {
      int number = Integer.parseInt(typed);
      if (number >= min && number <= max) {
        return new Given(number);
      }
    }
    return new Faulty("Donnez un nombre entier entre " + min + " et " + max + ".");
  }

  private static Reply occupation(String typed) {
    if (typed.isEmpty()) {
      return new Missing();
    }
    String code = typed.toUpperCase(Locale.ROOT);
    return OCCUPATION.matcher(code).matches()
        ? new Given(code)
        : new Faulty("Un code de métier a une lettre et quatre chiffres, par exemple K1302.");
  }

  private static Reply formacode(String typed) {
    if (typed.isEmpty()) {
      return new Missing();
    }
    return FieldType.FORMACODE.writes(typed)
        ? new Given(typed)
        : new Faulty("Un Formacode a cinq chiffres, par exemple 15093.");
  }
}
