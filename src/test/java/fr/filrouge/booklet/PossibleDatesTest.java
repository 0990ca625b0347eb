package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.RESTRICTED;
import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Days that cannot be true, and changes that others made meanwhile. */
class PossibleDatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final LocalDate TOO_EARLY = LocalDate.of(1899, 12, 31);
  private static final LocalDate TOO_LATE = LocalDate.of(2190, 1, 1);
  private static final FreeText LINE = FreeText.line("Titre", "");

  private final ItemId item = ItemId.fresh();

  private static void refused(
      Account author, Function<LocalDate, Change> change, LocalDate... days) {
    for (LocalDate day : days) {
      assertThatThrownBy(() -> aBooklet().attempt(author, change.apply(day)))
          .as(day.toString())
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  @DisplayName("what has happened is not to come, nor out of a lifetime")
  void past() {
    List<Function<LocalDate, Change>> changes =
        List.of(
            day -> new CompleteCheck(CompleteCheck.Check.OBSTACLES, day),
            day -> new RecordSkill(item, Skill.Kind.SKILL, LINE, day, null),
            day -> new RequestAid(item, LINE, null, day),
            day -> new CorrectIdentity(new Identity(LINE, LINE, day)));
    changes.forEach(change -> refused(REFERENT, change, TOMORROW, TOO_EARLY, TOO_LATE));
    refused(BENEFICIARY, day -> keeping(null, day), TOMORROW, TOO_EARLY, TOO_LATE);
  }

  private static KeepRestrictedSection keeping(LocalDate validUntil, LocalDate contactMadeOn) {
    return new KeepRestrictedSection(
        Restriction.DISABILITY, Situation.UNKNOWN, null, validUntil, contactMadeOn, RESTRICTED);
  }

  @Test
  @DisplayName("what is planned is ten years ahead at most, a cover one, a consent five")
  void planned() {
    refused(
        REFERENT,
        day -> new AddStep(item, new Goal(LINE, Role.CEP).due(day), null),
        TOO_EARLY,
        TOO_LATE);
    refused(
        REFERENT,
        day -> new MakeAppointment(item, Instant.parse(day + "T09:00:00Z"), LINE),
        TOO_EARLY,
        TOO_LATE);
    refused(
        REFERENT,
        day -> new OfferTransfer(OTHER_REFERENT, day),
        TODAY.minusDays(1),
        TODAY.plusYears(1).plusDays(1));
    refused(
        BENEFICIARY,
        day -> new GiveConsent(Restriction.DISABILITY, true, day),
        TODAY.minusDays(1),
        TODAY.plusYears(5).plusDays(1));
    refused(BENEFICIARY, day -> keeping(day, null), TOO_EARLY, TOO_LATE);
  }

  @Test
  @DisplayName(
      "an aid is not decided before it is asked for, nor an appointment honoured before it begins")
  void inOrder() {
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new RequestAid(item, LINE, null, TODAY))
            .with(REFERENT, new MakeAppointment(item, Instant.parse("2026-03-09T09:00:00Z"), LINE));

    assertThatThrownBy(
            () ->
                booklet.attempt(
                    REFERENT, new SettleAid(item, Aid.Status.GRANTED, TODAY.minusDays(1))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                booklet.attempt(REFERENT, new SettleAppointment(item, Appointment.Status.HONOURED)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  @DisplayName("a change of another section makes nobody's version stale, one of the same does")
  void seenVersions() {
    BookletFixture booklet = aBooklet();
    for (int i = 0; i < 40; i++) {
      SeenVersion seen = booklet.seenBy(BENEFICIARY).version();
      booklet.with(REFERENT, writing("Mot " + i)).with(COUNSELLOR, writing("Mot " + i));
      String stage = i % 2 == 0 ? "EXPLORING" : "CONFIRMED";
      assertThat(
              booklet.attempt(BENEFICIARY, seen, answering("{\"projectStage\":\"" + stage + "\"}")))
          .isInstanceOf(Outcome.Changed.class);
    }
    SeenVersion seen = booklet.seenBy(BENEFICIARY).version();
    booklet.with(REFERENT, answering("{\"employment\":\"NONE\"}"));
    assertThat(booklet.attempt(BENEFICIARY, seen, answering("{\"psad\":true}")))
        .isInstanceOf(Outcome.Stale.class);
  }

  @Test
  @DisplayName("keepers write entries, steps, skills and appointments of their own section alone")
  void keepersWrite() {
    BookletFixture booklet = aBooklet().withKeepers().withConsent(Restriction.DISABILITY, null);
    String before = BookletJson.write(booklet.seenBy(COUNSELLOR).booklet()).toString();
    booklet
        .with(DISABILITY_REFERENT, writing("Pour la personne"))
        .with(DISABILITY_REFERENT, new AddStep(item, new Goal(LINE, Role.BENEFICIARY), null))
        .with(DISABILITY_REFERENT, new RecordSkill(item, Skill.Kind.SKILL, LINE, TODAY, null))
        .with(
            DISABILITY_REFERENT,
            new MakeAppointment(item, Instant.parse("2026-03-09T09:00:00Z"), LINE));

    assertThat(BookletJson.write(booklet.seenBy(COUNSELLOR).booklet())).hasToString(before);
    assertThat(booklet.booklet().disability().journal()).hasSize(1);
    assertThat(
            booklet.attempt(
                DISABILITY_REFERENT, new WriteJournal(ItemId.fresh(), LINE, Restriction.DETENTION)))
        .isInstanceOf(Outcome.Forbidden.class);
    assertThat(booklet.attempt(DISABILITY_REFERENT, new RequestAid(item, LINE, null, TODAY)))
        .isInstanceOf(Outcome.Forbidden.class);
  }
}
