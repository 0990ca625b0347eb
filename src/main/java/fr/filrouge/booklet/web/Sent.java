package fr.filrouge.booklet.web;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.InvalidInput.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a form has sent, read field by field; what cannot be read is a fault of its field. */
record Sent(Map<String, List<String>> all) {

  private static final ZoneId HERE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  static Sent of(Map<String, String> values) {
    Map<String, List<String>> all = new TreeMap<>();
    values.forEach((name, value) -> all.put(name, List.of(value)));
    return new Sent(all);
  }

  /** The same, with this for one field. */
  Sent with(String name, String value) {
    Map<String, List<String>> other = new TreeMap<>(all);
    other.put(name, List.of(value));
    return new Sent(other);
  }

  /** All that was typed, to be shown again. */
  Map<String, String> typed() {
    Map<String, String> typed = new TreeMap<>();
    all.forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.get(0)));
    typed.remove("_csrf");
    return typed;
  }

  /** Reads several fields, so that all that is wrong is told at once. */
  static void together(Runnable... readings) {
    List<Problem> problems = new ArrayList<>();
    for (Runnable reading : readings) {
      try {
        reading.run();
      } catch (InvalidInput fault) {
        problems.addAll(fault.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  boolean has(String name) {
    return all.containsKey(name);
  }

  List<String> every(String name) {
    return all.getOrDefault(name, List.of());
  }

  String text(String name) {
    List<String> values = every(name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** The text, or none when nothing was typed. */
  @Nullable String given(String name) {
    String text = text(name).strip();
    return text.isEmpty() ? null : text;
  }

  FreeText line(String name) {
    return FreeText.line(text(name).strip(), "/" + name);
  }

  FreeText note(String name) {
    return FreeText.text(text(name), "/" + name);
  }

  @Nullable FreeText noteIfAny(String name) {
    return given(name) == null ? null : note(name);
  }

  /** A day as browsers send it, or as people write it; none when nothing was typed. */
  @Nullable LocalDate dayIfAny(String name) {
    String text = given(name);
    try {
      return text == null
          ? null
          : text.contains("/") ? LocalDate.parse(text, AS_WRITTEN) : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput("/" + name, "Une date est attendue, comme 25/12/2026.");
    }
  }

  LocalDate day(String name) {
    LocalDate day = dayIfAny(name);
    if (day == null) {
      throw new InvalidInput("/" + name, "Une date est attendue, comme 25/12/2026.");
    }
    return day;
  }

  /** "9:30", "09:30", "9h30" or "9 h". */
  LocalTime time(String name) {
    String text = text(name).replace(" ", "").replace('h', ':').replaceFirst(":$", ":00");
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeException e) {
      throw new InvalidInput("/" + name, "Une heure est attendue, comme 9:30.");
    }
  }

  Instant at(String day, String time) {
    return day(day).atTime(time(time)).atZone(HERE).toInstant();
  }

  <E extends Enum<E>> E one(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text(name)))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("/" + name, "Choisissez dans la liste."));
  }

  <E extends Enum<E>> @Nullable E oneIfAny(Class<E> type, String name) {
    return given(name) == null ? null : one(type, name);
  }

  /** What is added by this form, the same however often it is sent. */
  ItemId item(AccountId account, String place) {
    Map<String, List<String>> content = new TreeMap<>(all);
    content.remove("_csrf");
    return ItemId.of(account, text("key"), place + content);
  }

  /** The version that the form was filled in on. */
  @Nullable SeenVersion seen() {
    return SeenVersion.parse(text("seen")).orElse(null);
  }
}
