package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.RESTRICTED;
import static fr.filrouge.booklet.BookletFixture.VOCABULARY;
import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Assessment;
import fr.filrouge.eligibility.CriterionExplanation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.pathway.Author;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.Notice;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssessBookletTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 60;
  private static final AssessBooklet ASSESS = new AssessBooklet(new AssessSituation(Rules.VERSION));

  private static Assessment assess(BookletView view) {
    return ASSESS.of(view, TODAY).assessment();
  }

  private static List<String> notices(BookletView view) {
    return assess(view).notices().stream().map(Notice::name).toList();
  }

  private static List<String> asked(BookletFixture booklet, Account reader) {
    return assess(booklet.seenBy(reader)).questions().stream().map(q -> q.field().code()).toList();
  }

  @Test
  @DisplayName(
      "what a reader may not know is not asked of them, and the answer says what it rests on")
  void questionsAndNotice() {
    BookletFixture booklet = aBooklet();

    assertThat(asked(booklet, REFERENT))
        .isNotEmpty()
        .allMatch(field -> RESTRICTED.ofField(field).isEmpty());
    assertThat(asked(booklet, BENEFICIARY)).contains("detained", "boeth");
    assertThat(notices(booklet.seenBy(REFERENT))).contains("RESTS_ON_VISIBLE_FACTS");
    assertThat(notices(booklet.seenBy(BENEFICIARY))).doesNotContain("RESTS_ON_VISIBLE_FACTS");
  }

  @Test
  @DisplayName("a detention that is unknown or hidden is assumed not to be, and told as assumed")
  void assumed() {
    BookletFixture known = aBooklet().with(BENEFICIARY, answering("{\"detained\":true}"));

    for (BookletView view : List.of(aBooklet().seenBy(BENEFICIARY), known.seenBy(REFERENT))) {
      assertThat(onDetention(view))
          .isNotEmpty()
          .allSatisfy(
              criterion -> {
                assertThat(criterion.assumed()).isEqualTo(criterion);
                assertThat(criterion.actual()).isNull();
              });
    }
    assertThat(onDetention(known.seenBy(BENEFICIARY)))
        .isNotEmpty()
        .allSatisfy(criterion -> assertThat(criterion.actual()).isNotNull());
    assertThat(asked(known, BENEFICIARY)).doesNotContain("detained");
  }

  private static List<CriterionExplanation> onDetention(BookletView view) {
    return assess(view).decisions().stream()
        .flatMap(decision -> decision.routes().stream())
        .flatMap(route -> route.criteria().stream())
        .filter(criterion -> criterion.field().equals("detained"))
        .toList();
  }

  @Test
  @DisplayName("a recognition that ends bounds what it opens: the same days as a day-by-day search")
  void validity() {
    RandomSituations situations = new RandomSituations(VOCABULARY, 12);
    Random random = new Random(12);
    int turns = 0;
    int compared = 0;
    for (int i = 0; i < 40; i++) {
      BookletView view = view(situations.next(TODAY, 0.75), TODAY.plusDays(random.nextInt(DAYS)));
      Assessment assessment;
      try {
        assessment = assess(view);
      } catch (InvalidInput futureFact) {
        continue;
      }
      List<List<Boolean>> open = openDayByDay(view);
      for (int measure = 0; measure < assessment.decisions().size(); measure++) {
        Decision decision = assessment.decisions().get(measure);
        LocalDate turning = turning(open, measure);
        LocalDate told =
            decision.outcome() == DecisionOutcome.ELIGIBLE
                ? next(decision.openUntil())
                : decision.opensOn();
        assertThat(told == null || told.isAfter(TODAY.plusDays(DAYS)) ? null : told)
            .as(decision.measure().code())
            .isEqualTo(turning);
        compared++;
        turns += turning == null ? 0 : 1;
      }
    }
    System.out.printf("%d decisions compared day by day, %d turn%n", compared, turns);
    assertThat(turns).isGreaterThan(5);
  }

  private static @Nullable LocalDate next(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }

  /** The first day on which a measure is open when it was not, or the reverse. */
  private static @Nullable LocalDate turning(List<List<Boolean>> open, int measure) {
    for (int day = 1; day <= DAYS; day++) {
      if (!open.get(day).get(measure).equals(open.get(0).get(measure))) {
        return TODAY.plusDays(day);
      }
    }
    return null;
  }

  private static List<List<Boolean>> openDayByDay(BookletView view) {
    return IntStream.rangeClosed(0, DAYS)
        .mapToObj(
            day ->
                ASSESS.decide(view, TODAY.plusDays(day)).stream()
                    .map(decision -> decision.outcome() == DecisionOutcome.ELIGIBLE)
                    .toList())
        .toList();
  }

  /** The person's view of a booklet that holds this situation, the recognition until a day. */
  private static BookletView view(Situation situation, LocalDate validUntil) {
    BookletFixture fixture = aBooklet();
    Standing person = fixture.booklet().standingOf(BENEFICIARY, fixture.moment());
    Edit edit = new Edit(fixture.booklet(), person);
    edit.situation = facts(situation, null);
    edit.put(
        Restriction.DISABILITY,
        new RestrictedSection(
            facts(situation, Restriction.DISABILITY), null, validUntil, null, List.of()));
    return BookletView.of(edit.after(), person);
  }

  private static Facts facts(Situation situation, @Nullable Restriction section) {
    Facts facts = Facts.NONE;
    for (String field : situation.values().keySet()) {
      boolean own = RESTRICTED.ofField(field).orElse(null) == section;
      if (own && !field.equals(Identity.BIRTH_DATE) && !field.equals(Facts.FOLLOWED)) {
        facts =
            facts.stating(
                field,
                situation.get(field),
                Fact.Basis.DECLARED,
                new Author(BENEFICIARY.id(), "Béatrice"),
                BookletFixture.START);
      }
    }
    return facts;
  }
}
