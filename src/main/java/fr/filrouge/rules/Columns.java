package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.PathwayState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that a sheet may have as columns, found by French label or by code. */
final class Columns {

  /** Pseudo field of the column « dispositif ouvert ». */
  static final String OPEN_MEASURES = "openMeasures";

  private final Map<String, Field> byLabel = new HashMap<>();
  private final Map<String, Field> byCode = new HashMap<>();

  /** Adds a fact; whether neither its label nor its code is that of another one. */
  boolean add(Field field) {
    boolean free =
        !byLabel.containsKey(field.label())
            && !byCode.containsKey(field.code())
            && PathwayState.fields().stream()
                .noneMatch(f -> f.code().equals(field.code()) || f.label().equals(field.label()));
    byLabel.putIfAbsent(field.label(), field);
    byCode.putIfAbsent(field.code(), field);
    return free;
  }

  @Nullable Field labelled(String label) {
    return byLabel.get(label);
  }

  /** The fact of a column, by the code that YAML rows give it or by the label tables give it. */
  @Nullable Field named(String heading) {
    Field field = byCode.get(heading);
    return field == null ? byLabel.get(heading) : field;
  }

  /** The column « dispositif ouvert ». */
  static Field openMeasures(List<Field.Code> measures) {
    return Field.of(OPEN_MEASURES, "dispositif ouvert", FieldType.MEASURES)
        .with(new Field.Wording("un de ces dispositifs ouvert :", null, null, null))
        .with(measures);
  }
}
