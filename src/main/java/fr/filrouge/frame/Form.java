package fr.filrouge.frame;

import fr.filrouge.situation.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent, to be shown again with all that was typed.
 *
 * @param typed by name of field
 * @param faults what is wrong and what was expected, by name of field; that of the whole under ""
 */
public record Form(Map<String, String> typed, Map<String, String> faults) {

  /** One that nobody has sent yet. */
  public static final Form BLANK = new Form(Map.of(), Map.of());

  public Form {
    typed = Map.copyOf(typed);
  }

  /** One that nobody has sent yet, filled in beforehand. */
  public static Form with(Map<String, String> values) {
    return new Form(values, Map.of());
  }

  /** What was typed, with what is wrong with it. */
  public static Form refused(Map<String, String> typed, InvalidInput input) {
    Map<String, String> faults = new LinkedHashMap<>();
    input
        .problems()
        .forEach(problem -> faults.putIfAbsent(name(problem.pointer()), problem.detail()));
    return new Form(typed, faults);
  }

  /** What was typed, which cannot be done now as it stands. */
  public static Form refused(Map<String, String> typed, String why) {
    return new Form(typed, Map.of("", why));
  }

  /** "/dueOn", "/identity/dueOn" and "?dueOn" all speak of the field dueOn. */
  private static String name(String pointer) {
    return pointer.substring(Math.max(pointer.lastIndexOf('/'), pointer.lastIndexOf('?')) + 1);
  }

  public boolean isRefused() {
    return !faults.isEmpty();
  }

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  public @Nullable String fault(String field) {
    return faults.get(field);
  }
}
