package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.Role;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.pathway.Recommendation.Choice;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was answered to a recommendation, and as long as it stands. */
class StandingAnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String CODE = "SIGN_CONTRACT";
  private static final FreeText WHY = FreeText.line("Pas maintenant.", "");
  private static final AssessBooklet ASSESS = new AssessBooklet(new AssessSituation(Rules.VERSION));

  private final BookletFixture booklet = aBooklet();

  private AnswerRecommendation answer(Choice choice, @Nullable LocalDate until, int ruleVersion) {
    String grounds = ASSESS.groundsOf(booklet.seenBy(REFERENT).restingOn(null), TODAY, null);
    return new AnswerRecommendation(
        ItemId.fresh(),
        new AnswerRecommendation.Shown(
            CODE,
            null,
            null,
            Role.BENEFICIARY,
            FreeText.text("À signer.", ""),
            TODAY,
            ruleVersion,
            grounds),
        choice,
        choice == Choice.ACCEPTED ? null : WHY,
        until,
        null);
  }

  private AnswerRecommendation answer(Choice choice) {
    return answer(choice, null, ASSESS.ruleVersion());
  }

  private boolean isRecommended(LocalDate day) {
    AssessBooklet.Answer told = ASSESS.of(booklet.seenBy(REFERENT), day);
    List<String> codes = told.assessment().nextSteps().stream().map(NextStep::code).toList();
    List<String> answered = told.answered().stream().map(Recommendation::code).toList();
    assertThat(codes.contains(CODE)).isNotEqualTo(answered.contains(CODE));
    return codes.contains(CODE);
  }

  @Test
  @DisplayName("a postponed recommendation is back on its day, and not before")
  void postponed() {
    assertThat(isRecommended(TODAY)).isTrue();
    booklet.with(REFERENT, answer(Choice.POSTPONED, TODAY.plusDays(10), 1));

    assertThat(isRecommended(TODAY)).isFalse();
    assertThat(isRecommended(TODAY.plusDays(9))).isFalse();
    assertThat(isRecommended(TODAY.plusDays(10))).isTrue();
  }

  @Test
  @DisplayName("it is postponed to a day to come, two years ahead at most")
  void possibleDays() {
    for (LocalDate day : List.of(LocalDate.of(1950, 1, 1), TODAY, TODAY.plusYears(2).plusDays(2))) {
      assertThatThrownBy(() -> booklet.attempt(REFERENT, answer(Choice.POSTPONED, day, 1)))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> booklet.attempt(REFERENT, answer(Choice.POSTPONED)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  @DisplayName("a declined recommendation is back when a fact it rests on changes")
  void declinedUntilAFactChanges() {
    booklet.with(REFERENT, answer(Choice.DECLINED));
    assertThat(isRecommended(TODAY)).isFalse();
    assertThat(isRecommended(TODAY.plusDays(300))).isFalse();

    booklet.with(REFERENT, answering("{\"employment\":\"NONE\"}"));
    assertThat(isRecommended(TODAY)).isTrue();
  }

  @Test
  @DisplayName("a recommendation declined under other rules is made again")
  void declinedUnderOtherRules() {
    booklet.with(REFERENT, answer(Choice.DECLINED, null, ASSESS.ruleVersion() - 1));

    assertThat(isRecommended(TODAY)).isTrue();
  }

  @Test
  @DisplayName("an accepted recommendation is a step, and is answered once")
  void accepted() {
    AnswerRecommendation accepting = answer(Choice.ACCEPTED);
    booklet.with(REFERENT, accepting);

    assertThat(booklet.booklet().pathway().stepFrom(accepting.id())).isPresent();
    assertThat(isRecommended(TODAY)).isFalse();
    assertThat(booklet.attempt(REFERENT, answer(Choice.DECLINED)))
        .isEqualTo(new Outcome.Refused(Refusal.ALREADY_ANSWERED));
  }

  @Test
  @DisplayName("an answer is taken back with its step, unless that has begun")
  void takenBack() {
    AnswerRecommendation accepting = answer(Choice.ACCEPTED);
    TakeBackAnswer back = new TakeBackAnswer(accepting.id());
    booklet.with(REFERENT, accepting).with(REFERENT, back);
    assertThat(booklet.booklet().pathway().steps()).isEmpty();
    assertThat(isRecommended(TODAY)).isTrue();

    booklet
        .with(REFERENT, accepting)
        .with(
            REFERENT,
            new AmendStep(accepting.id(), (p, today) -> p.moved(Progress.Status.ACTIVE, today)));
    assertThat(booklet.attempt(REFERENT, back))
        .isEqualTo(new Outcome.Refused(Refusal.STEP_UNDER_WAY));
  }
}
