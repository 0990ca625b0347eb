package fr.filrouge.policy.impact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it may be shown.
 *
 * @param number the number, or the lower end of a band
 * @param upTo the upper end of a band
 * @param about whether it is that of an earlier, close simulation
 */
public record Figure(Kind kind, int number, @Nullable Integer upTo, boolean about) {

  /** How much of it is told. */
  public enum Kind {
    /** As many as it says; of real people, to within two. */
    NUMBER,
    /** Between two numbers. */
    BAND,
    /** From none to ten. */
    FEWER,
    /** Not told, so that no other figure can be worked out. */
    WITHHELD,
    /** Nobody, whoever there is: the rows prove it. */
    NOBODY
  }

  /** Numbers below this one are never told. */
  public static final int THRESHOLD = 11;

  private static final int[] BANDS = {THRESHOLD, 50, 200, 1_000};

  static final Figure FEWER = new Figure(Kind.FEWER, 0, null, false);
  static final Figure WITHHELD = new Figure(Kind.WITHHELD, 0, null, false);
  static final Figure NOBODY = new Figure(Kind.NOBODY, 0, null, false);

  static Figure of(int number) {
    return new Figure(Kind.NUMBER, number, null, false);
  }

  /** The band that a number lies in. */
  static Figure band(int number) {
    int at = 0;
    while (at + 1 < BANDS.length && number >= BANDS[at + 1]) {
      at++;
    }
    return new Figure(
        Kind.BAND, BANDS[at], at + 1 < BANDS.length ? BANDS[at + 1] - 1 : null, false);
  }

  /** The same, said again of nearly the same people. */
  Figure again() {
    return isTold() ? new Figure(kind, number, upTo, true) : this;
  }

  /** Whether one learns how many they are, more or less. */
  public boolean isTold() {
    return kind == Kind.NUMBER || kind == Kind.BAND || kind == Kind.NOBODY;
  }

  /** The figure in French words. */
  public String words() {
    String text =
        switch (kind) {
          case NUMBER -> written(number);
          case BAND ->
              upTo == null
                  ? written(number) + " ou plus"
                  : "de " + written(number) + " à " + written(upTo);
          case FEWER -> "moins de " + THRESHOLD;
          case WITHHELD -> "non affiché";
          case NOBODY -> "personne, par construction";
        };
    return about && kind != Kind.NOBODY ? "environ " + text : text;
  }

  private static String written(int number) {
    return String.format(Locale.FRENCH, "%,d", number).replace('\u00A0', '\u202F');
  }
}
