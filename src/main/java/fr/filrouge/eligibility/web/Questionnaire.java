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

/** Reads what a form carries into a {@link Visit}. */
@Component
class Questionnaire {

  /** The step that the form showed, the questions it showed, and where the person wants to go. */
  static final String STEP = "step";

  static final String SHOWN = "shown";
  static final String GO = "go";
  static final String NEXT = "next";
  static final String BACK = "back";
  static final String SEARCH = "search";

  private final RulesInForce rules;
  private final ReplyReader reader;
  private final Clock clock;

  Questionnaire(RulesInForce rules, Communes communes, Clock clock) {
    this.rules = rules;
    this.reader = new ReplyReader(communes);
    this.clock = clock;
  }

  /** Reads a form; who goes on past a question without an answer does not know it. */
  Visit read(Map<String, List<String>> form) {
    AssessSituation assess = rules.take();
    Visit visit = visit(assess, RawAnswers.of(form, assess.book().vocabulary().fields()));
    boolean goesOn = List.of(NEXT, SEARCH).contains(first(form, GO));
    if (!goesOn || visit.steps().isEmpty() || visit.isFaulty(step(form, visit))) {
      return visit;
    }
    RawAnswers raw = visit.raw();
    List<String> shown = form.getOrDefault(SHOWN, List.of());
    for (Field field : visit.fields(step(form, visit))) {
      if (shown.contains(field.code()) && !visit.replies().to(field).isSettled()) {
        raw = raw.withUnknown(field);
      }
    }
    return visit(assess, raw);
  }

  /** The step that the form showed, brought back among those of the visit. */
  static int step(Map<String, List<String>> form, Visit visit) {
    return visit.nearest(first(form, STEP));
  }

  static String first(Map<String, List<String>> form, String name) {
    List<String> values = form.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  private Visit visit(AssessSituation assess, RawAnswers raw) {
    Vocabulary vocabulary = assess.book().vocabulary();
    Replies replies = new Replies(raw, vocabulary, reader, LocalDate.now(clock));
    return new Visit(assess, raw, replies, Walk.of(assess, vocabulary, replies));
  }
}
