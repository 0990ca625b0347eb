package fr.filrouge.eligibility.web;

import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the many codes that a person could tick any rule ever reads. */
record UsefulCodes(RuleBook book) {

  /** The codes worth proposing, in the order of the vocabulary: all of them unless it is a set. */
  List<Field.Code> of(Field field) {
    if (!field.type().isSet()) {
      return field.codes();
    }
    Set<Object> read =
        book.routes().stream()
            .flatMap(route -> route.conditions().criteria())
            .filter(criterion -> criterion.field().code().equals(field.code()))
            .map(Criterion::values)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    List<Field.Code> useful =
        field.codes().stream().filter(code -> read.contains(code.code())).toList();
    return useful.isEmpty() ? field.codes() : useful;
  }
}
