package fr.filrouge.booklet.api;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.AmendStep;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.SituationJson;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A merge patch of a step: what is absent stays, {@code null} takes a value away. */
final class StepPatch {

  private static final Set<String> PROPERTIES =
      Set.of("title", "actor", "dueOn", "measure", "status", "achievement", "startedOn", "endedOn");

  private static final Set<String> GOAL = Set.of("title", "actor", "dueOn", "measure");

  private final ObjectNode patch;
  private final UnaryOperator<@Nullable String> measures;

  private StepPatch(ObjectNode patch, UnaryOperator<@Nullable String> measures) {
    this.patch = patch;
    this.measures = measures;
  }

  static StepPatch read(ObjectNode patch, UnaryOperator<@Nullable String> measures) {
    for (String name : patch.propertyNames()) {
      if (!PROPERTIES.contains(name)) {
        throw new InvalidInput(
            SituationJson.pointer("", name),
            "Champ inconnu. Champs admis : "
                + String.join(", ", new java.util.TreeSet<>(PROPERTIES))
                + ".");
      }
    }
    return new StepPatch(patch, measures);
  }

  /** What the person says of a step of theirs; none when something else is asked too. */
  Optional<Progress.Status> statusAlone() {
    return patch.size() == 1 && patch.has("status")
        ? Optional.of(Codes.read(Progress.Status.class, text("status"), "/status"))
        : Optional.empty();
  }

  AmendStep of(ItemId id) {
    UnaryOperator<Goal> goal = this::goal;
    return new AmendStep(id, goal, this::progress, GOAL.stream().anyMatch(patch::has));
  }

  private Goal goal(Goal before) {
    Goal goal = before;
    if (patch.has("title")) {
      goal = goal.titled(FreeText.line(text("title"), "/title"));
    }
    if (patch.has("actor")) {
      goal = goal.heldBy(Codes.read(Role.class, text("actor"), "/actor"));
    }
    if (patch.has("dueOn")) {
      goal = goal.due(day("dueOn"));
    }
    if (patch.has("measure")) {
      goal = goal.entering(patch.get("measure").isNull() ? null : measures.apply(text("measure")));
    }
    return goal;
  }

  private Progress progress(Progress before, LocalDate today) {
    Progress.Status status =
        patch.has("status")
            ? Codes.read(Progress.Status.class, text("status"), "/status")
            : before.status();
    Progress.Achievement achievement =
        !patch.has("achievement")
            ? before.achievement()
            : patch.get("achievement").isNull()
                ? null
                : Codes.read(Progress.Achievement.class, text("achievement"), "/achievement");
    LocalDate started = patch.has("startedOn") ? day("startedOn") : before.startedOn();
    LocalDate ended = patch.has("endedOn") ? day("endedOn") : before.endedOn();
    boolean reopened = status.isOpen() && !before.status().isOpen();
    boolean finished = !status.isOpen() && before.status().isOpen();
    if (status == Progress.Status.ACTIVE && started == null) {
      started = today;
    }
    if (finished && ended == null) {
      ended = started != null && started.isAfter(today) ? started : today;
    }
    if (reopened && !patch.has("endedOn")) {
      ended = null;
    }
    if (reopened && !patch.has("achievement")) {
      achievement = null;
    }
    return new Progress(status, achievement, started, ended, before.skillsRecorded());
  }

  private String text(String name) {
    JsonNode value = patch.get(name);
    if (!value.isString()) {
      throw new InvalidInput("/" + name, "Un texte est attendu.");
    }
    return value.stringValue();
  }

  private @Nullable LocalDate day(String name) {
    JsonNode value = patch.get(name);
    return value.isNull() ? null : SituationJson.readDate(value, "/" + name);
  }
}
