package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Question;
import fr.filrouge.eligibility.web.Reply.Given;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Subject;
import fr.filrouge.situation.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pages a person goes through: a function of the answers alone, so that nothing has to be
 * remembered between two pages. Each page asks, on one subject, what the answers of the pages
 * before leave open; an answer not given yet counts as "je ne sais pas".
 */
record Walk(List<Step> steps) {

  /** One page: questions on one subject. */
  record Step(Subject subject, List<Field> fields) {

    boolean isSettled(Replies replies) {
      return fields.stream().allMatch(field -> replies.to(field).isSettled());
    }
  }

  static Walk of(AssessSituation assess, Vocabulary vocabulary, Replies replies) {
    List<Step> steps = new ArrayList<>();
    Set<Field> asked = new HashSet<>();
    Situation known = Situation.UNKNOWN;
    List<Field> open = open(assess, replies.asOf(), known, asked);
    while (!open.isEmpty()) {
      Step step = next(vocabulary, open, steps);
      steps.add(step);
      asked.addAll(step.fields());
      for (Field field : step.fields()) {
        if (replies.to(field) instanceof Given given) {
          known = known.with(field.code(), given.value());
        }
      }
      open = open(assess, replies.asOf(), known, asked);
    }
    return new Walk(List.copyOf(steps));
  }

  private static List<Field> open(
      AssessSituation assess, LocalDate asOf, Situation known, Set<Field> asked) {
    return assess.assessWithoutDates(asOf, known, PathwayState.EMPTY).questions().stream()
        .map(Question::field)
        .filter(field -> !asked.contains(field) && makesSense(field, known))
        .toList();
  }

  /** A question that another one introduces is asked only after a "yes". */
  static boolean makesSense(Field field, Situation known) {
    return field.askedIf() == null || Boolean.TRUE.equals(known.flag(field.askedIf()));
  }

  /** What follows up on the same subject; else the vocabulary's first; else what settles most. */
  private static Step next(Vocabulary vocabulary, List<Field> open, List<Step> before) {
    Stream<Subject> current =
        before.isEmpty() ? Stream.empty() : Stream.of(before.get(before.size() - 1).subject());
    Stream<Subject> first = Stream.of(vocabulary.subjects().get(0));
    Stream<Subject> byRank =
        open.stream()
            .flatMap(field -> vocabulary.subjects().stream().filter(s -> isAbout(field, s)));
    return Stream.of(current, first, byRank)
        .flatMap(subjects -> subjects)
        .filter(subject -> open.stream().anyMatch(field -> isAbout(field, subject)))
        .findFirst()
        .map(subject -> new Step(subject, about(vocabulary, open, subject)))
        .orElseThrow();
  }

  private static List<Field> about(Vocabulary vocabulary, List<Field> open, Subject subject) {
    return vocabulary.fields().stream()
        .filter(field -> open.contains(field) && isAbout(field, subject))
        .toList();
  }

  private static boolean isAbout(Field field, Subject subject) {
    return subject.code().equals(field.subject());
  }
}
