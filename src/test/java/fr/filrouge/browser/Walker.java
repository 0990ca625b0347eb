package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.browser.Browsing.Width;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Someone at a window: reads, answers, goes on and back; keeps every address that was asked for.
 */
final class Walker implements AutoCloseable {

  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
  private static final String COMMUNE = "Dans quelle commune habitez-vous ?";

  private final Page page;
  private final String address;
  private final boolean scripts;
  private final List<String> requested = new ArrayList<>();

  /**
   * @param scripts whether pages may run scripts: without them, only the keyboard can be used
   */
  Walker(Page page, String address, boolean scripts) {
    this.page = page;
    this.address = address;
    this.scripts = scripts;
    page.setDefaultTimeout(20_000);
    page.onRequest(request -> requested.add(request.url()));
  }

  Page page() {
    return page;
  }

  Walker opens(String path) {
    page.navigate(address + path);
    return this;
  }

  /** Signs in as one of the demo people, and stands where they land. */
  Walker signsIn(String login) {
    opens("/connexion");
    page.getByLabel("Identifiant").fill(login);
    page.getByLabel("Mot de passe").fill(DemoAccount.PASSWORD);
    return presses("Se connecter");
  }

  /** Does what leads to another page, and waits for it. */
  Walker arrivesBy(Runnable leaving) {
    arrives(leaving);
    return this;
  }

  /** Chooses an answer to the question that has these words. */
  Walker answers(String question, String choice) {
    ticks(
        question(question)
            .locator("label.choice")
            .filter(new Locator.FilterOptions().setHas(page.getByText(choice, EXACTLY)))
            .locator("input"));
    return this;
  }

  private void ticks(Locator box) {
    if (scripts) {
      box.check();
    } else {
      box.focus();
      page.keyboard().press("Space");
    }
  }

  private void uses(Locator linkOrButton) {
    if (scripts) {
      linkOrButton.click();
    } else {
      linkOrButton.focus();
      page.keyboard().press("Enter");
    }
  }

  /** Leaves for a page, perhaps the same one anew. */
  private void arrives(Runnable leaving) {
    page.waitForNavigation(leaving);
  }

  /** Types in a field of the question that has these words. */
  Walker types(String question, String label, String text) {
    question(question).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  Walker typesDate(String question, int day, int month, int year) {
    return types(question, "Jour", String.valueOf(day))
        .types(question, "Mois", String.valueOf(month))
        .types(question, "Année", String.valueOf(year));
  }

  private Locator question(String words) {
    return page.getByRole(
        AriaRole.GROUP, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** Sends a form by the first button of that name, and comes to the page that answers it. */
  Walker presses(String button) {
    Locator found =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
            .first();
    arrives(() -> uses(found));
    return this;
  }

  /** Goes by the Tab key to what has this name. */
  Walker tabsTo(String name) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      String focused =
          (String)
              page.evaluate(
                  "() => { const e = document.activeElement;"
                      + " return (e.labels && e.labels[0] || e).innerText.trim(); }");
      if (focused.startsWith(name)) {
        return this;
      }
    }
    throw new AssertionError("Tab never came to " + name + " on " + heading());
  }

  Walker hits(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** What the page said of the form that was just sent. */
  String said() {
    return page.locator("#annonce").innerText().strip();
  }

  /** Leaves the page by what has the focus. */
  Walker goesOn() {
    arrives(() -> page.keyboard().press("Enter"));
    return this;
  }

  Walker writes(String text) {
    page.keyboard().type(text);
    return this;
  }

  Walker follows(String link) {
    Locator found =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first();
    if (scripts) {
      uses(found);
    } else {
      arrives(() -> uses(found));
    }
    return this;
  }

  /** Opens the part of the page that is folded under these words, by keyboard. */
  Walker unfolds(String words) {
    page.locator("summary:visible").filter(new Locator.FilterOptions().setHasText(words)).focus();
    page.keyboard().press("Enter");
    return this;
  }

  /** Looks at the page as it comes out on A4 paper, between its margins. */
  Walker onPaper() {
    resizes(672, 1000);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    return this;
  }

  boolean isAsked(String question) {
    return question(question).count() > 0;
  }

  /** Answers what this person would to each question of the page, and what they do not know. */
  Walker answersAs(Person person) {
    List<String> answered = new ArrayList<>();
    List<String> open = questions();
    while (!open.isEmpty()) {
      answers(person, open.get(0));
      answered.add(open.get(0));
      open = questions().stream().filter(question -> !answered.contains(question)).toList();
    }
    return this;
  }

  private void answers(Person person, String question) {
    if (person.dates().containsKey(question)) {
      LocalDate date = person.dates().get(question);
      typesDate(question, date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    } else if (person.numbers().containsKey(question)) {
      types(question, "Un nombre", person.numbers().get(question));
    } else if (question.equals(COMMUNE) && person.choices().containsKey(COMMUNE)) {
      findsCommune(person.choices().get(COMMUNE).get(0));
    } else {
      for (String choice : person.choices().getOrDefault(question, List.of("Je ne sais pas"))) {
        answers(question, choice);
      }
    }
  }

  /** Goes through all the pages up to the result; gives how many there were. */
  int walksThrough(Person person, Consumer<Integer> onEachPage) {
    int pages = 0;
    while (!hasResult()) {
      assertThat(++pages).as("pages of questions").isLessThanOrEqualTo(10);
      answersAs(person);
      onEachPage.accept(pages);
      presses("Continuer");
    }
    return pages;
  }

  /** Looks a commune up by its name, and chooses the first that is found. */
  Walker findsCommune(String name) {
    types(COMMUNE, "Nom ou code postal", name);
    presses("Chercher");
    ticks(question(COMMUNE).getByRole(AriaRole.RADIO).first());
    return this;
  }

  /** The questions that show on the page. */
  List<String> questions() {
    return page.locator("fieldset.question > legend:visible").allInnerTexts().stream()
        .map(text -> text.replace('\u00a0', ' '))
        .toList();
  }

  boolean hasResult() {
    return heading().equals("Ce qui vous est ouvert");
  }

  String heading() {
    return page.locator("h1").first().innerText();
  }

  String text() {
    return page.locator("main").innerText();
  }

  /** Whether the page meets WCAG 2.2 A and AA as far as axe can tell, and fits its window. */
  Walker findsNoBarrier() {
    assertThat(
            new AxeBuilder(page).setLegacyMode(true).options(Axe.OPTIONS).analyze().getViolations())
        .as("axe on %s (%s)", page.url(), heading())
        .extracting(
            rule -> rule.getId() + " " + rule.getNodes().stream().map(n -> n.getHtml()).toList())
        .isEmpty();
    return scrollsNowhereSideways();
  }

  /** The same of the page as it stands at each width, which is the width of a phone afterwards. */
  Walker findsNoBarrierAtAnyWidth() {
    for (Width width : List.of(Width.DESKTOP, Width.TABLET, Width.PHONE)) {
      resizes(width).findsNoBarrier();
    }
    return this;
  }

  Walker scrollsNowhereSideways() {
    int overflow =
        (Integer)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("the page %s is wider than its window", heading()).isZero();
    return this;
  }

  Walker resizes(Width width) {
    return resizes(width.width, width.height);
  }

  Walker resizes(int width, int height) {
    page.setViewportSize(width, height);
    return this;
  }

  /** Enlarges the text alone, as a browser's setting does. */
  Walker enlargesText(int percent) {
    page.evaluate("p => document.documentElement.style.fontSize = p + '%'", percent);
    return this;
  }

  /** How far from the top of the page the end of something lies, in CSS pixels. */
  int bottomOf(String selector) {
    return (int)
        Math.ceil(
            ((Number)
                    page.locator(selector)
                        .first()
                        .evaluate("e => e.getBoundingClientRect().bottom + window.scrollY"))
                .doubleValue());
  }

  int height() {
    return (Integer) page.evaluate("document.documentElement.scrollHeight");
  }

  Walker opensAllFolds() {
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    return this;
  }

  Walker picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
    return this;
  }

  /** Every address asked for so far. */
  List<String> requested() {
    return requested;
  }

  @Override
  public void close() {
    page.context().close();
  }
}
