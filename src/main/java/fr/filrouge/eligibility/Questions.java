package fr.filrouge.eligibility;

import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks what to ask: first what settles most measures, last what only makes an answer precise. */
final class Questions {

  private final Vocabulary vocabulary;
  private final Map<String, List<String>> settles = new HashMap<>();
  private final Map<String, Field> fields = new HashMap<>();

  Questions(RuleBook book) {
    this.vocabulary = book.vocabulary();
  }

  void settling(Field field, String measure) {
    fields.put(field.code(), field);
    settles.computeIfAbsent(field.code(), code -> new ArrayList<>()).add(measure);
  }

  void alsoUseful(Field field) {
    fields.put(field.code(), field);
  }

  List<Question> ranked() {
    return fields.values().stream()
        .map(f -> new Question(f, List.copyOf(settles.getOrDefault(f.code(), List.of()))))
        .sorted(
            Comparator.<Question>comparingInt(question -> -question.settles().size())
                .thenComparingInt(question -> vocabulary.place(question.field())))
        .toList();
  }
}
