package fr.filrouge.situation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a rule may read, as the vocabulary declares it.
 *
 * @param code name in the API; a dot separates an object from its property
 * @param label French name, and heading of the column in rule tables
 * @param phrase opening words of a sentence about the value ("catégorie")
 * @param yes sentence for a "yes" of a boolean; {@code no} for a "no"
 * @param askedIf code of the boolean field that must be "yes" for the question to make sense
 * @param changeable whether the person can act on it
 */
public record Field(
    String code,
    String label,
    FieldType type,
    @Nullable String subject,
    @Nullable String question,
    @Nullable String help,
    @Nullable String phrase,
    @Nullable String yes,
    @Nullable String no,
    @Nullable String unit,
    @Nullable String askedIf,
    @JsonProperty("restricted") @Nullable String restrictedBy,
    boolean changeable,
    @Nullable Integer min,
    @Nullable Integer max,
    List<Code> codes) {

  public Field {
    codes = codes == null ? List.of() : List.copyOf(codes);
    if (min == null && type == FieldType.LEVEL) {
      min = 1;
      max = 8;
    }
  }

  /** One allowed value of a field. */
  public record Code(String code, String label, @Nullable String description) {}

  /** Codes are unique in a vocabulary; a record would go through every component and code. */
  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** Who alone may see this fact, when few may. */
  public Optional<Restriction> restriction() {
    return Optional.ofNullable(restrictedBy)
        .map(name -> Restriction.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
  }

  /** French label of one of the codes. */
  public String labelOf(String value) {
    return codes.stream()
        .filter(c -> c.code().equals(value))
        .map(Code::label)
        .findFirst()
        .orElse(value);
  }

  /** Whether the value is one of the declared codes. */
  public boolean allows(String value) {
    return codes.stream().anyMatch(c -> c.code().equals(value));
  }
}
