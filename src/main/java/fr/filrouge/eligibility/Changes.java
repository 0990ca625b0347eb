package fr.filrouge.eligibility;

import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Kleene;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.util.LinkedHashSet;
import java.util.List;
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
      return ofInput(derived.inputs(), book, criterion, known);
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
  private static @Nullable Change ofInput(
      List<Field> inputs, RuleBook book, Criterion criterion, Known known) {
    for (Field input : inputs) {
      Situation without = known.situation().with(input.code(), null);
      if (isOurs(input) && criterion.test(new Known(book, without, known.asOf())) != Kleene.UNMET) {
        return new Change(input, List.of(), criterion.expected());
      }
    }
    return null;
  }

  static Change change(Field field, List<Object> values) {
    return new Change(field, values, Sentences.anyOf(field, values));
  }

  /** The situation after the changes, with the first of the values that would do. */
  static Situation apply(Situation situation, List<Change> changes) {
    Situation changed = situation;
    for (Change change : changes) {
      String code = change.field().code();
      if (change.anyOf().isEmpty()) {
        changed = changed.with(code, null);
      } else if (change.field().type().isSet()) {
        Set<String> known = changed.codes(code);
        Set<String> codes = new LinkedHashSet<>(known == null ? Set.of() : known);
        codes.add((String) change.anyOf().get(0));
        changed = changed.with(code, Set.copyOf(codes));
      } else {
        changed = changed.with(code, change.anyOf().get(0));
      }
    }
    return changed;
  }
}
