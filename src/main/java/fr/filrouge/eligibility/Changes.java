package fr.filrouge.eligibility;

import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes and applies changes of a situation. */
final class Changes {

  private Changes() {}

  /** The change that meets an unmet criterion, {@code null} when nobody can make it. */
  static @Nullable Change meeting(RuleBook book, Criterion criterion, Known known) {
    Field field = criterion.field();
    DerivedFact derived = book.derivedFact(field.code());
    if (derived != null) {
      return ofInput(derived.inputs(), criterion, known);
    }
    if (!isOurs(field)) {
      return null;
    }
    Criterion.Wanted wanted = criterion.wanted();
    if (!wanted.values().isEmpty()) {
      return new Change(field, wanted.values(), wanted.words());
    }
    return criterion.asksForAnotherValue()
        ? new Change(field, List.of(), criterion.expected())
        : null;
  }

  private static boolean isOurs(Field field) {
    return field.changeable() && field.restriction().isEmpty();
  }

  /** One of the facts that a calculation rests on, if another value of it could help. */
  private static @Nullable Change ofInput(List<Field> inputs, Criterion criterion, Known known) {
    for (Field input : inputs) {
      if (isOurs(input) && criterion.test(known.with(forgetting(input))) != Kleene.UNMET) {
        return new Change(input, List.of(), criterion.expected());
      }
    }
    return null;
  }

  private static Map<Field, @Nullable Object> forgetting(Field field) {
    Map<Field, @Nullable Object> nothing = new HashMap<>();
    nothing.put(field, null);
    return nothing;
  }

  static Change change(Field field, List<Object> values) {
    return new Change(field, values, Sentences.anyOf(field, values));
  }

  /** The facts after the changes, with the first of the values that would do. */
  static Known apply(Known known, List<Change> changes) {
    Map<Field, @Nullable Object> others = new HashMap<>();
    for (Change change : changes) {
      Object value = change.anyOf().isEmpty() ? null : change.anyOf().get(0);
      if (value != null && change.field().type().isSet()) {
        Set<String> codes = new HashSet<>();
        if (others.getOrDefault(change.field(), known.value(change.field()))
            instanceof Set<?> set) {
          set.forEach(code -> codes.add((String) code));
        }
        codes.add((String) value);
        value = codes;
      }
      others.put(change.field(), value);
    }
    return known.with(others);
  }
}
