package fr.filrouge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Drools, deciding by one rule book. The KieBase is built once and never changes; sessions are
 * taken from a pool, hold many cases and go back empty, so the engine may be shared between
 * threads.
 */
public final class RuleEngine {

  /** Drools wants a folder that matches the package. */
  private static final String RESOURCE =
      "src/main/resources/" + DrlWriter.PACKAGE.replace('.', '/') + "/generated.drl";

  /** Kept ready at first; more are made when more are asked at once. */
  private static final int SESSIONS = 1;

  private final RuleBook book;
  private final KieBase kieBase;
  private final Persons persons;
  private final KieSessionsPool pool;

  private RuleEngine(RuleBook book, KieBase kieBase, Persons persons) {
    this.book = book;
    this.kieBase = kieBase;
    this.persons = persons;
    this.pool = kieBase.newKieSessionsPool(SESSIONS);
  }

  /**
   * Generates the rules of a book and builds them; takes seconds. Whatever a book holds can be
   * built: what cannot has been refused by its reader.
   */
  public static RuleEngine build(RuleBook book) {
    DrlWriter writer = new DrlWriter(book);
    KieBase kieBase = build(writer.write());
    return new RuleEngine(book, kieBase, new Persons(kieBase, writer.properties()));
  }

  private static KieBase build(String drl) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("fr.filrouge", "rules", UUID.randomUUID().toString());
    KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
    files.write(RESOURCE, drl);
    KieBuilder builder =
        services.newKieBuilder(files, RuleEngine.class.getClassLoader()).buildAll();
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the generated rules cannot be built: " + errors);
    }
    try {
      return services.newKieContainer(release).getKieBase();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  public RuleBook book() {
    return book;
  }

  /** Decides a single case. */
  public Conclusions evaluate(Case single) {
    return evaluate(List.of(single)).get(0);
  }

  /** Decides many cases in one session, which is faster than one by one. Keeps their order. */
  public List<Conclusions> evaluate(List<Case> cases) {
    KieSession session = pool.newKieSession();
    try {
      List<Conclusions> all = new ArrayList<>(cases.size());
      for (Case one : cases) {
        Conclusions written = new Conclusions(book, one);
        all.add(written);
        session.insert(persons.fact(written));
      }
      session.fireAllRules();
      return all;
    } finally {
      session.dispose();
    }
  }
}
