package fr.filrouge.booklet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.filrouge.pathway.Author;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What one field of the situation is known to be, who said so, when, and on what ground.
 *
 * @param value as the situation holds it
 */
public record Fact(String field, @JsonInclude Object value, Basis basis, Author by, Instant at) {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** What a fact rests on. */
  public enum Basis {
    DECLARED("déclaré"),
    CERTIFIED("justifié");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @JsonCreator
  public Fact {
    value = read(value);
  }

  /** No code of the vocabulary looks like a date, so a stored text that does is one. */
  static Object read(Object stored) {
    if (stored instanceof String text && DATE.matcher(text).matches()) {
      return LocalDate.parse(text);
    }
    if (stored instanceof Double decimal) {
      return BigDecimal.valueOf(decimal);
    }
    if (stored instanceof Collection<?> codes) {
      Set<String> sorted = new TreeSet<>();
      codes.forEach(code -> sorted.add(code.toString()));
      return Collections.unmodifiableSet(sorted);
    }
    return stored;
  }

  @Override
  public String toString() {
    return "Fact[" + field + "]";
  }
}
