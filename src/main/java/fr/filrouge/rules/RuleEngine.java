package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * Drools, deciding by one rule book. The KieBase is built once and never changes; sessions are
 * short and hold many cases, so the engine may be shared between threads.
 */
public final class RuleEngine {

  /** Drools wants a folder that matches the package. */
  private static final String RESOURCES =
      "src/main/resources/" + DrlWriter.PACKAGE.replace('.', '/') + "/";

  private static final String SILENCE = "alerte_sans_nouvelle";

  private final RuleBook book;
  private final KieBase kieBase;
  private final PersonFacts persons;

  private RuleEngine(RuleBook book, KieBase kieBase) {
    this.book = book;
    this.kieBase = kieBase;
    this.persons = new PersonFacts(book, kieBase);
  }

  /**
   * Generates the rules of a book and builds them; takes seconds.
   *
   * @throws RuleFileError when a next-steps file is not valid Drools
   */
  public static RuleEngine build(RuleBook book) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("fr.filrouge", "rules", java.util.UUID.randomUUID().toString());
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    files.write(RESOURCES + "generated.drl", new DrlWriter(book).write());
    book.nextSteps()
        .forEach((name, text) -> files.write(RESOURCES + name.replace("next-steps/", ""), text));
    KieBuilder builder =
        services.newKieBuilder(files, RuleEngine.class.getClassLoader()).buildAll();
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      Message first = errors.get(0);
      throw new RuleFileError(
          String.valueOf(first.getPath()).replace(RESOURCES, "next-steps/"),
          "ligne " + first.getLine() + " : " + first.getText());
    }
    try {
      KieBase kieBase = services.newKieContainer(release).getKieBase();
      return new RuleEngine(book, kieBase);
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  public RuleBook book() {
    return book;
  }

  /** Decides a single case. */
  public Findings evaluate(Case single) {
    return evaluate(List.of(single)).get(0);
  }

  /** Decides many cases in one session, which is faster than one by one. Keeps their order. */
  public List<Findings> evaluate(List<Case> cases) {
    KieSession session = kieBase.newKieSession();
    try {
      List<Findings> findings = new ArrayList<>(cases.size());
      for (Case one : cases) {
        Findings found = new Findings(book, one.asOf());
        findings.add(found);
        session.insert(persons.fact(one, found));
        session.insert(pathway(one, found));
      }
      session.fireAllRules();
      return findings;
    } finally {
      session.dispose();
    }
  }

  private Pathway pathway(Case one, Findings found) {
    Set<String> completed = one.situation().codes("completedMeasures");
    return new Pathway(
        found, one.pathway(), completed == null ? Set.of() : completed, silenceDays(one.asOf()));
  }

  private int silenceDays(LocalDate asOf) {
    Amount days = book.parameters().at(SILENCE, asOf);
    if (days == null) {
      throw new IllegalStateException("no value of " + SILENCE + " on " + asOf);
    }
    return days.value();
  }
}
