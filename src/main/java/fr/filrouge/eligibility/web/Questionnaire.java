package fr.filrouge.eligibility.web;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a person has answered into a {@link Visit}. */
@Component
class Questionnaire {

  /** The questions that the form showed. */
  static final String SHOWN = "shown";

  private final RulesInForce rules;
  private final ReplyReader reader;
  private final Clock clock;

  Questionnaire(RulesInForce rules, Communes communes, Clock clock) {
    this.rules = rules;
    this.reader = new ReplyReader(communes);
    this.clock = clock;
  }

  /** A visit where nothing is answered yet. */
  Visit begin() {
    return visit(rules.take(), RawAnswers.NONE);
  }

  /** A visit that begins with "yes" to a sensitive question; else one that begins as any other. */
  Visit beginWith(String code) {
    Visit visit = resume(Map.of(RawAnswers.ENTRY, List.of(code), code, List.of(RawAnswers.YES)));
    return visit.replies().entry() == null ? begin() : visit;
  }

  /** The visit that these answers make. */
  Visit resume(Map<String, List<String>> answers) {
    AssessSituation taken = rules.take();
    return visit(taken, RawAnswers.of(answers, taken.book().vocabulary().fields()));
  }

  /** The visit after a form: what it showed is answered anew. */
  Visit answer(Visit before, Map<String, List<String>> form) {
    Vocabulary vocabulary = before.rules().book().vocabulary();
    List<Field> shown =
        form.getOrDefault(SHOWN, List.of()).stream()
            .flatMap(code -> vocabulary.find(code).stream())
            .toList();
    RawAnswers anew = RawAnswers.of(Checklists.spelledOut(form, shown), vocabulary.fields());
    return visit(
        before.rules(), before.raw().answeredAnew(shown.stream().map(Field::code).toList(), anew));
  }

  /** The visit for another day. */
  Visit on(Visit before, Map<String, List<String>> form) {
    RawAnswers day = RawAnswers.of(form, List.of());
    return visit(before.rules(), before.raw().answeredAnew(List.of(RawAnswers.AS_OF), day));
  }

  /** Who goes on past a question without an answer does not know it. */
  Visit goOn(Visit visit, int step) {
    RawAnswers raw = visit.raw();
    for (Field field : visit.fields(step)) {
      if (!visit.replies().to(field).isSettled()) {
        raw = raw.withUnknown(field);
      }
    }
    return visit(visit.rules(), raw);
  }

  private Visit visit(AssessSituation asked, RawAnswers raw) {
    Replies replies = new Replies(raw, asked.book().vocabulary(), reader, LocalDate.now(clock));
    return new Visit(asked, raw, replies, new WalkPlanner(asked, replies).plan(replies.entry()));
  }
}
