package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lists of many booklets tell of one, kept beside it so that none has to be read whole.
 * Nothing in it comes from something restricted: it is the same for all who may see the booklet.
 *
 * @param next the open step that is due first
 * @param absentOn the latest absence that was not excused, as long as no meeting has followed
 * @param awaited instants of the appointments of which nobody has said what became
 * @param news the latest entry of the journal
 * @param opened what new rules opened, as long as nobody has seen it
 */
public record Gist(
    @Nullable Due next,
    @Nullable LocalDate absentOn,
    List<Instant> awaited,
    @Nullable Agreement contract,
    @Nullable News news,
    @Nullable NewRights opened) {

  static final Gist NOTHING = new Gist(null, null, List.of(), null, null, null);

  public Gist {
    awaited = awaited == null ? List.of() : List.copyOf(awaited);
  }

  /** A step, and by when somebody is to take it. */
  public record Due(ItemId id, FreeText title, Role actor, LocalDate on) {}

  /** Who wrote last, and when. */
  public record News(Author by, Instant at) {}

  /** The current text of the contract: since when, and who has signed it, or who ended it. */
  public record Agreement(
      Instant at, @Nullable AccountId person, @Nullable AccountId referent, boolean ended) {

    static Agreement of(Contract.Version version) {
      Contract.Ending ending = version.ended();
      return new Agreement(
          ending == null ? version.at() : ending.at(),
          signatory(version, Role.BENEFICIARY),
          signatory(version, Role.REFERENT),
          ending != null);
    }

    /** The latest to sign in a role: a new referent signs again. */
    private static @Nullable AccountId signatory(Contract.Version version, Role role) {
      return version.signatures().stream()
          .filter(s -> s.role() == role && s.contentHash().equals(version.contentHash()))
          .max(Comparator.comparing(Contract.Signature::at))
          .map(s -> s.by().account())
          .orElse(null);
    }
  }

  public static Gist of(Booklet booklet) {
    List<Appointment> meetings =
        booklet.appointments().stream().filter(a -> a.restriction() == null).toList();
    List<Journal.Entry> entries = booklet.journal().latest();
    return new Gist(
        next(booklet.pathway().steps()).orElse(null),
        absence(meetings).orElse(null),
        meetings.stream()
            .filter(a -> a.status() == Appointment.Status.UPCOMING)
            .map(Appointment::startsAt)
            .sorted()
            .toList(),
        booklet.contract().current().map(Agreement::of).orElse(null),
        entries.isEmpty() ? null : news(entries.get(entries.size() - 1)),
        Optional.ofNullable(booklet.decisions().opened()).filter(NewRights::isUnseen).orElse(null));
  }

  private static News news(Journal.Entry entry) {
    return new News(entry.by(), entry.at());
  }

  private static Optional<Due> next(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.restriction() == null && step.progress().status().isOpen())
        .flatMap(step -> due(step).stream())
        .min(Comparator.comparing(Due::on));
  }

  private static Optional<Due> due(Step step) {
    return Optional.ofNullable(step.goal().dueOn())
        .map(day -> new Due(step.id(), step.goal().title(), step.goal().actor(), day));
  }

  private static Optional<LocalDate> absence(List<Appointment> meetings) {
    return Appointment.absenceUnsettled(meetings)
        ? meetings.stream()
            .filter(a -> a.status() == Appointment.Status.UNEXCUSED_ABSENCE)
            .map(Appointment::startsAt)
            .max(Comparator.naturalOrder())
            .map(CivilDay::of)
        : Optional.empty();
  }
}
