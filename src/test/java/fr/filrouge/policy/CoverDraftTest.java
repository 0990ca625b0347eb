package fr.filrouge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.policy.ChangedPoints.Point;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.PathwayState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Of a row that a draft changes")
class CoverDraftTest {

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();

  private static final List<Scenario> SCENARIOS =
      ScenarioFile.readAll(Rules.VERSION, Rules.FILES, new ArrayList<>());
  private static final List<Case> PEOPLE =
      SCENARIOS.stream()
          .map(one -> new Case(one.asOf(), one.situation(), PathwayState.EMPTY))
          .distinct()
          .toList();

  private static RuleBook with(String sheet, String row, String column, String text) {
    RuleSheets sheets = RuleSheets.of(Rules.FILES);
    RuleFiles files = sheets.with(sheet, sheets.sheet(sheet).with(row, column, text));
    return RuleBookReader.read(files).orThrow();
  }

  private static List<String> names(List<Point> points) {
    return points.stream().map(Point::name).toList();
  }

  @Test
  @DisplayName("each criterion has to decide once yes and once no, and each new code to be shown")
  void points() {
    RuleBook changed =
        with("socle", "socle-reduced-activity", "catégorie de demandeur d'emploi", "B, C, E");
    assertThat(names(ChangedPoints.between(Rules.BOOK, changed)))
        .contains(
            "SOCLE_ENGLISH / reduced-activity / needs : MET",
            "SOCLE_ENGLISH / reduced-activity / needs : UNMET",
            "SOCLE_ENGLISH / reduced-activity / jobseekerCategory : E")
        .doesNotContain("SOCLE_ENGLISH / reduced-activity / jobseekerCategory : B")
        .noneMatch(name -> name.contains("/ iae /"));
    assertThat(ChangedPoints.between(Rules.BOOK, Rules.BOOK)).isEmpty();
  }

  @Test
  @DisplayName("people are found who show it, few of them, told in words and by free names")
  void offers() {
    RuleBook changed = with("vae", "vae-advice-anyone", "catégorie de demandeur d'emploi", "A, B");
    List<Point> points = ChangedPoints.between(Rules.BOOK, changed);
    PointSearch search = new PointSearch(changed, PEOPLE);
    CoverDraft.Missing missing = new OfferPeople(changed, PEOPLE).of(points, Set.of());
    assertThat(missing.unfound()).isEmpty();
    assertThat(missing.points()).isEqualTo(points.size());
    assertThat(missing.offers()).hasSizeLessThan(points.size());
    for (CoverDraft.Offer offer : missing.offers()) {
      assertThat(points.stream().filter(one -> offer.points().containsKey(one.name())))
          .allMatch(point -> search.shows(offer.person(), point));
      assertThat(offer.points().values()).noneMatch(words -> words.matches(".*[A-Z]+_[A-Z]+.*"));
    }
    assertThat(missing.offers()).extracting(CoverDraft.Offer::name).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName(
      "a point may be said impossible, with a reason that is plain text, and possible again")
  void impossible() {
    Workshop workshop = Workshop.ofLittleRules(database.database(), Clock.systemDefaultZone());
    DraftId id = workshop.written("une autre");
    workshop.edit.setCell(
        Workshop.EDITOR, id, new Edit.SetCell("t", "r1", "drapeau", "oui", "non"));
    String point = "MM / r1 / flag : MET";
    int all = missing(workshop, id);
    assertThat(all).isPositive();
    for (String reason : List.of("", "…", "=HYPERLINK(1)", "<b>x</b>")) {
      assertThatThrownBy(() -> workshop.coverage.excuse(Workshop.EDITOR, id, point, reason))
          .as(reason)
          .isInstanceOf(PolicyRefusal.class);
    }
    workshop.coverage.excuse(Workshop.EDITOR, id, point, "Personne ne répond non");
    assertThat(missing(workshop, id)).isEqualTo(all - 1);
    workshop.coverage.admit(Workshop.EDITOR, id, point);
    assertThat(missing(workshop, id)).isEqualTo(all);
    assertThatThrownBy(() -> workshop.coverage.admit(Workshop.EDITOR, id, point))
        .as("what nobody said cannot be taken back")
        .isInstanceOf(PolicyRefusal.class);
  }

  private static int missing(Workshop workshop, DraftId id) {
    return workshop.coverage.missing(workshop.drafts.find(Workshop.EDITOR, id)).points();
  }

  @Test
  @DisplayName("a whole new row is covered, for all its measures at once")
  void newRow() {
    RuleSheets sheets = RuleSheets.of(Rules.FILES);
    RuleFiles files =
        sheets.with(
            "socle",
            sheets
                .sheet("socle")
                .withRow(
                    "socle-iae",
                    "l99",
                    Map.of(
                        "dispositif", "SOCLE_LEC, SOCLE_DIGITAL, SOCLE_ENGLISH, SOCLE_GENERAL",
                        "voie", "seniors",
                        "intitulé", "après 50 ans",
                        "du", "2026-01-01",
                        "source", "délibération fictive",
                        "accès ordinaire", "oui",
                        "habite en Normandie", "oui",
                        "âge", "≥ 50",
                        "activité actuelle", "PART_TIME, TEMP_AGENCY")));
    RuleBook changed = RuleBookReader.read(files).orThrow();
    List<Point> points = ChangedPoints.between(Rules.BOOK, changed);
    long begun = System.nanoTime();
    CoverDraft.Missing missing = new OfferPeople(changed, PEOPLE).of(points, Set.of());
    System.out.printf(
        "%d points of a new row shown by %d people, %d shown by nobody, in %d ms%n",
        points.size(),
        missing.offers().size(),
        missing.unfound().size(),
        (System.nanoTime() - begun) / 1_000_000);
    missing.offers().forEach(offer -> System.out.println("  " + offer.name()));
    assertThat(missing.unfound()).isEmpty();
    assertThat(missing.offers()).hasSizeLessThan(points.size() / 2);
  }
}
