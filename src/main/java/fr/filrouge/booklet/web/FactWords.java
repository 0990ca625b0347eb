package fr.filrouge.booklet.web;

import fr.filrouge.booklet.Fact;
import fr.filrouge.booklet.Facts;
import fr.filrouge.commune.Communes;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says the facts of a booklet in words. */
@Component
class FactWords {

  private final Communes communes;

  FactWords(Communes communes) {
    this.communes = communes;
  }

  /** Facts about one subject. */
  record Theme(String label, List<FactRow> facts) {}

  String value(Field field, Object value, RuleBook book) {
    if (field.type() == FieldType.COMMUNE) {
      String code = value.toString();
      return communes.nameOf(code).map(name -> name + " (" + code + ")").orElse(code);
    }
    if (field.type() == FieldType.MEASURES && value instanceof Set<?> codes && !codes.isEmpty()) {
      return codes.stream()
          .map(code -> book.find(code.toString()).map(m -> m.label()).orElse(code.toString()))
          .collect(Collectors.joining(", "));
    }
    return Sentences.actual(field, value);
  }

  /** The facts of a section, by subject, in the order of the vocabulary. */
  List<Theme> themes(Facts facts, Opened opened) {
    RuleBook book = opened.rules().book();
    return book.vocabulary().subjects().stream()
        .map(subject -> new Theme(subject.label(), rows(subject, facts, opened)))
        .filter(theme -> !theme.facts().isEmpty())
        .toList();
  }

  private List<FactRow> rows(Subject subject, Facts facts, Opened opened) {
    return opened.rules().book().vocabulary().fields().stream()
        .filter(field -> subject.code().equals(field.subject()))
        .flatMap(field -> row(field, facts, opened).stream())
        .toList();
  }

  Optional<FactRow> row(Field field, Facts facts, Opened opened) {
    return facts
        .find(field.code())
        .map(
            fact ->
                FactRow.of(field, fact, value(field, fact.value(), opened.rules().book()), opened));
  }

  /** The latest said, first. */
  List<FactRow> latest(Facts facts, Opened opened) {
    return facts.all().stream()
        .sorted(Comparator.comparing(Fact::at).reversed())
        .flatMap(
            fact ->
                opened.rules().book().vocabulary().find(fact.field()).stream()
                    .flatMap(field -> row(field, facts, opened).stream()))
        .toList();
  }
}
