package fr.filrouge.booklet;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The beneficiary opens a restricted section to those who look after it, or closes it to them.
 *
 * @param until last day it holds
 */
public record GiveConsent(Restriction section, boolean granted, @Nullable LocalDate until)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.CONSENTS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (granted && until != null && until.isBefore(edit.today())) {
      throw new InvalidInput("/until", "Cette date est passée.");
    }
    Consent consent = new Consent(section, granted, granted ? until : null, edit.at());
    boolean same =
        edit.before
            .consent(section)
            .filter(c -> c.granted() == granted && Objects.equals(c.until(), consent.until()))
            .isPresent();
    if (same) {
      return Optional.empty();
    }
    edit.consents.removeIf(c -> c.section() == section);
    edit.consents.add(consent);
    Event event = granted ? Event.CONSENT_GIVEN : Event.CONSENT_WITHDRAWN;
    return edit.note(section, event, List.of());
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }
}
