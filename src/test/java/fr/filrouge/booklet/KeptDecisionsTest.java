package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Replay;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kept decisions")
class KeptDecisionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final AssessBooklet ASSESS = new AssessBooklet(new AssessSituation(Rules.VERSION));

  /** Low qualified means level 4 here, and not level 3. */
  private static final AssessBooklet OTHERS =
      new AssessBooklet(
          new AssessSituation(
              RuleVersion.build(
                  2,
                  Rules.FILES.with(
                      "parameters.csv",
                      Rules.FILES.text("parameters.csv").replace(";3;niveau;", ";4;niveau;")))));

  private static final String FACTS =
      """
      {"residenceCommune":"14118","qualificationLevel":4,"wantsHigherEducation":true,
       "jobseekerCategory":"B","needs":[],"leftInitialTrainingOn":"NEVER",
       "businessCreatedOn":"2025-01-31","targetTraining":{"durationMonths":6}}
      """;

  private static final String RESTRICTED =
      """
      {"boeth":true,"compensationNeeded":true}
      """;

  private static BookletFixture booklet() {
    return aBooklet().with(REFERENT, answering(FACTS)).with(BENEFICIARY, answering(RESTRICTED));
  }

  private static BookletFixture keeping(
      BookletFixture booklet, Account author, @Nullable Restriction section) {
    AssessBooklet.Kept kept = ASSESS.keep(booklet.seenBy(author).restingOn(section), DAY);
    return booklet.with(
        author,
        new KeepDecisions(
            ItemId.fresh(), DAY, ASSESS.ruleVersion(), kept.decisions(), kept.ground(), section));
  }

  /** As they are after they were stored and read again. */
  private static Snapshot stored(BookletFixture booklet) {
    List<Snapshot> all =
        BookletJson.read(BookletJson.write(booklet.booklet())).decisions().latest();
    return all.get(all.size() - 1);
  }

  @Test
  @DisplayName("are given again by the rules that took them, whatever was learnt since")
  void identical() {
    BookletFixture common = keeping(booklet(), REFERENT, null);
    Snapshot kept = stored(common.with(REFERENT, answering("{\"jobseekerCategory\":\"A\"}")));
    Snapshot disability = stored(keeping(booklet(), BENEFICIARY, Restriction.DISABILITY));

    assertThat(kept.ground().ruleHash()).isEqualTo(Rules.VERSION.hash());
    assertThat(ASSESS.replay(kept)).map(Replay::identical).contains(true);
    assertThat(ASSESS.replay(disability)).map(Replay::identical).contains(true);
    assertThat(disability.decisions())
        .contains(new Snapshot.Decided("DISABILITY_RESOURCE", "ELIGIBLE"));
  }

  @Test
  @DisplayName("are told apart from those of other rules, measure by measure")
  void differences() {
    Snapshot kept = stored(keeping(booklet(), REFERENT, null));

    assertThat(OTHERS.replay(kept).orElseThrow().differences())
        .contains(
            new Replay.Difference(
                "SOCLE_DAEU", DecisionOutcome.NOT_ELIGIBLE, DecisionOutcome.ELIGIBLE));
  }

  @Test
  @DisplayName("hold the facts that their own readers may read, and show them to nobody")
  void facts() {
    BookletFixture common = keeping(booklet(), REFERENT, null);
    BookletFixture disability = keeping(booklet(), BENEFICIARY, Restriction.DISABILITY);

    assertThat(fields(common)).contains("birthDate", "needs").doesNotContain("boeth", "detained");
    assertThat(fields(disability)).contains("boeth", "needs").doesNotContain("detained");
    for (Account reader : List.of(BENEFICIARY, REFERENT)) {
      assertThat(BookletJson.write(disability.seenBy(reader).booklet()).toString())
          .doesNotContain("ground");
      assertThat(common.seenBy(reader).booklet().decisions().latest())
          .isNotEmpty()
          .allSatisfy(seen -> assertThat(seen.ground()).isNull());
    }
  }

  private static List<String> fields(BookletFixture booklet) {
    return stored(booklet).ground().facts().stream().map(Ground.Known::field).toList();
  }

  @Test
  @DisplayName("of before their ground was kept cannot be replayed, and stay what they were")
  void withoutGround() {
    Snapshot old = stored(keeping(booklet(), REFERENT, null)).withoutGround();

    assertThat(ASSESS.replay(old)).isEmpty();
    assertThat(BookletJson.convert(BookletJson.writePart(old), Snapshot.class)).isEqualTo(old);
  }
}
