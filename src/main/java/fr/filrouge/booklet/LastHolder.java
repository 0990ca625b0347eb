package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import java.util.Comparator;
import java.util.Optional;

/** Who held a booklet last, when nobody can act on it any more. */
final class LastHolder {

  private LastHolder() {}

  /** The referent in charge, else the latest counsellor, else the latest referent. */
  static Optional<Party> of(People people) {
    Optional<Party> neverEnded =
        people.mandates().stream().filter(m -> m.until() == null).map(Mandate::holder).findFirst();
    return neverEnded
        .or(() -> latestCounsellor(people))
        .or(() -> latestReferent(people))
        .or(
            () ->
                people.members().stream()
                    .filter(m -> m.as().isEmpty())
                    .map(Member::party)
                    .findFirst());
  }

  private static Optional<Party> latestCounsellor(People people) {
    return people.members().stream()
        .filter(m -> m.as().contains(Role.CEP))
        .max(Comparator.comparing(Member::since))
        .map(Member::party);
  }

  private static Optional<Party> latestReferent(People people) {
    return people.mandates().stream()
        .filter(m -> !m.cover() && m.until() != null)
        .max(Comparator.comparing(Mandate::until))
        .map(Mandate::holder);
  }
}
