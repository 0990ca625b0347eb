package fr.filrouge.eligibility.web;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Subject;
import java.util.List;

/** The pages a person goes through, as {@link WalkPlanner} lays them out. */
record Walk(List<Step> steps) {

  /** One page: questions on one subject, or on a few. */
  record Step(List<Part> parts) {

    List<Field> fields() {
      return parts.stream().flatMap(part -> part.fields().stream()).toList();
    }

    boolean isSensitive() {
      return parts.get(0).subject().sensitive();
    }

    boolean isSettled(Replies replies) {
      return fields().stream().allMatch(field -> replies.to(field).isSettled());
    }
  }

  /** The questions of a page on one subject. */
  record Part(Subject subject, List<Field> fields) {

    /** How much there is to read and do. */
    int weight() {
      return fields.stream().mapToInt(field -> weight(field.type())).sum();
    }

    private static int weight(FieldType type) {
      return switch (type) {
        case BOOLEAN -> 1;
        case DATE, COMMUNE, NUMBER, OCCUPATION, FORMACODE -> 2;
        case CODE, CODES, MEASURES, LEVEL -> 3;
      };
    }
  }

  /** A question that another one introduces is asked only after a "yes". */
  static boolean makesSense(Field field, Situation known) {
    return field.askedIf() == null || Boolean.TRUE.equals(known.flag(field.askedIf()));
  }
}
