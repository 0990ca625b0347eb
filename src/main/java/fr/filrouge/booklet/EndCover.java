package fr.filrouge.booklet;

import java.util.Optional;
import java.util.Set;

/** Ends a cover before its day: the referent in charge takes the place back, or is given it. */
public record EndCover() implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return switch (who.relation()) {
      case COVERED, STAND_IN, REFERENT, STEWARD -> who.rights().any();
      default -> false;
    };
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.whoCanAct().cover().isEmpty()) {
      return Optional.of(Refusal.NO_COVER);
    }
    edit.people = edit.people.endingCover(edit.at());
    return edit.whoCanAct().orphan()
        ? Optional.of(Refusal.LAST_WHO_CAN_ACT)
        : edit.note(Event.COVER_ENDED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.REFERENT);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
