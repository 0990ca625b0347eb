package fr.filrouge.rules;

import fr.filrouge.rules.CellGrammar.Refused;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The cells that list codes, or say which ones not: « B, C », « sauf 15093, 428* ». */
final class CodeLists {

  private static final String EXCEPT = "sauf ";

  private CodeLists() {}

  static Cell openMeasures(String text, Field field) throws Refused {
    if (beginsWithExcept(text)) {
      throw new Refused("des dispositifs dont un doit être ouvert, sans « sauf »");
    }
    return new OpenMeasures(codes(text, field));
  }

  static Cell oneOf(String text, Field field) throws Refused {
    boolean excluded = beginsWithExcept(text);
    List<String> codes = codes(excluded ? text.substring(EXCEPT.length()) : text, field);
    if (excluded && codes.size() == field.codes().size()) {
      throw new Refused("« sauf » et des codes, dont il reste au moins un autre");
    }
    return new OneOf(codes, excluded);
  }

  private static boolean beginsWithExcept(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith(EXCEPT);
  }

  private static List<String> codes(String text, Field field) throws Refused {
    List<String> codes = list(text);
    if (codes.stream().anyMatch(code -> !field.allows(code))) {
      throw new Refused(
          "un ou plusieurs codes séparés par des virgules, ou « sauf » et des codes, parmi "
              + field.codes().stream().map(Field.Code::code).collect(Collectors.joining(", ")));
    }
    return eachOnce(codes);
  }

  private static List<String> eachOnce(List<String> codes) throws Refused {
    if (codes.stream().distinct().count() < codes.size()) {
      throw new Refused("chaque code une seule fois");
    }
    return codes;
  }

  static Cell begins(String text, FieldType type) throws Refused {
    boolean excluded = beginsWithExcept(text);
    List<String> starts = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (String part : eachOnce(list(excluded ? text.substring(EXCEPT.length()) : text))) {
      if (part.endsWith("*") && type.begins(part.substring(0, part.length() - 1))) {
        starts.add(part.substring(0, part.length() - 1));
      } else if (type.writes(part) && type.begins(part)) {
        whole.add(part);
      } else {
        throw new Refused(type.expectedInCell());
      }
    }
    return new Begins(List.copyOf(starts), List.copyOf(whole), excluded);
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }
}
