package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.web.Reply.Faulty;
import fr.filrouge.eligibility.web.Reply.Given;
import fr.filrouge.situation.Field;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where a person stands: all they have answered, what it means, and the pages it leads through.
 * Steps are counted from 1.
 *
 * @param rules those that every page and answer of this request rests on
 */
record Visit(AssessSituation rules, RawAnswers raw, Replies replies, Walk walk) {

  List<Walk.Step> steps() {
    return walk.steps();
  }

  Walk.Step step(int number) {
    return steps().get(number - 1);
  }

  List<Field> fields(int step) {
    return step(step).fields();
  }

  /** The number of a page, brought back among those of the visit. */
  int nearest(int number) {
    return Math.max(1, Math.min(number, steps().size()));
  }

  /** Whether nothing has been answered yet. */
  boolean isBlank() {
    return steps().stream()
        .flatMap(step -> step.fields().stream())
        .noneMatch(field -> replies.to(field).isSettled());
  }

  /** Whether an answer of the step cannot be read. */
  boolean isFaulty(int step) {
    return fields(step).stream().anyMatch(this::isFaulty);
  }

  /** What stands behind a question that was not answered by "yes" cannot be wrong. */
  boolean isFaulty(Field field) {
    return replies.to(field) instanceof Faulty
        && (field.askedIf() == null
            || replies
                .to(rules.book().vocabulary().field(field.askedIf()))
                .equals(new Given(true)));
  }

  /** The first step with an answer that cannot be read; 0 when there is none. */
  int firstFaulty() {
    return first(this::isFaulty);
  }

  /** The first step with a question that was never met; 0 when there is none. */
  int firstOpen() {
    return first(step -> !step(step).isSettled(replies));
  }

  /** The step that asks about a field; 0 when none does. */
  int stepOf(Field field) {
    return first(step -> fields(step).contains(field));
  }

  private int first(IntPredicate test) {
    return IntStream.rangeClosed(1, steps().size()).filter(test).findFirst().orElse(0);
  }
}
