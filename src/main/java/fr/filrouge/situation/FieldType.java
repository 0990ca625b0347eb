package fr.filrouge.situation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the value of a field is written, and which Java type holds it in a {@link Situation}. */
public enum FieldType {
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link java.time.LocalDate} from 1900-01-01 on, or {@link Situation#NEVER}. */
  DATE,
  /** One code of the field, as a {@link String}. */
  CODE,
  /** A set of codes of the field, as an unmodifiable {@link java.util.Set}. */
  CODES,
  /** The measures already followed: a set of their codes, an unmodifiable {@link java.util.Set}. */
  MEASURES,
  /** {@link Integer} between the bounds of the field; a {@link java.math.BigDecimal} if decimal. */
  NUMBER,
  /** {@link Integer} from 1 to 8, in the French qualification framework of 2019. */
  LEVEL,
  /** INSEE code of a commune, as a {@link String}. */
  COMMUNE(
      "\\d{5}|2[AB]\\d{3}",
      "[0-9]|(0[1-9]|[13-8]\\d|2[1-9AB]|9[0-578])\\d{0,3}",
      "Un code commune de l'Insee est attendu (14118).",
      "un code de commune (14118), ou un début suivi d'une étoile (14*)"),
  /** ROME code of an occupation, as a {@link String}. */
  OCCUPATION(
      "[A-N]\\d{4}",
      "[A-N]\\d{0,4}",
      "Un code ROME est attendu : une lettre de A à N et quatre chiffres (K1302).",
      "un code ROME (K1302), ou un début suivi d'une étoile (F*)"),
  /** Formacode of a training, as a {@link String}. */
  FORMACODE(
      "\\d{5}",
      "\\d{1,5}",
      "Un Formacode est attendu : cinq chiffres (15093).",
      "un Formacode (15093), ou un début suivi d'une étoile (428*)");

  private final @Nullable Pattern written;
  private final @Nullable Pattern begun;
  private final String expected;
  private final String expectedInCell;

  FieldType() {
    this(null, null, "", "");
  }

  FieldType(
      @Nullable String written, @Nullable String begun, String expected, String expectedInCell) {
    this.written = written == null ? null : Pattern.compile(written);
    this.begun = begun == null ? null : Pattern.compile(begun);
    this.expected = expected;
    this.expectedInCell = expectedInCell;
  }

  /** The type of this name in a vocabulary file ("boolean"). */
  public static Optional<FieldType> named(String name) {
    return Stream.of(values()).filter(type -> type.code().equals(name)).findFirst();
  }

  /** Its name in a vocabulary file and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value is a set of codes. */
  public boolean isSet() {
    return this == CODES || this == MEASURES;
  }

  /** Whether a value is a number that can be compared. */
  public boolean isNumeric() {
    return this == NUMBER || this == LEVEL;
  }

  /** Whether a value is a code of an outside nomenclature, known by how it is written. */
  public boolean isNomenclature() {
    return written != null;
  }

  /** Whether this is how a code of the nomenclature is written. */
  public boolean writes(String code) {
    return written != null && written.matcher(code).matches();
  }

  /** Whether some code of the nomenclature can begin so. */
  public boolean begins(String start) {
    return begun != null && begun.matcher(start).matches();
  }

  /** What a code of the nomenclature looks like, as a French sentence. */
  String expected() {
    return expected;
  }

  /** What a cell may say of such a code, in French. */
  public String expectedInCell() {
    return expectedInCell;
  }
}
