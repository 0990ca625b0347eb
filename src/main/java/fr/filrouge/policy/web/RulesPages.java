package fr.filrouge.policy.web;

import fr.filrouge.access.Account;
import fr.filrouge.access.CurrentAccount;
import fr.filrouge.access.Role;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Period;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The tables in force, read as sentences. */
@Controller
class RulesPages {

  private final RulesInForce rules;
  private final CurrentAccount current;
  private final Clock clock;

  RulesPages(RulesInForce rules, CurrentAccount current, Clock clock) {
    this.rules = rules;
    this.current = current;
    this.clock = clock;
  }

  /** A table, by its name. */
  record Table(String id, String name, List<Row> rows) {}

  /** A way into a measure, and what it asks. */
  record Row(
      String measure,
      String way,
      List<String> conditions,
      String validity,
      String source,
      @Nullable String interpretation) {}

  @GetMapping("/regles")
  String rules(Model model) {
    Account reader = current.get();
    if (!reader.has(Role.POLICY_EDITOR) && !reader.has(Role.POLICY_APPROVER)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    RuleVersion version = rules.take().rules();
    model.addAttribute("number", version.number());
    model.addAttribute("hash", version.hash().substring(0, 12));
    model.addAttribute(
        "tables", version.book().tables().stream().map(t -> table(t, version.book())).toList());
    return "policy/rules";
  }

  private Table table(RuleBook.Table table, RuleBook book) {
    String name = table.name().replaceAll("^tables/|\\.csv$", "");
    return new Table(
        "table-" + name,
        name.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + name.substring(1),
        table.routes().stream().map(route -> row(route, book.measure(route.measure()))).toList());
  }

  private Row row(Route route, Measure measure) {
    LocalDate today = LocalDate.now(clock);
    return new Row(
        measure.label(),
        route.label(),
        route.criteria(within(route.validity(), today)).stream().map(Criterion::expected).toList(),
        validity(route.validity()),
        route.source(),
        route.interpretation());
  }

  /** A day of the period: today when it is one. */
  private static LocalDate within(Period period, LocalDate today) {
    if (period.contains(today)) {
      return today;
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    return from != null && from.isAfter(today) ? from : to == null ? today : to;
  }

  private static String validity(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null && to == null) {
      return "toujours";
    }
    return (from == null ? "" : "depuis le " + DayInWords.date(from))
        + (from != null && to != null ? ", " : "")
        + (to == null ? "" : "jusqu’au " + DayInWords.date(to));
  }
}
