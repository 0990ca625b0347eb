package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.web.Reply.Faulty;
import fr.filrouge.situation.Field;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where a person stands: all they have answered, what it means, and the pages it leads through.
 * Steps are counted from 1.
 *
 * @param assess what answers, of the version of the rules that this visit was read by
 */
record Visit(AssessSituation assess, RawAnswers raw, Replies replies, Walk walk) {

  List<Walk.Step> steps() {
    return walk.steps();
  }

  List<Field> fields(int step) {
    return steps().get(step - 1).fields();
  }

  /** The step of this number as a form writes it; the first or the last when there is no such. */
  int nearest(String number) {
    int step = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 1;
    return Math.max(1, Math.min(step, steps().size()));
  }

  /** Whether an answer of the step cannot be read. */
  boolean isFaulty(int step) {
    return (step == 1 && replies.toAsOf() instanceof Faulty)
        || fields(step).stream().anyMatch(field -> replies.to(field) instanceof Faulty);
  }

  /** The first step with an answer that cannot be read; 0 when there is none. */
  int firstFaulty() {
    return first(this::isFaulty);
  }

  /** The first step with a question that was never met; 0 when there is none. */
  int firstOpen() {
    return first(step -> !steps().get(step - 1).isSettled(replies));
  }

  /** The step that asks about a field; 0 when none does. */
  int stepOf(Field field) {
    return first(step -> fields(step).contains(field));
  }

  private int first(IntPredicate test) {
    return IntStream.rangeClosed(1, steps().size()).filter(test).findFirst().orElse(0);
  }
}
