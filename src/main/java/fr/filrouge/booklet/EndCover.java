package fr.filrouge.booklet;

import java.util.Optional;

/** Ends a cover before its day: the referent in charge returns. */
public record EndCover() implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.REFERENT)
        || booklet.people().coverAt(who.at()).isPresent()
            && booklet
                .people()
                .inChargeAt(who.at())
                .filter(m -> m.holder().is(who.account().id()))
                .isPresent();
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (edit.people.coverAt(edit.at()).isEmpty()) {
      return Optional.of(Refusal.NO_COVER);
    }
    edit.people = edit.people.endingCover(edit.at());
    return edit.note(Event.COVER_ENDED);
  }
}
