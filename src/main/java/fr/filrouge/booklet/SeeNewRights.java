package fr.filrouge.booklet;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who deals with what the rules recommend has seen what a version opened.
 *
 * @param since as in {@link NewRights}: a version may open more on a later day
 */
public record SeeNewRights(int ruleVersion, @Nullable LocalDate since) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.RECOMMENDATIONS) && who.relation() != Relation.SELF;
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    NewRights opened = edit.decisions.opened();
    if (opened == null
        || opened.ruleVersion() != ruleVersion
        || !Objects.equals(opened.since(), since)) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    if (!opened.isUnseen()) {
      return Optional.empty();
    }
    edit.decisions = edit.decisions.opening(opened.seen(edit.at()));
    return edit.note(Event.NEW_RIGHTS_SEEN);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.DECISIONS);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
