package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.web.Reply.Given;
import fr.filrouge.eligibility.web.Walk.Part;
import fr.filrouge.eligibility.web.Walk.Step;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Subject;
import fr.filrouge.situation.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the pages of a walk: a function of the answers alone, so that nothing has to be
 * remembered between two pages. Each page asks what the answers of the pages before leave open; an
 * answer not given yet counts as "je ne sais pas". What is sensitive comes last, on one page: until
 * then the ordinary questions are chosen as if the answer to what introduces a sensitive subject
 * were "no". The walk ends when nothing asked could change an answer.
 */
final class WalkPlanner {

  /** The weight of a page that is better cut in two. */
  private static final int FULL = 9;

  private final AssessSituation rules;
  private final Vocabulary vocabulary;
  private final SensitiveSubjects subjects;
  private final Replies replies;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Field> asked = new HashSet<>();
  private Situation known = Situation.UNKNOWN;

  WalkPlanner(AssessSituation rules, Replies replies) {
    this.rules = rules;
    this.vocabulary = rules.book().vocabulary();
    this.subjects = new SensitiveSubjects(vocabulary);
    this.replies = replies;
  }

  /**
   * @param entry the sensitive question that the person has answered before all others, if any
   */
  Walk plan(@Nullable Field entry) {
    if (entry != null) {
      ask(new Step(parts(withFollowers(entry))));
    }
    for (Step next = next(); next != null; next = next()) {
      ask(next);
    }
    return new Walk(List.copyOf(steps));
  }

  private void ask(Step step) {
    steps.add(step);
    asked.addAll(step.fields());
    for (Field field : step.fields()) {
      if (replies.to(field) instanceof Given given) {
        known = known.with(field.code(), given.value());
      }
    }
  }

  private @Nullable Step next() {
    OpenQuestions ordinary = open(withoutSensitiveSubjects(known), false);
    List<Field> sensitive = open(known, true).all();
    boolean followsUp = sensitive.stream().anyMatch(field -> field.askedIf() != null);
    if (!ordinary.isEmpty() && !followsUp) {
      return withFollowers(page(ordinary.ready()), false);
    }
    return sensitive.isEmpty() ? null : withFollowers(parts(sensitive), true);
  }

  private OpenQuestions open(Situation situation, boolean sensitive) {
    return new OpenQuestions(
        rules,
        replies.asOf(),
        situation,
        field ->
            !asked.contains(field)
                && Walk.makesSense(field, situation)
                && subjects.cover(field) == sensitive);
  }

  /** The facts, with "no" for each that introduces a sensitive subject and is not known. */
  private Situation withoutSensitiveSubjects(Situation facts) {
    Situation ordinary = facts;
    for (Field field : vocabulary.fields()) {
      if (subjects.beginWith(field) && !facts.knows(field.code())) {
        ordinary = ordinary.with(field.code(), false);
      }
    }
    return ordinary;
  }

  private List<Field> withFollowers(Field entry) {
    return vocabulary.fields().stream()
        .filter(field -> field.equals(entry) || entry.code().equals(field.askedIf()))
        .toList();
  }

  /** What follows up an answer first, then the subjects that settle most, until it is full. */
  private List<Part> page(List<Field> ready) {
    List<Part> page = new ArrayList<>();
    int weight = 0;
    for (Part part : partsInOrder(ready)) {
      weight += part.weight();
      if (!page.isEmpty() && weight > FULL) {
        break;
      }
      page.add(part);
    }
    return page;
  }

  /** Adds the questions that a "yes" on the page would lead to: they wait there, out of sight. */
  private Step withFollowers(List<Part> page, boolean sensitive) {
    List<Field> fields = new ArrayList<>(new Step(page).fields());
    Situation ifYes = known;
    for (Field field : fields) {
      if (vocabulary.fields().stream().anyMatch(f -> field.code().equals(f.askedIf()))) {
        ifYes = ifYes.with(field.code(), true);
      }
    }
    if (!ifYes.equals(known)) {
      Situation facts = sensitive ? ifYes : withoutSensitiveSubjects(ifYes);
      open(facts, sensitive).all().stream()
          .filter(field -> fields.stream().anyMatch(f -> f.code().equals(field.askedIf())))
          .forEach(fields::add);
    }
    return new Step(parts(fields));
  }

  private List<Part> partsInOrder(List<Field> ready) {
    Stream<Field> followingUp = ready.stream().filter(field -> field.askedIf() != null);
    return Stream.concat(followingUp, ready.stream())
        .map(Field::subject)
        .distinct()
        .flatMap(subject -> parts(ready).stream().filter(p -> p.subject().code().equals(subject)))
        .toList();
  }

  /** The questions by subject, both in the order of the vocabulary. */
  private List<Part> parts(Collection<Field> fields) {
    return vocabulary.subjects().stream()
        .map(subject -> new Part(subject, about(subject, fields)))
        .filter(part -> !part.fields().isEmpty())
        .toList();
  }

  private List<Field> about(Subject subject, Collection<Field> fields) {
    return vocabulary.fields().stream()
        .filter(field -> fields.contains(field) && subject.code().equals(field.subject()))
        .toList();
  }
}
