package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.commune.Place;
import fr.filrouge.eligibility.web.QuestionView.Choice;
import fr.filrouge.eligibility.web.QuestionView.CommuneSearch;
import fr.filrouge.eligibility.web.QuestionView.TextPart;
import fr.filrouge.eligibility.web.Reply.Faulty;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Draws the questions of a page with what was chosen or typed before. */
final class QuestionViews {

  private static final int MOST_PLACES = 20;

  private final Communes communes;

  QuestionViews(Communes communes) {
    this.communes = communes;
  }

  /** The page of a step; faults are shown to who has tried to go on. */
  QuestionPage page(Visit visit, int number, boolean showFaults) {
    Walk.Step step = visit.steps().get(number - 1);
    List<QuestionView> shown =
        step.fields().stream()
            .map(f -> of(f, step.subject(), visit.raw(), fault(visit.replies().to(f), showFaults)))
            .toList();
    QuestionView asOf =
        number == 1 ? asOf(visit.raw(), fault(visit.replies().toAsOf(), showFaults)) : null;
    List<String> codes = new ArrayList<>(shown.stream().map(QuestionView::code).toList());
    if (asOf != null) {
      codes.add(asOf.code());
    }
    return new QuestionPage(
        number,
        visit.steps().size(),
        step.subject(),
        shown,
        asOf,
        visit.raw().carriedBeside(codes));
  }

  private static @Nullable Faulty fault(Reply reply, boolean shown) {
    return shown && reply instanceof Faulty faulty ? faulty : null;
  }

  /** The date of the answer, asked like the date of a field. */
  static QuestionView asOf(RawAnswers raw, @Nullable Faulty fault) {
    return new QuestionView(
        id(RawAnswers.AS_OF),
        RawAnswers.AS_OF,
        "Pour quel jour voulez-vous la réponse ?",
        "Laissez vide pour aujourd'hui.",
        fault == null ? null : fault.message(),
        false,
        false,
        dateParts(RawAnswers.AS_OF, raw, null),
        null,
        List.of());
  }

  private QuestionView of(Field field, Subject subject, RawAnswers raw, @Nullable Faulty fault) {
    boolean searchingAgain =
        !raw.part(field.code(), "typed").equals(raw.part(field.code(), "searched"));
    Choices choices = new Choices(field.code(), searchingAgain ? List.of() : raw.all(field.code()));
    CommuneSearch search = null;
    if (field.type() == FieldType.COMMUNE) {
      search = places(field, raw, choices);
      choices.apart(RawAnswers.ELSEWHERE, "J'habite hors de Normandie");
    } else {
      proposed(field, choices);
    }
    if (field.type().isSet()) {
      choices.apart(RawAnswers.NONE_OF_THESE, "Aucun");
    }
    if (field.mayBeNever()) {
      choices.apart(Situation.NEVER, "Jamais, ou pas encore");
    }
    choices.apart(RawAnswers.DONT_KNOW, "Je ne sais pas");
    if (subject.sensitive()) {
      choices.apart(RawAnswers.DECLINED, "Je préfère ne pas répondre");
    }
    return new QuestionView(
        id(field.code()),
        field.code(),
        AnswerWords.question(field),
        field.help(),
        fault == null ? null : fault.message(),
        field.type().isSet(),
        field.type() == FieldType.BOOLEAN,
        parts(field, raw),
        search,
        choices.list);
  }

  private static void proposed(Field field, Choices choices) {
    if (field.type() == FieldType.BOOLEAN) {
      choices.add(RawAnswers.YES, "Oui", null);
      choices.add(RawAnswers.NO, "Non", null);
    } else {
      for (Field.Code code : field.codes()) {
        String choice = AnswerWords.choice(field, code);
        boolean saysAll = choice.equalsIgnoreCase(code.description());
        choices.add(code.code(), choice, saysAll ? null : code.description());
      }
    }
  }

  private CommuneSearch places(Field field, RawAnswers raw, Choices choices) {
    String typed = raw.part(field.code(), "typed");
    List<Place> places = communes.find(typed, MOST_PLACES + 1);
    places.stream()
        .limit(MOST_PLACES)
        .forEach(place -> choices.add(place.code(), place.label(), null));
    for (String code : choices.chosen) {
      boolean shown = choices.list.stream().anyMatch(choice -> choice.value().equals(code));
      if (!shown && communes.isCurrent(code)) {
        choices.add(code, communes.nameOf(code).orElseThrow(), null);
      }
    }
    return new CommuneSearch(typed, !places.isEmpty(), places.size() > MOST_PLACES);
  }

  private static List<TextPart> parts(Field field, RawAnswers raw) {
    return switch (field.type()) {
      case DATE -> dateParts(field.code(), raw, field.code().equals("birthDate") ? "bday-" : null);
      case NUMBER -> List.of(part(field.code(), "text", "Un nombre", raw, "number", null));
      case FORMACODE -> List.of(part(field.code(), "text", "Formacode", raw, "word", null));
      case OCCUPATION -> List.of(part(field.code(), "text", "Code du métier", raw, "word", null));
      case BOOLEAN, CODE, CODES, MEASURES, LEVEL, COMMUNE -> List.of();
    };
  }

  private static List<TextPart> dateParts(
      String code, RawAnswers raw, @Nullable String autocomplete) {
    List<TextPart> parts = new ArrayList<>();
    for (String part : List.of("day", "month", "year")) {
      String label =
          switch (part) {
            case "day" -> "Jour";
            case "month" -> "Mois";
            default -> "Année";
          };
      parts.add(
          part(code, part, label, raw, part, autocomplete == null ? null : autocomplete + part));
    }
    return parts;
  }

  private static TextPart part(
      String code,
      String part,
      String label,
      RawAnswers raw,
      String kind,
      @Nullable String autocomplete) {
    return new TextPart(
        id(code) + "-" + part, code + "." + part, label, raw.part(code, part), kind, autocomplete);
  }

  private static String id(String code) {
    return "q-" + code.replace('.', '-');
  }

  /** Choices in the making, each with an identifier of its own; a value is ticked once. */
  private static final class Choices {
    private final List<Choice> list = new ArrayList<>();
    private final String code;
    private final List<String> chosen;

    Choices(String code, List<String> chosen) {
      this.code = code;
      this.chosen = chosen;
    }

    void add(String value, String label, @Nullable String more) {
      add(value, label, more, false);
    }

    void apart(String value, String label) {
      add(value, label, null, true);
    }

    private void add(String value, String label, @Nullable String more, boolean apart) {
      boolean checked =
          chosen.contains(value) && list.stream().noneMatch(c -> c.value().equals(value));
      list.add(
          new Choice(
              id(code) + "-" + list.size(),
              value,
              StringUtils.capitalize(label),
              more,
              checked,
              apart));
    }
  }
}
