package fr.filrouge.situation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the value of a field is written, and which Java type holds it in a {@link Situation}. */
public enum FieldType {
  /** {@link Boolean}. */
  @JsonProperty("boolean")
  BOOLEAN,
  /** {@link java.time.LocalDate}, from 1900-01-01 on. */
  @JsonProperty("date")
  DATE,
  /** One code of the field, as a {@link String}. */
  @JsonProperty("code")
  CODE,
  /** A set of codes of the field, as an unmodifiable {@link java.util.Set}. */
  @JsonProperty("codes")
  CODES,
  /** A set of measure codes, as an unmodifiable {@link java.util.Set}. */
  @JsonProperty("measures")
  MEASURES,
  /** {@link Integer} between the bounds of the field. */
  @JsonProperty("number")
  NUMBER,
  /** {@link Integer} from 1 to 8, in the French qualification framework of 2019. */
  @JsonProperty("level")
  LEVEL,
  /** INSEE code of a commune, as a {@link String}. */
  @JsonProperty("commune")
  COMMUNE,
  /** ROME code of an occupation, as a {@link String}. */
  @JsonProperty("occupation")
  OCCUPATION;

  /** Whether a value is a set of codes. */
  public boolean isSet() {
    return this == CODES || this == MEASURES;
  }

  /** Whether a value is an integer that can be compared. */
  public boolean isNumeric() {
    return this == NUMBER || this == LEVEL;
  }
}
