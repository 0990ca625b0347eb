package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The beneficiary opens a restricted section to those who look after it, by name, or closes it.
 *
 * @param keepers whom it is given to; null for those who are members now
 * @param until last day it holds, five years ahead at most
 */
public record GiveConsent(
    Restriction section,
    boolean granted,
    @Nullable Set<AccountId> keepers,
    @Nullable LocalDate until)
    implements Change {

  private static final int LONGEST = 5;

  public GiveConsent(Restriction section, boolean granted, @Nullable LocalDate until) {
    this(section, granted, null, until);
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.CONSENTS);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (granted && edit.closing != null) {
      return Optional.of(Refusal.BOOKLET_CLOSED);
    }
    if (granted && until != null) {
      PossibleDay.ahead(until, edit.today(), LONGEST, "/until");
    }
    Consent consent =
        new Consent(
            section,
            granted,
            granted ? named(edit.people) : Set.of(),
            granted ? until : null,
            edit.at());
    if (edit.before.consent(section).filter(c -> same(c, consent)).isPresent()) {
      return Optional.empty();
    }
    edit.consents.removeIf(c -> c.section() == section);
    edit.consents.add(consent);
    Event event = granted ? Event.CONSENT_GIVEN : Event.CONSENT_WITHDRAWN;
    return edit.note(section, event, List.of());
  }

  private Set<AccountId> named(People people) {
    Role keeper = Rights.keeperOf(section);
    Set<AccountId> members =
        people.members().stream()
            .filter(member -> member.as().contains(keeper))
            .map(member -> member.party().account())
            .collect(Collectors.toSet());
    if (keepers == null) {
      return members;
    }
    Set<AccountId> strangers = new HashSet<>(keepers);
    strangers.removeAll(members);
    if (!strangers.isEmpty()) {
      throw new InvalidInput(
          "/keepers", "Seuls les membres du livret qui tiennent cette section se nomment ici.");
    }
    return keepers;
  }

  private static boolean same(Consent one, Consent other) {
    return one.granted() == other.granted()
        && one.keepers().equals(other.keepers())
        && Objects.equals(one.until(), other.until());
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.CONSENTS);
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
