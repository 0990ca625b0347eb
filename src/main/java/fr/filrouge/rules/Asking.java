package fr.filrouge.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Has Drools conclude of patterns, in a session that is opened when first asked. */
final class Asking implements AutoCloseable {

  private final RuleBook book;
  private final KieSessionsPool sessions;
  private final FactType person;
  private @Nullable KieSession session;

  Asking(RuleBook book, KieBase rules, KieSessionsPool sessions) {
    this.book = book;
    this.sessions = sessions;
    this.person = rules.getFactType(DrlWriter.PACKAGE, "Person");
  }

  /** What the rules of a part conclude of all people of a pattern. */
  Ruling conclude(Pattern pattern) {
    if (session == null) {
      session = sessions.newKieSession();
    }
    Ruling ruling = new Ruling(book.nextSteps());
    session.insert(person(pattern, ruling));
    pattern.open().forEach((measure, open) -> insert(session, ruling, measure, open));
    insert(session, ruling, pattern.towards(), pattern.standing());
    session.fireAllRules();
    return ruling.saysNothing() ? Ruling.NOTHING : ruling;
  }

  private static void insert(KieSession session, Ruling ruling, String measure, Kleene open) {
    if (open == Kleene.MET) {
      session.insert(new Open(ruling, measure));
    }
    if (open != Kleene.UNMET) {
      session.insert(new PerhapsOpen(ruling, measure));
    }
  }

  private static void insert(
      KieSession session, Ruling ruling, @Nullable String measure, Standing standing) {
    if (measure == null) {
      return;
    }
    if (standing.isOpen()) {
      session.insert(new Open(ruling, measure));
    }
    if (standing.hasPriority()) {
      session.insert(new PriorityAccess(ruling, measure));
    }
    if (standing.isEntered()) {
      session.insert(new Entered(ruling, measure));
    }
  }

  private Object person(Pattern pattern, Ruling ruling) {
    Object fact = newPerson();
    person.set(fact, "ruling", ruling);
    person.set(fact, "part", pattern.part());
    person.set(fact, "asOf", Constraints.number(pattern.day()));
    for (Map.Entry<Property, Object> known : pattern.facts().entrySet()) {
      person.set(fact, known.getKey().name(), known.getValue());
    }
    return fact;
  }

  private Object newPerson() {
    try {
      return person.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the declared type cannot be used", e);
    }
  }

  @Override
  public void close() {
    if (session != null) {
      session.dispose();
    }
  }
}
