package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One property of the fact {@code Person} that generated rules declare. Only those that a
 * constraint reads are declared. Their names are made of codes and limits, told apart by their
 * beginning, so that no code of a file can stand for a word of Drools.
 *
 * @param type name of its Java type
 * @param value what it holds for a person, {@code null} while unknown
 */
record Property(String name, String type, Function<Known, @Nullable Object> value) {

  /** The answer to a yes-or-no fact. */
  static Property answer(Field field) {
    return new Property(
        "answer_" + name(field),
        "Answer",
        known -> known.value(field) instanceof Boolean flag ? Answer.of(flag) : null);
  }

  /** Whether a set of codes holds one of them. */
  static Property holds(Field field, String code) {
    return new Property(
        "holds_" + name(field) + "_" + code,
        "Answer",
        known ->
            known.value(field) instanceof Set<?> codes ? Answer.of(codes.contains(code)) : null);
  }

  /** A code. */
  static Property code(Field field) {
    return new Property("code_" + name(field), "String", known -> known.value(field));
  }

  /** Whether anything is known of the fact. */
  static Property known(Field field) {
    return new Property(
        "known_" + name(field), "Answer", known -> Answer.of(known.value(field) != null));
  }

  /** How a known value compares with a limit, which names the property. */
  static Property compared(
      Field field, String limit, BiFunction<Object, Known, @Nullable Compared> compare) {
    return new Property(
        "compared_" + name(field) + "_" + plain(limit),
        "Compared",
        known -> {
          Object value = known.value(field);
          return value == null ? null : compare.apply(value, known);
        });
  }

  private static String name(Field field) {
    return field.code().replace('.', '_');
  }

  private static String plain(String limit) {
    return Normalizer.normalize(limit, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^A-Za-z0-9]", "_");
  }

  /** Properties of one name hold the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Property property && name.equals(property.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
