package fr.filrouge.notice;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.aBookletOpenedBy;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.notice.Found.since;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.AnswerJoinRequest;
import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.AskToJoin;
import fr.filrouge.booklet.BookletFixture;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.RemoveMember;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.booklet.SignContract;
import fr.filrouge.booklet.Someone;
import fr.filrouge.booklet.WithdrawTransfer;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What there is to tell of a booklet")
class WhatToTellTest {

  private static final FreeText TEXT = FreeText.text("Nous nous voyons chaque semaine.", "/text");

  /** Everything there is to tell somebody of what was done after the booklet stood. */
  private static List<String> told(BookletFixture booklet, Instant from, Account reader) {
    return since(from.plusSeconds(1), booklet, reader);
  }

  private static WriteContract contract() {
    return new WriteContract(TEXT);
  }

  private static MakeAppointment inDays(BookletFixture booklet, int days) {
    return new MakeAppointment(
        ItemId.fresh(), booklet.now().plus(Duration.ofDays(days)), FreeText.line("Point", ""));
  }

  @Test
  @DisplayName("an offered relay is told to who is asked, and its answer to who asked")
  void relay() {
    BookletFixture booklet = aBooklet();
    Instant start = booklet.now();
    booklet.with(REFERENT, new OfferTransfer(OTHER_REFERENT, null));

    assertThat(told(booklet, start, OTHER_REFERENT))
        .containsExactly("TRANSFER_OFFERED /suivi/relais/{id}/1");
    assertThat(told(booklet, start, REFERENT)).isEmpty();

    booklet.with(OTHER_REFERENT, new SettleTransfer(1, true));
    assertThat(told(booklet, start, OTHER_REFERENT)).isEmpty();
    assertThat(told(booklet, start, REFERENT)).containsExactly("TRANSFER_ACCEPTED /suivi");
    assertThat(told(booklet, start, BENEFICIARY)).containsExactly("NEW_REFERENT /mon-parcours");
    assertThat(told(booklet, start, COUNSELLOR)).isEmpty();
  }

  @Test
  @DisplayName("a relay that is refused, or withdrawn, is told to the other side")
  void noRelay() {
    BookletFixture booklet = aBooklet();
    Instant start = booklet.now();
    booklet.with(REFERENT, new OfferTransfer(OTHER_REFERENT, null));
    BookletFixture withdrawn = booklet.copy().with(REFERENT, new WithdrawTransfer(1));
    booklet.with(OTHER_REFERENT, new SettleTransfer(1, false));

    assertThat(told(booklet, start, REFERENT))
        .containsExactly("TRANSFER_DECLINED /livrets/{id}/equipe");
    assertThat(told(withdrawn, start, OTHER_REFERENT)).containsExactly("TRANSFER_OVER /suivi");
    assertThat(told(withdrawn, start, REFERENT)).isEmpty();
  }

  @Test
  @DisplayName("an invitation is told to the person, before they can read anything")
  void invitesPerson() {
    BookletFixture booklet = aBookletOpenedBy(REFERENT);
    Instant start = booklet.now();
    booklet.with(
        REFERENT,
        new InviteMember(
            ItemId.fresh(), BENEFICIARY.id(), Role.BENEFICIARY, id -> Optional.of(BENEFICIARY)));

    assertThat(told(booklet, start, BENEFICIARY))
        .containsExactly("PERSON_INVITED /mon-parcours/invitations");
  }

  @Test
  @DisplayName("a professional who is added is told; a keeper, once the person says yes to them")
  void addsProfessionals() {
    BookletFixture booklet = aBooklet();
    Instant start = booklet.now();
    booklet.with(REFERENT, new InviteMember(OTHER_COUNSELLOR));
    booklet.with(REFERENT, new InviteMember(DISABILITY_REFERENT));

    assertThat(told(booklet, start, OTHER_COUNSELLOR))
        .containsExactly("MEMBER_ADDED /livrets/{id}");
    assertThat(told(booklet, start, DISABILITY_REFERENT)).isEmpty();

    Instant before = booklet.now();
    booklet.withConsent(Restriction.DISABILITY, null);
    assertThat(told(booklet, before, DISABILITY_REFERENT))
        .containsExactly("MEMBER_ADDED /livrets/{id}");
  }

  @Test
  @DisplayName("a contract is told to those who have to sign it, and never to who wrote it")
  void contractToSign() {
    BookletFixture booklet = aBooklet();
    Instant start = booklet.now();
    booklet.with(REFERENT, contract());

    assertThat(told(booklet, start, BENEFICIARY))
        .containsExactly("CONTRACT_TO_SIGN /mon-parcours/contrat");
    assertThat(told(booklet, start, REFERENT)).isEmpty();
    assertThat(told(booklet, start, COUNSELLOR)).isEmpty();

    String hash = booklet.booklet().contract().current().orElseThrow().contentHash();
    booklet.with(BENEFICIARY, new SignContract(hash));
    assertThat(told(booklet, start, BENEFICIARY)).isEmpty();
  }

  @Test
  @DisplayName("a contract is told to the next referent, who signs again")
  void contractOfNextReferent() {
    BookletFixture booklet = aBooklet().with(REFERENT, contract());
    Instant start = booklet.now();
    booklet
        .with(REFERENT, new OfferTransfer(OTHER_REFERENT, null))
        .with(OTHER_REFERENT, new SettleTransfer(1, true));

    assertThat(told(booklet, start, OTHER_REFERENT))
        .containsExactly("CONTRACT_TO_SIGN /livrets/{id}/contrat");
  }

  @Test
  @DisplayName("an appointment, and its end, are told to those it concerns but who decided it")
  void appointments() {
    BookletFixture booklet = aBooklet();
    Instant start = booklet.now();
    MakeAppointment made = inDays(booklet, 3);
    booklet.with(COUNSELLOR, made);

    assertThat(told(booklet, start, BENEFICIARY))
        .containsExactly("APPOINTMENT_MADE /mon-parcours/rendez-vous");
    assertThat(told(booklet, start, REFERENT))
        .containsExactly("APPOINTMENT_MADE /livrets/{id}/rendez-vous");
    assertThat(told(booklet, start, COUNSELLOR)).isEmpty();

    booklet.with(
        REFERENT, new SettleAppointment(made.id(), Appointment.Status.CANCELLED_BY_SERVICE));
    assertThat(told(booklet, start, BENEFICIARY))
        .containsExactly("APPOINTMENT_CANCELLED /mon-parcours/rendez-vous");
    assertThat(told(booklet, start, COUNSELLOR))
        .containsExactly("APPOINTMENT_CANCELLED /livrets/{id}/rendez-vous");
    assertThat(told(booklet, start, REFERENT)).isEmpty();
  }

  @Test
  @DisplayName("a keeper's appointment is told to the person alone, among those who do not keep it")
  void restrictedAppointment() {
    BookletFixture booklet = aBooklet().withKeepers().withConsent(Restriction.DISABILITY, null);
    Instant start = booklet.now();
    MakeAppointment made = inDays(booklet, 3);
    booklet.with(DISABILITY_REFERENT, made);

    assertThat(told(booklet, start, BENEFICIARY))
        .containsExactly("APPOINTMENT_MADE /mon-parcours/rendez-vous");
    for (Account other : Someone.ALL) {
      if (other != BENEFICIARY) {
        assertThat(told(booklet, start, other)).as(other.login()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("a request to join is told to who may answer, and the answer to who asked")
  void joining() {
    BookletFixture booklet = aBooklet();
    Instant start = booklet.now();
    ItemId request = ItemId.fresh();
    booklet.with(OTHER_COUNSELLOR, new AskToJoin(request));
    BookletFixture refused = booklet.copy().with(REFERENT, new AnswerJoinRequest(request, false));

    assertThat(told(booklet, start, REFERENT))
        .containsExactly("JOINING_ASKED /livrets/{id}/equipe");
    assertThat(told(booklet, start, COUNSELLOR)).isEmpty();
    assertThat(told(booklet, start, BENEFICIARY)).isEmpty();
    assertThat(told(refused, start, OTHER_COUNSELLOR))
        .containsExactly("JOINING_REFUSED /recherche");

    booklet.with(REFERENT, new AnswerJoinRequest(request, true));
    assertThat(told(booklet, start, OTHER_COUNSELLOR))
        .containsExactly("JOINING_ACCEPTED /livrets/{id}");
    assertThat(told(booklet, start, REFERENT)).isEmpty();
  }

  @Test
  @DisplayName("nothing is told to a closed account, nor to who has left")
  void gone() {
    BookletFixture booklet = aBooklet();
    Instant start = booklet.now();
    booklet.with(REFERENT, new InviteMember(OTHER_COUNSELLOR));
    MakeAppointment made = inDays(booklet, 3);
    booklet.with(REFERENT, made);
    booklet.with(REFERENT, new RemoveMember(OTHER_COUNSELLOR.id(), null));
    booklet.with(
        REFERENT, new SettleAppointment(made.id(), Appointment.Status.CANCELLED_BY_SERVICE));

    assertThat(told(booklet, start, OTHER_COUNSELLOR)).isEmpty();
    assertThat(Found.look(booklet, account -> account != BENEFICIARY).all())
        .noneMatch(notice -> notice.to().equals(BENEFICIARY.id()));
  }

  @Test
  @DisplayName("is found again under the same ids, and in no other booklet")
  void sameIds() {
    BookletFixture booklet = aBooklet().with(REFERENT, contract());
    List<String> once = ids(booklet);
    booklet.with(COUNSELLOR, BookletFixture.writing("Entretien"));

    assertThat(once).isNotEmpty().doesNotHaveDuplicates();
    assertThat(ids(booklet)).isEqualTo(once);
    assertThat(ids(aBooklet().with(REFERENT, contract()))).doesNotContainAnyElementsOf(once);
  }

  private static List<String> ids(BookletFixture booklet) {
    return Found.look(booklet).all().stream().map(Notice::id).toList();
  }
}
