package fr.filrouge.learner;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.Pathway;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The way so far and ahead: what was done, what is under way, what comes next. */
final class Way {

  private static final int LONGEST = 10;
  private static final int BEHIND = 4;
  private static final Comparator<LocalDate> SOONEST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private final List<Step> done;
  private final List<Step> open;

  private Way(List<Step> done, List<Step> open) {
    this.done = done;
    this.open = open;
  }

  static Way of(Pathway pathway) {
    List<Step> done =
        pathway.steps().stream()
            .filter(step -> step.progress().status() == Progress.Status.DONE)
            .sorted(Comparator.comparing(step -> step.progress().endedOn(), SOONEST))
            .toList();
    List<Step> open =
        pathway.steps().stream()
            .filter(step -> step.progress().status().isOpen())
            .sorted(
                Comparator.comparing(
                        (Step step) -> step.progress().status() == Progress.Status.ON_HOLD)
                    .thenComparing(step -> step.goal().dueOn(), SOONEST))
            .toList();
    return new Way(done, open);
  }

  /** What the person is to do first. */
  Optional<Step> mine() {
    return open.stream()
        .filter(step -> step.goal().actor() == Role.BENEFICIARY)
        .filter(step -> step.progress().status() != Progress.Status.ON_HOLD)
        .findFirst();
  }

  /** What somebody else is to do first. */
  Optional<Step> ofOthers() {
    return open.stream().filter(step -> step.goal().actor() != Role.BENEFICIARY).findFirst();
  }

  /** Ten steps at most around where the person stands. */
  List<StepCard> around(LocalDate today) {
    Optional<Step> now =
        open.stream().filter(s -> s.progress().status() == Progress.Status.ACTIVE).findFirst();
    Step current = now.orElse(open.isEmpty() ? null : open.get(0));
    List<StepCard> cards = new ArrayList<>();
    done.subList(Math.max(0, done.size() - BEHIND), done.size())
        .forEach(step -> cards.add(StepCard.of(step, today, false)));
    if (current != null) {
      cards.add(StepCard.of(current, today, true));
    }
    open.stream()
        .filter(step -> step != current)
        .limit(LONGEST - cards.size())
        .forEach(step -> cards.add(StepCard.of(step, today, false)));
    return cards;
  }

  int longer(List<StepCard> shown) {
    return done.size() + open.size() - shown.size();
  }
}
