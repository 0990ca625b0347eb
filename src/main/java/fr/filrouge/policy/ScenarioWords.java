package fr.filrouge.policy;

import fr.filrouge.rules.Measure;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes of scenarios in the words of their rules; what the rules do not have stays a code. */
final class ScenarioWords {

  private static final Map<String, String> OBSTACLES =
      Map.of(
          "MOBILITY", "mobilité",
          "CHILDCARE", "garde d’enfant",
          "HOUSING", "logement",
          "HEALTH", "santé",
          "FINANCIAL", "argent");

  private final RuleBook book;

  ScenarioWords(RuleBook book) {
    this.book = book;
  }

  String measure(String code) {
    return book.find(code).map(Measure::label).orElse(code);
  }

  String route(String measure, String id) {
    return measure(measure)
        + ", voie « "
        + book.routes().stream()
            .filter(route -> route.measure().equals(measure) && route.id().equals(id))
            .map(Route::label)
            .findFirst()
            .orElse(id)
        + " »";
  }

  String field(String code) {
    return Optional.ofNullable(book.derivedFact(code))
        .map(derived -> derived.field().label())
        .or(() -> book.vocabulary().find(code).map(Field::label))
        .orElse(code);
  }

  /** « nommer le référent unique », « entrer dans un dispositif : CAP Anglais ». */
  String step(String key) {
    String[] parts = key.split(" ", 2);
    String label =
        parts[0].equals("PRESCRIBE")
            ? "prescrire"
            : book.stepLabels().getOrDefault(parts[0], parts[0]);
    return parts.length == 1
        ? label
        : label + " : " + OBSTACLES.getOrDefault(parts[1], measure(parts[1]));
  }

  String steps(Collection<String> keys) {
    return list(keys.stream().map(this::step).toList());
  }

  String fields(Collection<String> codes) {
    return list(codes.stream().map(this::field).toList());
  }

  /** « employment » names a fact, « needs DIGITAL » the values that would do. */
  String change(String change) {
    String[] words = change.split(" ");
    Optional<Field> field = book.vocabulary().find(words[0]);
    if (words.length == 1 || field.isEmpty()) {
      return field(words[0]);
    }
    return field.get().label()
        + " ("
        + List.of(words).subList(1, words.length).stream()
            .map(value -> value(field.get(), value))
            .collect(Collectors.joining(", "))
        + ")";
  }

  private static String value(Field field, String value) {
    return switch (value) {
      case "true" -> "oui";
      case "false" -> "non";
      default -> field.allows(value) ? field.labelOf(value) : value;
    };
  }

  /** What a measure gives, by the word of scenarios for it. */
  String detail(String key, @Nullable String value) {
    if (value == null) {
      return "rien";
    }
    return key.equals("variante") && book.variants().contains(value)
        ? book.variantLabel(value)
        : yesOrNo(value);
  }

  private static String yesOrNo(String value) {
    return switch (value) {
      case "true" -> "oui";
      case "false" -> "non";
      default -> value;
    };
  }

  static String list(Collection<String> words) {
    return words.isEmpty() ? "rien" : String.join(", ", words);
  }
}
