package fr.filrouge.learner;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.eligibility.Question;
import fr.filrouge.eligibility.web.FactQuestions;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions that can still change something for a person: sensitive ones come last. */
record Questions(RuleBook book, List<Question> open) {

  static Questions of(BookletView view, MyBooklet.Asked asked) {
    RuleBook book = asked.by().book();
    Situation known = view.situation();
    return new Questions(
        book,
        asked.answer().assessment().questions().stream()
            .filter(question -> FactQuestions.makesSense(question.field(), known))
            .sorted(
                Comparator.comparing(question -> FactQuestions.isSensitive(book, question.field())))
            .toList());
  }

  /** The first that was not put off. */
  Optional<Question> next(Set<String> later) {
    return open.stream().filter(question -> !later.contains(question.field().code())).findFirst();
  }

  Optional<Question> about(String field) {
    return open.stream().filter(question -> question.field().code().equals(field)).findFirst();
  }

  /** What the answer would settle, by name. */
  List<String> settles(Question question) {
    return question.settles().stream().map(code -> book.measure(code).label()).toList();
  }
}
