package fr.filrouge.booklet.api;

import fr.filrouge.situation.InvalidInput;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads a code that the generated models leave as text. */
final class Codes {

  private Codes() {}

  static <E extends Enum<E>> E read(Class<E> type, String code, String place) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    place,
                    "Codes admis : "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", ", "", "."))));
  }
}
