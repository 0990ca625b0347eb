package fr.filrouge.situation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a rule may read, as the vocabulary declares it.
 *
 * @param code name in the API; a dot separates an object from its property
 * @param label French name, and heading of the column in rule tables
 */
public record Field(
    String code,
    String label,
    FieldType type,
    Wording wording,
    Asking asking,
    Traits traits,
    Limits limits,
    List<Code> codes) {

  /** One allowed value of a field. */
  public record Code(String code, String label, @Nullable String description) {}

  /**
   * The words around a value.
   *
   * @param phrase opening words of a sentence about the value ("catégorie")
   * @param yes sentence for a "yes" of a boolean; {@code no} for a "no"
   * @param unit word after a number ("ans")
   */
  public record Wording(
      @Nullable String phrase, @Nullable String yes, @Nullable String no, @Nullable String unit) {
    public static final Wording NONE = new Wording(null, null, null, null);
  }

  /**
   * How it is asked.
   *
   * @param subject code of the {@link Subject} it is asked with
   * @param askedIf code of the boolean field that must be "yes" for the question to make sense
   */
  public record Asking(
      @Nullable String subject,
      @Nullable String question,
      @Nullable String help,
      @Nullable String askedIf) {
    public static final Asking NEVER = new Asking(null, null, null, null);
  }

  /**
   * What kind of fact it is.
   *
   * @param restriction who alone may see it, when few may
   * @param changeable whether the person can act on it
   * @param past whether it is a day of the past: none after the day of the answer is admitted
   * @param mayBeNever whether what it dates may never have happened
   * @param assumed what it counts as for readers from whom it is hidden, {@code null} for unknown
   */
  public record Traits(
      @Nullable Restriction restriction,
      boolean changeable,
      boolean past,
      boolean mayBeNever,
      @Nullable Boolean assumed) {
    public static final Traits PLAIN = new Traits(null, false, false, false, null);
  }

  /** The bounds of a number, both counted in, and how many decimals it may have. */
  public record Limits(@Nullable Integer min, @Nullable Integer max, int decimals) {
    public static final Limits NONE = new Limits(null, null, 0);
    public static final Limits LEVEL = new Limits(1, 8, 0);
  }

  public Field {
    codes = List.copyOf(codes);
  }

  /** A field with a code, a label and a type, and nothing else said of it. */
  public static Field of(String code, String label, FieldType type) {
    Limits limits = type == FieldType.LEVEL ? Limits.LEVEL : Limits.NONE;
    return new Field(
        code, label, type, Wording.NONE, Asking.NEVER, Traits.PLAIN, limits, List.of());
  }

  public Field with(Wording other) {
    return new Field(code, label, type, other, asking, traits, limits, codes);
  }

  public Field with(Asking other) {
    return new Field(code, label, type, wording, other, traits, limits, codes);
  }

  public Field with(Traits other) {
    return new Field(code, label, type, wording, asking, other, limits, codes);
  }

  public Field with(Limits other) {
    return new Field(code, label, type, wording, asking, traits, other, codes);
  }

  public Field with(List<Code> others) {
    return new Field(code, label, type, wording, asking, traits, limits, others);
  }

  /** Codes are unique in a vocabulary; a record would go through every component and code. */
  @Override
  public int hashCode() {
    return code.hashCode();
  }

  public @Nullable String subject() {
    return asking.subject();
  }

  public @Nullable String question() {
    return asking.question();
  }

  public @Nullable String help() {
    return asking.help();
  }

  public @Nullable String askedIf() {
    return asking.askedIf();
  }

  public @Nullable String unit() {
    return wording.unit();
  }

  public @Nullable Integer min() {
    return limits.min();
  }

  public @Nullable Integer max() {
    return limits.max();
  }

  public boolean changeable() {
    return traits.changeable();
  }

  /** Whether it is a day of the past: none after the day of the answer is admitted. */
  public boolean past() {
    return traits.past();
  }

  /** Whether {@link Situation#NEVER} is one of its values. */
  public boolean mayBeNever() {
    return traits.mayBeNever();
  }

  /** Who alone may see this fact, when few may. */
  public Optional<Restriction> restriction() {
    return Optional.ofNullable(traits.restriction());
  }

  /** French label of one of the codes. */
  public String labelOf(String value) {
    for (Code code : codes) {
      if (code.code().equals(value)) {
        return code.label();
      }
    }
    return value;
  }

  /** Whether the value is one of the declared codes. */
  public boolean allows(String value) {
    for (Code code : codes) {
      if (code.code().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
