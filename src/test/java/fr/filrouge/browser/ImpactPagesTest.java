package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.browser.Browsing.Width;
import fr.filrouge.policy.api.OwnWorkbench;
import fr.filrouge.policy.api.ScheduledVersion;
import fr.filrouge.policy.impact.JobWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnWorkbench
@ExtendWith(InstalledChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who gains and who loses, at a browser,")
class ImpactPagesTest {

  /** In milliseconds: to build and check a draft takes some seconds, more where others work too. */
  private static final int CHECKED_WITHIN = 90_000;

  @LocalServerPort int port;
  @Autowired JobWork work;
  Browsing browsing;
  private String draft;
  private String sooner;
  private String later;
  private ScheduledVersion scheduled;

  @BeforeAll
  void open() {
    browsing = new Browsing(port);
    draft = writes("E");
    sooner = writes("D");
    scheduled = ScheduledVersion.forNextMarch(port);
    later = writes("D");
    try (Walker walker = browsing.windowWithoutScripts(Width.DESKTOP)) {
      walker.page().setDefaultTimeout(CHECKED_WITHIN);
      walker.signsIn("editeur").opens(later);
      walker.page().fill("#from", scheduled.from().plusMonths(2).toString());
      walker.page().fill("#reason", "La catégorie D aussi");
      walker.presses("Enregistrer");
    }
  }

  /** Begins a draft that opens the Socle to one more category, and gives its address. */
  private String writes(String category) {
    try (Walker walker = browsing.windowWithoutScripts(Width.DESKTOP)) {
      walker.page().setDefaultTimeout(CHECKED_WITHIN);
      walker.signsIn("editeur").opens("/regles/brouillons");
      walker.page().fill("#title", "La catégorie " + category + " aussi");
      walker.presses("Commencer");
      String begun = path(walker);
      walker.follows("socle").follows("Modifier « activité réduite, catégorie B ou C »");
      walker.page().locator("input[type=checkbox][value=" + category + "]").first().check();
      walker.presses("Enregistrer la ligne");
      return begun;
    }
  }

  private static String path(Walker walker) {
    return walker.page().url().replaceFirst("https?://[^/]+", "");
  }

  @AfterAll
  void close() {
    scheduled.close();
    browsing.close();
  }

  private Walker asks(Walker walker, String population) {
    return asks(walker, draft, population, "1000");
  }

  private static Walker asks(Walker walker, String draft, String population, String size) {
    walker.page().setDefaultTimeout(CHECKED_WITHIN);
    walker.signsIn("editeur").opens(draft + "/effets");
    walker.page().locator("#" + population).check();
    walker.page().locator("#size").selectOption(size);
    return walker.presses("Calculer");
  }

  /** Puts the version that is scheduled beside a draft, if that was not asked before. */
  private Walker putsBeside(Walker walker) {
    String button =
        "Mettre à côté la version "
            + scheduled.number()
            + ", prévue le 1er mars "
            + scheduled.from().getYear();
    return walker.text().contains(button) ? walker.presses(button) : walker;
  }

  @Test
  @DisplayName("is two clicks away, without scripts: a sentence first, then each measure")
  void withoutScripts() {
    try (Walker walker = asks(browsing.windowWithoutScripts(Width.DESKTOP), "synthetic")) {
      assertThat(walker.text())
          .contains(
              "Si le brouillon entre en vigueur : ",
              "personne n'en perd",
              "Population fictive",
              "CAP Anglais",
              "(par ricochet)");
      assertThat(walker.page().locator("svg rect").count()).isPositive();
    }
  }

  @Test
  @DisplayName("on the caseload shows no small number, and names what it leaves out")
  void caseload() {
    try (Walker walker = asks(browsing.window(Width.DESKTOP), "caseload")) {
      assertThat(walker.text())
          .contains("moins de 11", "personne, par construction, n'en perd")
          .contains("Dispositifs montrés sur une population fictive seulement");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("puts no barrier in anyone's way, and scrolls nowhere sideways")
  void barriers(Width width) {
    try (Walker walker = asks(browsing.window(width), "synthetic")) {
      walker.opensAllFolds().findsNoBarrier();
      walker.resizes(320, 640).scrollsNowhereSideways();
      walker.opens(draft + "/effets").findsNoBarrier();
      walker.scrollsNowhereSideways();
    }
  }

  @Test
  @DisplayName("stand beside the version that is scheduled, one press away, without scripts")
  void threeStates() {
    String next = "version " + scheduled.number();
    try (Walker walker =
        asks(browsing.windowWithoutScripts(Width.DESKTOP), later, "synthetic", "1000")) {
      putsBeside(walker);
      assertThat(walker.page().locator("section[aria-labelledby=etats] thead th").allInnerTexts())
          .satisfiesExactly(
              measure -> assertThat(measure).isEqualTo("Dispositif"),
              inForce -> assertThat(inForce).contains("En vigueur aujourd’hui", "(version "),
              coming ->
                  assertThat(coming)
                      .contains("La " + next, "par rapport à la version en vigueur, le 1er mai"),
              draft -> assertThat(draft).contains("Le brouillon", "par rapport à la " + next));
      assertThat(walker.page().locator("section[aria-labelledby=etats]").innerText())
          .contains("Quand la " + next + " est en vigueur, à partir du 1er mars")
          .contains("comparée à la version en vigueur, et le brouillon à la " + next)
          .contains("Au 1er mai", "le brouillon viendrait après la " + next)
          .contains("gagnent\u00a0: ", "perdent\u00a0: 0", "(par ricochet)")
          .doesNotContain("Mettre à côté");
    }
  }

  @Test
  @DisplayName("beside a scheduled version show no small number either, of real people")
  void threeStatesOfTheCaseload() {
    try (Walker walker =
        asks(browsing.windowWithoutScripts(Width.PHONE), later, "caseload", "1000")) {
      assertThat(walker.text()).contains("parmi les trente de la journée");
      putsBeside(walker);
      assertThat(walker.page().locator("section[aria-labelledby=etats] td").allInnerTexts())
          .isNotEmpty()
          .allSatisfy(state -> assertThat(state).doesNotContainPattern("\\b(\\d|10)\\b"));
    }
  }

  @Test
  @DisplayName("are waited for beside a scheduled version, which is worked out in parts")
  void partsBeside() {
    try (Walker walker =
        asks(browsing.windowWithoutScripts(Width.DESKTOP), later, "synthetic", "10000")) {
      String run = path(walker).replaceFirst("\\?.*", "");
      for (int part = 0; part < 10; part++) {
        work.part(run.substring(run.lastIndexOf('/') + 1), part);
      }
      putsBeside(walker.follows("Voir où il en est"));
      assertThat(walker.text()).contains("Qui gagne, qui perd", "Parts faites : 0 sur 10");
      walker.follows("Voir où elle en est");
      assertThat(walker.text()).contains("Parts faites : 0 sur 10");
    }
  }

  @Test
  @DisplayName("tell of a draft for an earlier day that it would take the place of what comes")
  void insteadOf() {
    try (Walker walker = asks(browsing.window(Width.DESKTOP), sooner, "synthetic", "1000")) {
      putsBeside(walker);
      assertThat(walker.page().locator("section[aria-labelledby=etats]").innerText())
          .contains(
              "avant la version " + scheduled.number() + ", le brouillon en prendrait la place")
          .contains("Le brouillon (par rapport à la version en vigueur");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("put no barrier in anyone's way beside a scheduled version either")
  void barriersBeside(Width width) {
    try (Walker walker = asks(browsing.window(width), later, "synthetic", "1000")) {
      walker.findsNoBarrier();
      putsBeside(walker).picture("three-states-" + width).opensAllFolds().findsNoBarrier();
      walker.resizes(320, 640).scrollsNowhereSideways();
    }
  }
}
