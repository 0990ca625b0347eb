package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.Contract;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Gist;
import fr.filrouge.booklet.Invitation;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Member;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.Todo;
import fr.filrouge.booklet.Verb;
import fr.filrouge.pathway.CivilDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to tell of a contract and of appointments, and what to remind people of. */
final class AboutAgreements {

  /** A contract that has waited so long is told of once more. */
  static final Period REMINDED_AFTER = Period.ofDays(7);

  private static final Set<Todo.Cause> ALERTS =
      Set.of(Todo.Cause.LATE_STEP, Todo.Cause.ABSENCE, Todo.Cause.SILENT);

  private final Telling telling;
  private final Booklet booklet;
  private final People people;

  AboutAgreements(Telling telling) {
    this.telling = telling;
    this.booklet = telling.booklet();
    this.people = booklet.people();
  }

  void tell() {
    if (booklet.closing() == null) {
      contract()
          .ifPresent(
              version -> {
                toSign(version, Role.BENEFICIARY, person(), attached(), false);
                toSign(version, Role.REFERENT, inCharge(), inChargeSince(), false);
              });
      booklet.appointments().forEach(this::appointment);
    }
  }

  void remind() {
    if (booklet.closing() == null) {
      contract()
          .ifPresent(
              version -> {
                toSign(version, Role.BENEFICIARY, person(), attached(), true);
                toSign(version, Role.REFERENT, inCharge(), inChargeSince(), true);
              });
      booklet.appointments().forEach(this::tomorrow);
      telling.who().referent().map(m -> m.holder().account()).ifPresent(this::alerts);
    }
  }

  private Optional<Contract.Version> contract() {
    return booklet.contract().current().filter(version -> version.ended() == null);
  }

  private @Nullable AccountId person() {
    return people.beneficiary() == null ? null : people.beneficiary().account();
  }

  private @Nullable AccountId inCharge() {
    return telling.who().inCharge().map(m -> m.holder().account()).orElse(null);
  }

  private Instant inChargeSince() {
    return telling.who().inCharge().map(Mandate::from).orElse(Instant.MIN);
  }

  /** When the person who now has the booklet came to it. */
  private Instant attached() {
    return people.invitations().stream()
        .filter(i -> i.state() == Invitation.State.ACCEPTED)
        .map(Invitation::settledAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private void toSign(
      Contract.Version version,
      Role as,
      @Nullable AccountId account,
      Instant signsSince,
      boolean again) {
    if (account == null || version.signedBy(account, as)) {
      return;
    }
    Instant since = version.at().isBefore(signsSince) ? signsSince : version.at();
    LocalDate reminded = CivilDay.of(since).plus(REMINDED_AFTER);
    if (again ? reminded.isAfter(today()) : version.by().account().equals(account)) {
      return;
    }
    telling
        .thing(
            again ? Message.CONTRACT_STILL_TO_SIGN : Message.CONTRACT_TO_SIGN,
            "contrat " + version.number(),
            again ? morning() : since)
        .to(
            account,
            standing -> standing.rights().allow(Section.CONTRACT, Verb.SIGN),
            Place.of(booklet, "/contrat"));
  }

  /** Those who have it in their agenda are told of it; of its end, all who may see it. */
  private void appointment(Appointment appointment) {
    if (!appointment.startsAt().isAfter(telling.now().at())) {
      return;
    }
    switch (appointment.status()) {
      case UPCOMING ->
          appointment(
              appointment.movedFrom() == null
                  ? Message.APPOINTMENT_MADE
                  : Message.APPOINTMENT_MOVED,
              appointment,
              leaders());
      case EXCUSED, CANCELLED_BY_SERVICE ->
          appointment(Message.APPOINTMENT_CANCELLED, appointment, everybody());
      case HONOURED, UNEXCUSED_ABSENCE -> {}
    }
  }

  private void appointment(Message message, Appointment appointment, Stream<AccountId> whom) {
    whom.filter(account -> !account.equals(appointment.by().account()))
        .distinct()
        .forEach(
            account ->
                telling
                    .thing(message, appointment.id() + " " + appointment.at(), appointment.at())
                    .to(
                        account,
                        standing -> sees(standing, appointment),
                        Place.of(booklet, "/rendez-vous")));
  }

  private static boolean sees(Standing standing, Appointment appointment) {
    return standing.rights().reads(Section.APPOINTMENTS)
        && standing.rights().sees(appointment.restriction());
  }

  private void tomorrow(Appointment appointment) {
    boolean soon =
        appointment.status() == Appointment.Status.UPCOMING
            && CivilDay.of(appointment.startsAt()).equals(today().plusDays(1));
    if (soon) {
      Stream.concat(leaders(), Stream.of(appointment.by().account()))
          .distinct()
          .forEach(
              account ->
                  telling
                      .thing(
                          Message.APPOINTMENT_TOMORROW,
                          appointment.id() + " " + appointment.startsAt(),
                          morning())
                      .to(
                          account,
                          standing -> sees(standing, appointment),
                          Place.of(booklet, "/rendez-vous")));
    }
  }

  /** The person, and the referent of now. */
  private Stream<AccountId> leaders() {
    return Stream.concat(
        Stream.ofNullable(person()),
        telling.who().referent().stream().map(m -> m.holder().account()));
  }

  private Stream<AccountId> everybody() {
    return Stream.concat(
        leaders(),
        Stream.concat(
            Stream.ofNullable(inCharge()),
            people.members().stream().map(Member::party).map(Party::account)));
  }

  /** What the work list of the referent has of them, nothing of which is restricted. */
  private void alerts(AccountId referent) {
    telling.standing(referent).stream()
        .flatMap(standing -> Followed.of(kept(), standing).todos().stream())
        .filter(todo -> ALERTS.contains(todo.cause()))
        .forEach(
            todo ->
                telling
                    .thing(Message.NEEDS_YOU, todo.cause() + " " + todo.since(), morning())
                    .to(referent, Telling.READER, Place.of(booklet, partOf(todo.cause()))));
  }

  private static String partOf(Todo.Cause cause) {
    return switch (cause) {
      case LATE_STEP -> "/etapes";
      case ABSENCE -> "/rendez-vous";
      default -> "/journal";
    };
  }

  private Followed.Kept kept() {
    return new Followed.Kept(
        booklet.id(),
        booklet.openedAt(),
        booklet.closing(),
        booklet.identity(),
        people,
        booklet.consents(),
        Gist.of(booklet),
        Set.of(),
        List.of());
  }

  private LocalDate today() {
    return telling.now().today();
  }

  /** What a day brings comes to be with it. */
  private Instant morning() {
    return CivilDay.startOf(today());
  }
}
