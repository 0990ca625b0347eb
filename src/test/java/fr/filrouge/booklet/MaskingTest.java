package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.situation.Restriction;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaskingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String WORDS = "sort de prison le 3 mars";
  private static final FreeText LINE = FreeText.line(WORDS, "");
  private static final FreeText WHY = FreeText.line("Cela ne regarde qu'elle.", "");

  private final ItemId item = ItemId.fresh();

  /** Free text of each kind, by a counsellor. */
  private Change writing(Masked.Kind kind) {
    return switch (kind) {
      case JOURNAL -> new WriteJournal(item, LINE);
      case NEED -> new NoteNeed(item, Needs.Theme.HOUSING, LINE, false, true);
      case STEP -> new AddStep(item, new Goal(LINE, Role.CEP), null);
      case SKILL -> new RecordSkill(item, Skill.Kind.SKILL, LINE, TODAY, null);
      case AID -> new RequestAid(item, LINE, null, TODAY);
      case APPOINTMENT ->
          new MakeAppointment(item, BookletFixture.START.plus(Duration.ofDays(2)), LINE);
      case RECOMMENDATION ->
          new AnswerRecommendation(
              item,
              new AnswerRecommendation.Shown(
                  "SIGN_CONTRACT",
                  null,
                  null,
                  Role.CEP,
                  FreeText.text("À signer.", ""),
                  TODAY,
                  1,
                  "0".repeat(64)),
              Recommendation.Choice.DECLINED,
              LINE,
              null,
              null);
    };
  }

  private MaskItem masking(Masked.Kind kind) {
    return new MaskItem(kind, item, WHY);
  }

  private static String whole(BookletFixture booklet) {
    return BookletJson.write(booklet.booklet()).toString();
  }

  @ParameterizedTest
  @EnumSource(Masked.Kind.class)
  @DisplayName(
      "its author and the referent take words back; the trace of it stays, the words do not")
  void masked(Masked.Kind kind) {
    for (Account who : new Account[] {COUNSELLOR, REFERENT}) {
      BookletFixture booklet = aBooklet().with(COUNSELLOR, writing(kind));
      assertThat(whole(booklet)).contains(WORDS);

      booklet.with(who, masking(kind));

      assertThat(whole(booklet)).doesNotContain(WORDS).contains(WHY.value());
      assertThat(booklet.attempt(who, masking(kind)))
          .isEqualTo(new Outcome.Refused(Refusal.ALREADY_MASKED));
    }
  }

  @ParameterizedTest
  @EnumSource(Masked.Kind.class)
  @DisplayName("a colleague may not, and the person asks those who may")
  void asked(Masked.Kind kind) {
    BookletFixture booklet = aBooklet().with(REFERENT, writing(kind));

    assertThat(booklet.attempt(COUNSELLOR, masking(kind))).isInstanceOf(Outcome.Forbidden.class);
    booklet.with(BENEFICIARY, masking(kind));

    assertThat(whole(booklet)).contains(WORDS).contains(Event.MASKING_ASKED.name());
    assertThat(booklet.seenBy(BENEFICIARY).wasAsked(masking(kind))).isTrue();
    booklet.with(REFERENT, masking(kind));
    assertThat(whole(booklet)).doesNotContain(WORDS);
  }

  @ParameterizedTest
  @EnumSource(Masked.Kind.class)
  @DisplayName("words are taken back after closing too")
  void afterClosing(Masked.Kind kind) {
    BookletFixture booklet =
        aBooklet()
            .with(COUNSELLOR, writing(kind))
            .with(
                REFERENT,
                new CloseBooklet(Closing.Reason.ENTERED_TRAINING, FreeText.text("Bilan.", "")))
            .with(REFERENT, masking(kind));

    assertThat(whole(booklet)).doesNotContain(WORDS);
  }

  @Test
  @DisplayName("other words written in the place of masked ones can be taken back again")
  void writtenAnew() {
    BookletFixture booklet =
        aBooklet()
            .with(COUNSELLOR, writing(Masked.Kind.STEP))
            .with(COUNSELLOR, masking(Masked.Kind.STEP))
            .with(COUNSELLOR, new AmendStep(item, goal -> goal.titled(LINE), (p, today) -> p, true))
            .with(COUNSELLOR, masking(Masked.Kind.STEP));
    assertThat(whole(booklet)).doesNotContain(WORDS);

    BookletFixture need =
        aBooklet()
            .with(COUNSELLOR, writing(Masked.Kind.NEED))
            .with(COUNSELLOR, masking(Masked.Kind.NEED))
            .with(COUNSELLOR, new NoteNeed(item, Needs.Theme.HOUSING, LINE, true, false))
            .with(COUNSELLOR, masking(Masked.Kind.NEED));
    assertThat(whole(need)).doesNotContain(WORDS);
  }

  @Test
  @DisplayName("what is hidden cannot be told from what is not there, and its keeper masks it")
  void hidden() {
    BookletFixture booklet =
        aBooklet()
            .withKeepers()
            .withConsent(Restriction.DISABILITY, null)
            .with(DISABILITY_REFERENT, writing(Masked.Kind.JOURNAL));

    for (ItemId id : new ItemId[] {item, ItemId.fresh()}) {
      assertThat(booklet.attempt(REFERENT, new MaskItem(Masked.Kind.JOURNAL, id, WHY)))
          .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ITEM));
    }
    booklet.with(DISABILITY_REFERENT, masking(Masked.Kind.JOURNAL));
    assertThat(whole(booklet)).doesNotContain(WORDS);
  }
}
