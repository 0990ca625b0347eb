package fr.filrouge.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a table that policy staff should look at.
 *
 * @param code stable name of the finding in its table, to accept it by
 * @param text the finding in a French sentence
 * @param accepted why it was accepted, {@code null} while nobody has
 */
public record Finding(
    String table, String code, List<String> measures, String text, @Nullable String accepted) {

  Finding accepted(@Nullable String reason) {
    return new Finding(table, code, measures, text, reason);
  }
}
