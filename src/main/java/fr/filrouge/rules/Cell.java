package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one filled cell of a table asks of one fact. Immutable; parsed once by {@link CellGrammar}.
 */
sealed interface Cell {

  /** {@code oui} or {@code non}. */
  record Flag(boolean expected) implements Cell {}

  /** {@code B, C} or {@code sauf D, E}; of a set, at least one of the codes, or none of them. */
  record OneOf(List<String> codes, boolean excluded) implements Cell {}

  /** {@code 14*, 27*}: the commune begins with one of these. */
  record Prefix(List<String> prefixes) implements Cell {}

  /** {@code ≥ 16}, {@code 16..25}: bounds that count themselves in, none where {@code null}. */
  record Between(@Nullable Integer low, @Nullable Integer high) implements Cell {}

  /** {@code < 9 mois}: how long ago the date was, at the date of the answer. */
  record Elapsed(Comparison comparison, Amount amount) implements Cell {}

  /** {@code 2019-01-01..2019-12-31}: both days count, none where {@code null}. */
  record Dates(@Nullable LocalDate from, @Nullable LocalDate to) implements Cell {}

  /** {@code connu} or {@code inconnu}: met by what is known of the fact, whatever its value. */
  record Awareness(boolean known) implements Cell {}

  /** How the time elapsed since a date compares with a duration. */
  enum Comparison {
    LESS("<"),
    AT_MOST("≤"),
    AT_LEAST("≥"),
    MORE(">");

    final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /**
     * @param compared sign of (date of the answer − day on which the duration is reached)
     */
    boolean holds(int compared) {
      return switch (this) {
        case LESS -> compared < 0;
        case AT_MOST -> compared <= 0;
        case AT_LEAST -> compared >= 0;
        case MORE -> compared > 0;
      };
    }
  }
}
