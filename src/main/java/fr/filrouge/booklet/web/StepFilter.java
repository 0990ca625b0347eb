package fr.filrouge.booklet.web;

import fr.filrouge.booklet.web.Labels.Option;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which steps are wanted, as the address says; empty texts want all.
 *
 * @param month that in which they are due or have ended, as "2026-11"
 */
record StepFilter(String who, String state, String month) {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

  /** A filter that is on, and the address of the list without it. */
  record Chip(String label, String without) {}

  /** What cannot be meant is left out. */
  StepFilter {
    if (!month.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      month = "";
    }
  }

  boolean keeps(StepRow row) {
    return (who.isEmpty() || row.actor().name().equals(who))
        && (state.isEmpty() || row.status().name().equals(state))
        && (month.isEmpty()
            || row.when() != null && row.when().date().toString().startsWith(month + "-"));
  }

  boolean isOn() {
    return !(who + state + month).isEmpty();
  }

  List<Chip> chips(String address, List<Option> actors, List<Option> states) {
    List<Chip> chips = new ArrayList<>();
    if (!who.isEmpty()) {
      chips.add(new Chip(label(actors, who), new StepFilter("", state, month).at(address)));
    }
    if (!state.isEmpty()) {
      chips.add(new Chip(label(states, state), new StepFilter(who, "", month).at(address)));
    }
    if (!month.isEmpty()) {
      chips.add(new Chip(month(month).label(), new StepFilter(who, state, "").at(address)));
    }
    return chips;
  }

  private static String label(List<Option> options, String value) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse("Autre");
  }

  private String at(String address) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(address);
    add(uri, "qui", who);
    add(uri, "etat", state);
    add(uri, "mois", month);
    return uri.build().toUriString();
  }

  private static void add(UriComponentsBuilder uri, String name, String value) {
    if (!value.isEmpty()) {
      uri.queryParam(name, value);
    }
  }

  /** The months in which these steps are due or have ended, the latest first. */
  static List<Option> months(List<StepRow> rows) {
    return rows.stream()
        .map(StepRow::when)
        .filter(Objects::nonNull)
        .map(when -> when.date().toString().substring(0, 7))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(StepFilter::month)
        .toList();
  }

  private static Option month(String month) {
    return new Option(month, IN_WORDS.format(YearMonth.parse(month)));
  }
}
