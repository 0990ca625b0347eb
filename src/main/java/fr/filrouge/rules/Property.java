package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One property of the fact {@code Person} that generated rules declare. Only those that a
 * constraint reads are declared. Their names are made of codes and limits, told apart by their
 * beginning, so that no code of a file can stand for a word of Drools.
 *
 * @param type name of its Java type
 * @param field the fact that it tells of
 * @param values all that it may hold
 * @param reading what it holds for a person, as a place in {@code values}
 */
record Property(String name, String type, Field field, List<?> values, Reading reading) {

  private static final int NONE = -1;

  /** Stands for a code that the field no longer has: no cell names it. */
  private static final String OTHER = "";

  /** Tells what a property holds. */
  @FunctionalInterface
  interface Reading {

    /**
     * The place of what it holds, −1 while unknown.
     *
     * @param value the value of its field, {@code null} while unknown
     */
    int of(@Nullable Object value, Known known);
  }

  /** Tells what a property holds while its field is known. */
  @FunctionalInterface
  interface Comparing {
    @Nullable Compared with(Object value, Known known);
  }

  /** The answer to a yes-or-no fact. */
  static Property answer(Field field) {
    return answer("answer_" + name(field), field, Boolean.class::cast);
  }

  /** Whether a set of codes holds one of them. */
  static Property holds(Field field, String code) {
    return answer(
        "holds_" + name(field) + "_" + code, field, value -> ((Set<?>) value).contains(code));
  }

  /** Whether a code of a nomenclature begins so. */
  static Property begins(Field field, String start) {
    return answer(
        "begins_" + name(field) + "_" + plain(start),
        field,
        value -> ((String) value).startsWith(start));
  }

  /** Whether a code of a nomenclature is this one. */
  static Property is(Field field, String code) {
    return answer("is_" + name(field) + "_" + plain(code), field, code::equals);
  }

  /** Tells yes from no. */
  @FunctionalInterface
  private interface Test {
    boolean holds(Object value);
  }

  private static Property answer(String name, Field field, Test test) {
    return new Property(
        name,
        "Answer",
        field,
        Answer.ALL,
        (value, known) -> value == null ? NONE : Answer.of(test.holds(value)).ordinal());
  }

  /** One of the codes that a field allows. */
  static Property code(Field field) {
    List<String> codes =
        Stream.concat(field.codes().stream().map(Field.Code::code), Stream.of(OTHER)).toList();
    return new Property(
        "code_" + name(field),
        "String",
        field,
        codes,
        (value, known) -> value == null ? NONE : place(codes, value));
  }

  private static int place(List<String> codes, Object code) {
    int place = codes.indexOf(code);
    return place < 0 ? codes.size() - 1 : place;
  }

  /** Whether anything is known of the fact. */
  static Property known(Field field) {
    return new Property(
        "known_" + name(field),
        "Answer",
        field,
        Answer.ALL,
        (value, known) -> Answer.of(value != null).ordinal());
  }

  /** How a known value compares with a limit, which names the property. */
  static Property compared(Field field, String limit, Comparing comparing) {
    return new Property(
        "compared_" + name(field) + "_" + plain(limit),
        "Compared",
        field,
        Compared.ALL,
        (value, known) -> {
          Compared compared = value == null ? null : comparing.with(value, known);
          return compared == null ? NONE : compared.ordinal();
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
