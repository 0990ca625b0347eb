package fr.filrouge.pathway;

import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a pathway.
 *
 * @param recommendation the recommendation it comes from; absent when added by hand
 * @param restriction who alone may see it, when it comes from a restricted fact
 * @param masked set when its text was taken back
 * @param by who changed it last
 */
public record Step(
    ItemId id,
    Goal goal,
    Progress progress,
    @Nullable ItemId recommendation,
    @Nullable Restriction restriction,
    @Nullable Mask masked,
    Author by,
    Instant at) {

  /** A step that nobody has begun. */
  public static Step planned(
      ItemId id,
      Goal goal,
      @Nullable ItemId recommendation,
      @Nullable Restriction restriction,
      Author by,
      Instant at) {
    return new Step(id, goal, Progress.PLANNED, recommendation, restriction, null, by, at);
  }

  /** The same step with another goal and progress, changed by somebody. */
  public Step changed(Goal goal, Progress progress, Author by, Instant at) {
    boolean otherWords = !goal.title().equals(this.goal.title());
    return new Step(
        id, goal, progress, recommendation, restriction, otherWords ? null : masked, by, at);
  }

  /** Its text is taken back. */
  public Step masked(Mask mask) {
    return new Step(
        id, goal.titled(Mask.TEXT), progress, recommendation, restriction, mask, by, at);
  }

  /** Names of what differs from another state of the same step. */
  public List<String> differencesFrom(Step other) {
    List<String> names = new ArrayList<>();
    note(names, "title", goal.title(), other.goal.title());
    note(names, "actor", goal.actor(), other.goal.actor());
    note(names, "dueOn", goal.dueOn(), other.goal.dueOn());
    note(names, "measure", goal.measure(), other.goal.measure());
    note(names, "status", progress.status(), other.progress.status());
    note(names, "achievement", progress.achievement(), other.progress.achievement());
    note(names, "startedOn", progress.startedOn(), other.progress.startedOn());
    note(names, "endedOn", progress.endedOn(), other.progress.endedOn());
    note(names, "skillsRecorded", progress.skillsRecorded(), other.progress.skillsRecorded());
    return names;
  }

  private static void note(
      List<String> names, String name, @Nullable Object one, @Nullable Object other) {
    if (!Objects.equals(one, other)) {
      names.add(name);
    }
  }
}
