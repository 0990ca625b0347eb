package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every fact that cells may read, each with its place: the fields of the vocabulary, the derived
 * facts, the state of the pathway. No two of them have one code.
 */
final class Facts {

  private final Map<String, Integer> places = new HashMap<>();
  private final List<Function<Known, @Nullable Object>> readers = new ArrayList<>();
  private final int firstDerived;
  private final int afterDerived;

  Facts(RuleBookParts parts) {
    parts.vocabulary().fields().forEach(this::addField);
    firstDerived = readers.size();
    parts.derivedFacts().forEach((code, fact) -> add(code, fact::value));
    afterDerived = readers.size();
    PathwayState.fields().forEach(this::addPathway);
  }

  private void addField(Field field) {
    add(field.code(), known -> known.situation().get(field.code()));
  }

  private void addPathway(Field field) {
    add(field.code(), known -> known.pathway().get(field.code()));
  }

  private void add(String code, Function<Known, @Nullable Object> reader) {
    places.put(code, readers.size());
    readers.add(reader);
  }

  /** All values, those that have to be worked out as not read yet. */
  @Nullable Object[] of(Situation situation, Object unread) {
    @Nullable Object[] values = new Object[readers.size()];
    Arrays.fill(values, firstDerived, values.length, unread);
    for (Map.Entry<String, Object> known : situation.values().entrySet()) {
      Integer place = places.get(known.getKey());
      if (place != null && place < firstDerived) {
        values[place] = known.getValue();
      }
    }
    return values;
  }

  /** Marks what is worked out from other facts as not read yet. */
  void forgetDerived(@Nullable Object[] values, Object unread) {
    Arrays.fill(values, firstDerived, afterDerived, unread);
  }

  /** The place of a fact, −1 when it is none of these. */
  int place(Field field) {
    return places.getOrDefault(field.code(), -1);
  }

  @Nullable Object read(int place, Known known) {
    return readers.get(place).apply(known);
  }
}
