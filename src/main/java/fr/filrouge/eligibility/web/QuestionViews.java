package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.web.QuestionPage.Section;
import fr.filrouge.eligibility.web.QuestionView.CommuneSearch;
import fr.filrouge.eligibility.web.Reply.Faulty;
import fr.filrouge.eligibility.web.Walk.Part;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the questions of a page with what was chosen or typed before. */
@Component
class QuestionViews {

  private final CommuneChoices communes;
  private final Wording wording;
  private final Words words;

  QuestionViews(Communes communes, Wording wording, Words words) {
    this.communes = new CommuneChoices(communes);
    this.wording = wording;
    this.words = words;
  }

  /**
   * The page of a step.
   *
   * @param showFaults whether the person has tried to go on
   */
  QuestionPage page(Visit visit, int number, boolean showFaults, boolean toResult) {
    Walk.Step step = visit.step(number);
    boolean sensitive = step.isSensitive();
    boolean manySubjects = step.parts().size() > 1;
    String heading =
        sensitive && manySubjects
            ? wording.get("questions.sensitive")
            : step.parts().get(0).subject().label();
    List<Section> sections = new ArrayList<>();
    for (Part part : step.parts()) {
      boolean named = manySubjects && !part.subject().label().equals(heading);
      sections.add(
          new Section(named ? part.subject().label() : null, questions(part, visit, showFaults)));
    }
    return new QuestionPage(
        number, visit.steps().size(), heading, sensitive ? why(step) : null, sections, toResult);
  }

  private @Nullable String why(Walk.Step step) {
    return step.parts().size() > 1
        ? wording.get("why.sensitive")
        : wording.find("why." + step.parts().get(0).subject().code());
  }

  private List<QuestionView> questions(Part part, Visit visit, boolean showFaults) {
    String list = wording.find("list." + part.subject().code());
    List<Field> ticked =
        list == null
            ? List.of()
            : part.fields().stream().filter(f -> f.type() == FieldType.BOOLEAN).toList();
    List<QuestionView> views = new ArrayList<>();
    if (list != null && ticked.size() > 1) {
      views.add(checklist(part, list, ticked, visit, showFaults));
    } else {
      ticked = List.of();
    }
    for (Field field : part.fields()) {
      if (!ticked.contains(field) && !followsIn(part, field)) {
        views.add(question(field, part, visit, showFaults));
      }
    }
    return views;
  }

  private static boolean followsIn(Part part, Field field) {
    return part.fields().stream().anyMatch(gate -> gate.code().equals(field.askedIf()));
  }

  private QuestionView question(Field field, Part part, Visit visit, boolean showFaults) {
    return question(
        field,
        visit.rules().book(),
        visit.raw(),
        part.subject().sensitive(),
        fault(visit, field, showFaults).map(Faulty::message).orElse(null),
        part.fields().stream()
            .filter(follower -> field.code().equals(follower.askedIf()))
            .map(follower -> question(follower, part, visit, showFaults))
            .toList());
  }

  /** The question about one field, with what was chosen or typed before. */
  QuestionView question(
      Field field,
      RuleBook book,
      RawAnswers raw,
      boolean sensitive,
      @Nullable String fault,
      List<QuestionView> followers) {
    Choices choices =
        new Choices(id(field.code()), field.code(), CommuneChoices.chosen(field, raw));
    CommuneSearch search = null;
    if (field.type() == FieldType.COMMUNE) {
      search = communes.search(field, raw, choices);
      choices.apart(RawAnswers.ELSEWHERE, "J'habite hors de Normandie");
    } else {
      proposed(field, book, choices);
    }
    if (field.type().isSet()) {
      choices.apart(RawAnswers.NONE_OF_THESE, "Rien de tout cela");
    }
    if (field.mayBeNever()) {
      choices.apart(Situation.NEVER, "Jamais, ou pas encore");
    }
    apart(choices, sensitive);
    String text = AnswerWords.question(field);
    return new QuestionView(
        id(field.code()),
        List.of(field.code()),
        null,
        text,
        field.help(),
        fault,
        field.type().isSet(),
        field.type() == FieldType.BOOLEAN,
        TypedParts.of(field, raw, id(field.code())),
        search,
        choices.list(),
        words.in(text, field.help()),
        followers);
  }

  private static void apart(Choices choices, boolean sensitive) {
    choices.apart(RawAnswers.DONT_KNOW, "Je ne sais pas");
    if (sensitive) {
      choices.apart(RawAnswers.DECLINED, "Je préfère ne pas répondre");
    }
  }

  private static void proposed(Field field, RuleBook book, Choices choices) {
    if (field.type() == FieldType.BOOLEAN) {
      choices.add(RawAnswers.YES, "Oui", null);
      choices.add(RawAnswers.NO, "Non", null);
    }
    for (Field.Code code : new UsefulCodes(book).of(field)) {
      choices.add(code.code(), AnswerWords.choice(code), AnswerWords.besideChoice(field, code));
    }
  }

  private QuestionView checklist(
      Part part, String text, List<Field> fields, Visit visit, boolean showFaults) {
    String subject = part.subject().code();
    RawAnswers raw = visit.raw();
    Choices choices =
        new Choices("q-" + subject, Checklists.name(subject), Checklists.apart(fields, raw));
    for (Field field : fields) {
      String label = wording.find("list." + field.code(), AnswerWords.yes(field));
      choices.box(field.code(), label, raw.all(field.code()).contains(RawAnswers.YES));
    }
    choices.apart(RawAnswers.NONE_OF_THESE, "Rien de tout cela");
    apart(choices, part.subject().sensitive());
    boolean faulty = fields.stream().anyMatch(f -> fault(visit, f, showFaults).isPresent());
    return new QuestionView(
        "q-" + subject,
        fields.stream().map(Field::code).toList(),
        subject,
        text,
        wording.find("list." + subject + ".help"),
        faulty ? Checklists.CONTRADICTION : null,
        true,
        false,
        List.of(),
        null,
        choices.list(),
        List.of(),
        List.of());
  }

  private static Optional<Faulty> fault(Visit visit, Field field, boolean shown) {
    return shown && visit.isFaulty(field)
        ? Optional.of((Faulty) visit.replies().to(field))
        : Optional.empty();
  }

  static String id(String code) {
    return "q-" + code.replace('.', '-');
  }
}
