package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.stream.Stream;

/** Makes up codes of a nomenclature that begin as wanted. */
final class Nomenclatures {

  private static final String SIGNS = "0123456789ABCDEFGHIJKLMN";

  private Nomenclatures() {}

  /** A code that begins so, and others that begin so but for their last sign. */
  static Stream<Object> around(Field field, String start) {
    String shorter = start.substring(0, start.length() - 1);
    Stream<String> others = SIGNS.chars().mapToObj(sign -> shorter + (char) sign);
    return Stream.concat(Stream.of(start), others)
        .filter(begun -> field.type().begins(begun))
        .flatMap(begun -> Stream.of("", "0", "00", "000", "0000").map(end -> begun + end))
        .filter(field.type()::writes)
        .map(code -> (Object) code);
  }
}
