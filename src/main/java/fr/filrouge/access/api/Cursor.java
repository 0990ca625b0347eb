package fr.filrouge.access.api;

import fr.filrouge.situation.InvalidInput;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The place where the page before ended: the id of its last item, which need not exist any more.
 */
final class Cursor {

  private Cursor() {}

  static <T> @Nullable T read(@Nullable String cursor, Function<String, T> type) {
    if (cursor == null) {
      return null;
    }
    try {
      return type.apply(cursor);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("?cursor", "Le « next » de la page d'avant est attendu.");
    }
  }
}
