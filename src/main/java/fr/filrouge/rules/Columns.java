package fr.filrouge.rules;

import fr.filrouge.rules.CellGrammar.Refused;
import fr.filrouge.situation.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that a table may have as columns, found by French label or by code. */
final class Columns {

  private final Map<String, Field> byLabel = new HashMap<>();
  private final Map<String, Field> byCode = new HashMap<>();

  void add(Field field) {
    if (byLabel.put(field.label(), field) != null || byCode.put(field.code(), field) != null) {
      throw new RuleFileError(
          RuleBookReader.VOCABULARY, "« " + field.label() + " » est déclaré deux fois");
    }
  }

  @Nullable Field labelled(String label) {
    return byLabel.get(label);
  }

  @Nullable Field coded(String code) {
    return byCode.get(code);
  }

  /** Cells of a YAML row, by field code; the other keys have been taken out. */
  List<Criterion> criteria(
      String file, Map<String, String> cells, @Nullable String interpretation) {
    List<Criterion> criteria = new ArrayList<>();
    cells.forEach(
        (code, text) -> {
          Field field = coded(code);
          if (field == null) {
            throw new RuleFileError(file, "champ inconnu du vocabulaire : " + code);
          }
          criteria.add(criterion(file, 0, field, text, name -> null, interpretation));
        });
    return criteria;
  }

  static Criterion criterion(
      String file,
      long row,
      Field field,
      String text,
      Function<String, @Nullable Amount> parameters,
      @Nullable String interpretation) {
    try {
      return new Criterion(field, CellGrammar.parse(text, field, parameters), interpretation);
    } catch (Refused refused) {
      throw new RuleFileError(file, row, field.label(), text, String.valueOf(refused.getMessage()));
    }
  }
}
