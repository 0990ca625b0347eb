package fr.filrouge.eligibility;

import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.Known;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
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
    if (field.code().equals("trainingEndsBeforeRelease")) {
      return shorterTraining(book, criterion, known);
    }
    if (!field.changeable() || field.restriction().isPresent()) {
      return null;
    }
    List<Object> values = criterion.values();
    return values.isEmpty() ? null : change(field, values);
  }

  /** A training can be chosen shorter while the release lies ahead. */
  private static @Nullable Change shorterTraining(RuleBook book, Criterion criterion, Known known) {
    LocalDate release = known.situation().date("expectedReleaseOn");
    return release == null || release.isBefore(known.asOf())
        ? null
        : new Change(
            book.vocabulary().field("targetTraining.durationMonths"),
            List.of(),
            criterion.expected());
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
