package fr.filrouge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Someone at a window: reads, answers, goes on and back; keeps every address that was asked for.
 */
final class Walker implements AutoCloseable {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
  private static final String COMMUNE = "Dans quelle commune habitez-vous ?";

  private final Page page;
  private final String address;
  private final List<String> requested = new ArrayList<>();

  Walker(Page page, String address) {
    this.page = page;
    this.address = address;
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

  /** Chooses an answer to the question that has these words. */
  Walker answers(String question, String choice) {
    question(question)
        .locator("label.choice")
        .filter(new Locator.FilterOptions().setHas(page.getByText(choice, EXACTLY)))
        .locator("input")
        .check();
    return this;
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

  Walker presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  Walker follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    return this;
  }

  boolean isAsked(String question) {
    return question(question).count() > 0;
  }

  /** Answers what this person would to each question of the page, and what they do not know. */
  Walker answersAs(Person person) {
    for (String question : questions()) {
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
    return this;
  }

  /** Looks a commune up by its name, and chooses the first that is found. */
  Walker findsCommune(String name) {
    types(COMMUNE, "Nom ou code postal", name);
    presses("Chercher");
    question(COMMUNE).getByRole(AriaRole.RADIO).first().check();
    return this;
  }

  /** The questions of the page. */
  List<String> questions() {
    return page.locator("fieldset.question > legend").allInnerTexts().stream()
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
    List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations)
        .as("axe on %s (%s)", page.url(), heading())
        .extracting(
            rule -> rule.getId() + " " + rule.getNodes().stream().map(n -> n.getHtml()).toList())
        .isEmpty();
    int overflow =
        (Integer)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("the page %s is wider than its window", heading()).isZero();
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
