package fr.filrouge.policy;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every published version. It is one document: that its {@code sequence} is still what was read is
 * what lets one of two publications win.
 */
public record RuleHead(long sequence, List<Published> versions) {

  /**
   * A published version.
   *
   * @param number 1 for what the product came with
   * @param submission what was approved
   * @param hash what names what decides
   * @param from the day from which it decides, {@code null} for the first
   * @param approver {@code null} for the first
   * @param takenUp overtaken versions whose changes a new draft takes up again
   */
  public record Published(
      int number,
      String submission,
      String hash,
      String fileHash,
      @Nullable LocalDate from,
      Instant publishedAt,
      Set<AccountId> authors,
      @Nullable AccountId approver,
      String reason,
      String deliberation,
      Set<Integer> takenUp) {
    public Published {
      authors = Set.copyOf(authors);
      takenUp = Set.copyOf(takenUp);
    }

    /** What was handed in, approved. */
    static Published of(int number, Submission submission, AccountId approver, Instant at) {
      Details details = submission.details();
      return new Published(
          number,
          submission.id(),
          submission.files().hash(),
          submission.fileHash(),
          details.from(),
          at,
          submission.authors(),
          approver,
          details.reason(),
          details.deliberation(),
          details.takenUp());
    }
  }

  /** Where a version stands on a day; never stored. */
  public enum State {
    SCHEDULED,
    IN_FORCE,
    REPLACED
  }

  public RuleHead {
    versions = List.copyOf(versions);
  }

  /** The version that was published last. */
  public Published last() {
    return versions.get(versions.size() - 1);
  }

  public Optional<Published> find(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /** The version that decides on a day: the highest number whose date of effect is not after it. */
  public Published on(LocalDate day) {
    Published found = versions.get(0);
    for (Published version : versions) {
      if (version.from() == null || !version.from().isAfter(day)) {
        found = version;
      }
    }
    return found;
  }

  /**
   * The version that answered until another one came into force: that of its eve, or that of the
   * day it was published, when it reaches back into the past.
   */
  Published before(Published version, LocalDate publishedOn) {
    LocalDate from = version.from();
    LocalDate day = from == null || from.isBefore(publishedOn) ? publishedOn : from.minusDays(1);
    return new RuleHead(
            sequence, versions.stream().filter(other -> other.number() < version.number()).toList())
        .on(day);
  }

  /** Where a version stands on a day. */
  public State state(Published version, LocalDate today) {
    if (version.from() != null && version.from().isAfter(today)) {
      return overtaken(version) ? State.REPLACED : State.SCHEDULED;
    }
    return on(today).number() == version.number() ? State.IN_FORCE : State.REPLACED;
  }

  /** Whether a later version decides on every day on which this one would. */
  private boolean overtaken(Published version) {
    LocalDate from = version.from();
    return from != null && on(from).number() > version.number();
  }

  /** The version that comes into force next. */
  public Optional<Published> next(LocalDate today) {
    return versions.stream()
        .filter(version -> state(version, today) == State.SCHEDULED)
        .min(Comparator.comparing(version -> Objects.requireNonNull(version.from())));
  }

  /** Versions that are approved, do not decide yet, and never would beside one from that day. */
  public List<Published> overtakenFrom(LocalDate from, LocalDate today) {
    return versions.stream()
        .filter(version -> state(version, today) == State.SCHEDULED)
        .filter(version -> version.from() != null && !version.from().isBefore(from))
        .toList();
  }

  /** The head after one publication more. */
  RuleHead with(Published next) {
    List<Published> more = new ArrayList<>(versions);
    more.add(next);
    return new RuleHead(sequence + 1, more);
  }
}
