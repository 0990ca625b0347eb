package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Consent;
import fr.filrouge.booklet.Invitation;
import fr.filrouge.booklet.JoinRequest;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Member;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.ProposedExit;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Transfer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to tell of who has to do with a booklet: relays, invitations, requests to join. */
final class AboutPeople {

  private final Telling telling;
  private final People people;

  AboutPeople(Telling telling) {
    this.telling = telling;
    this.people = telling.booklet().people();
  }

  void tell() {
    people.transfers().forEach(this::transfer);
    telling.who().referent().ifPresent(this::newReferent);
    people.invitations().stream().filter(Invitation::isPending).forEach(this::invitation);
    people.members().forEach(this::member);
    people.joinRequests().forEach(this::joinRequest);
    Optional.ofNullable(people.exit()).ifPresent(this::exit);
  }

  private void transfer(Transfer transfer) {
    String what = "relais " + transfer.number();
    AccountId to = transfer.to().account();
    Instant settled = Objects.requireNonNullElse(transfer.settledAt(), transfer.offeredAt());
    switch (telling.who().stateOf(transfer)) {
      case OFFERED ->
          telling
              .thing(Message.TRANSFER_OFFERED, what, transfer.offeredAt())
              .to(
                  to,
                  standing -> standing.account().has(Role.REFERENT),
                  Place.at("/suivi/relais/" + telling.booklet().id() + "/" + transfer.number()));
      case ACCEPTED -> answered(Message.TRANSFER_ACCEPTED, what, settled, transfer);
      case DECLINED -> answered(Message.TRANSFER_DECLINED, what, settled, transfer);
      case WITHDRAWN, SUPERSEDED ->
          telling
              .thing(Message.TRANSFER_OVER, what, settled)
              .to(to, Telling.ANYBODY, Place.at(Place.FOLLOW_UP));
      case EXPIRED -> {}
    }
  }

  private void answered(Message message, String what, Instant at, Transfer transfer) {
    Stream.of(transfer.offeredBy(), Objects.requireNonNullElse(transfer.from(), transfer.to()))
        .map(Party::account)
        .filter(account -> !account.equals(transfer.to().account()))
        .distinct()
        .forEach(
            account ->
                telling
                    .thing(message, what, at)
                    .to(account, Telling.ANYBODY, Place.teamOf(telling.booklet())));
  }

  /** The person is told of all but the one who opened the booklet; so is who never said yes. */
  private void newReferent(Mandate mandate) {
    if (!mandate.from().isAfter(telling.booklet().openedAt())) {
      return;
    }
    String what = "référent " + mandate.from();
    Party person = people.beneficiary();
    if (person != null) {
      telling
          .thing(Message.NEW_REFERENT, what, mandate.from())
          .to(person.account(), Telling.READER, Place.of(telling.booklet(), ""));
    }
    boolean accepted =
        people.transfers().stream()
            .filter(t -> t.state() == Transfer.State.ACCEPTED)
            .anyMatch(t -> mandate.from().equals(t.settledAt()));
    if (!accepted) {
      telling
          .thing(Message.NAMED_REFERENT, what, mandate.from())
          .to(mandate.holder().account(), Telling.READER, Place.of(telling.booklet(), ""));
    }
  }

  private void invitation(Invitation invitation) {
    telling
        .thing(Message.PERSON_INVITED, "invitation " + invitation.id(), invitation.at())
        .to(
            invitation.to().account(),
            standing -> standing.account().has(Role.BENEFICIARY),
            Place.at(Place.INVITATIONS));
  }

  /** A keeper is told once they may read: what waits for a consent is nothing to look at yet. */
  private void member(Member member) {
    AccountId account = member.party().account();
    boolean byThemselves = member.invitedBy().account().equals(account);
    if (byThemselves || asked(account, member.since())) {
      return;
    }
    telling
        .thing(Message.MEMBER_ADDED, "membre " + member.since(), readsSince(member))
        .to(account, Telling.READER, Place.of(telling.booklet(), ""));
  }

  private boolean asked(AccountId account, Instant since) {
    return people.joinRequests().stream()
        .filter(r -> r.state() == JoinRequest.State.ACCEPTED && since.equals(r.settledAt()))
        .anyMatch(r -> r.by().account().equals(account));
  }

  private Instant readsSince(Member member) {
    return member.as().contains(Role.CEP)
        ? member.since()
        : telling.booklet().consents().stream()
            .filter(consent -> consent.keepers().contains(member.party().account()))
            .map(Consent::at)
            .filter(member.since()::isBefore)
            .max(Comparator.naturalOrder())
            .orElse(member.since());
  }

  private void exit(ProposedExit exit) {
    ProposedExit.Answer answer = exit.answer();
    Party person = people.beneficiary();
    if (answer == null && person != null) {
      telling
          .thing(Message.EXIT_PROPOSED, "fin " + exit.id(), exit.at())
          .to(person.account(), Telling.READER, Place.of(telling.booklet(), "/fin"));
    }
    if (answer != null) {
      telling
          .thing(Message.EXIT_ANSWERED, "fin " + exit.id() + " " + answer.at(), answer.at())
          .to(exit.by().account(), Telling.READER, Place.teamOf(telling.booklet()));
    }
  }

  private void joinRequest(JoinRequest request) {
    String what = "demande " + request.id();
    AccountId asker = request.by().account();
    Instant settled = Objects.requireNonNullElse(request.settledAt(), request.at());
    switch (request.state()) {
      case PENDING -> asked(request, what);
      case ACCEPTED ->
          telling
              .thing(Message.JOINING_ACCEPTED, what, settled)
              .to(asker, Telling.READER, Place.of(telling.booklet(), ""));
      case REFUSED ->
          telling
              .thingOfAnyBooklet(Message.JOINING_REFUSED, what, settled)
              .to(asker, Telling.ANYBODY, Place.at(Place.SEARCH));
    }
  }

  private void asked(JoinRequest request, String what) {
    Stream.concat(
            telling.who().referent().stream().map(Mandate::holder),
            people.members().stream().map(Member::party))
        .map(Party::account)
        .filter(account -> !account.equals(request.by().account()))
        .distinct()
        .forEach(
            account ->
                telling
                    .thing(Message.JOINING_ASKED, what, request.at())
                    .to(
                        account,
                        standing -> standing.rights().writes(Section.MEMBERS),
                        Place.teamOf(telling.booklet())));
  }
}
