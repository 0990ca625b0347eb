package fr.filrouge.policy.web;

import fr.filrouge.frame.Form;
import fr.filrouge.policy.Details;
import fr.filrouge.policy.Draft;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The form of the date of effect of a draft, of its reason and deliberation. */
final class DetailsForm {

  private DetailsForm() {}

  /** What a draft says, as its form shows it. */
  static Form of(Draft draft) {
    Map<String, String> typed = new HashMap<>();
    LocalDate from = draft.details().from();
    typed.put("from", from == null ? "" : from.toString());
    typed.put("reason", draft.details().reason());
    typed.put("deliberation", draft.details().deliberation());
    typed.put("retroactive", draft.details().retroactive() ? "oui" : "");
    draft
        .details()
        .pending()
        .forEach((number, becomes) -> typed.put("pending-" + number, becomes.name()));
    return Form.with(typed);
  }

  /**
   * What its form sends.
   *
   * @throws InvalidInput at the field that cannot be read
   */
  static Details read(Map<String, String> sent) {
    Map<Integer, Details.Pending> pending = new HashMap<>();
    sent.forEach(
        (name, value) -> {
          if (name.matches("pending-\\d{1,6}") && value.matches("REPLACED|TAKEN_UP")) {
            pending.put(
                Integer.valueOf(name.substring("pending-".length())),
                Details.Pending.valueOf(value));
          }
        });
    String from = sent.getOrDefault("from", "").strip();
    return new Details(
        from.isEmpty() ? null : WorkbenchDesk.day(from, "/from"),
        text(sent, "reason", 2_000),
        text(sent, "deliberation", 500),
        !sent.getOrDefault("retroactive", "").isEmpty(),
        pending);
  }

  private static String text(Map<String, String> sent, String name, int most) {
    String text = sent.getOrDefault(name, "").strip().replace("\r\n", "\n");
    if (text.length() > most) {
      throw new InvalidInput("/" + name, most + " signes au plus.");
    }
    return text;
  }
}
