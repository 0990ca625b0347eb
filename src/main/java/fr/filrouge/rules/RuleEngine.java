package fr.filrouge.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Drools, deciding by one rule book. The KieBase is built once and never changes. What Drools
 * concludes hangs, part by part of the rules, on few facts: it is asked once for each pattern of
 * them, and people who share it share the answer. May be shared between threads.
 */
public final class RuleEngine {

  /** Drools wants a folder that matches the package. */
  private static final String RESOURCE =
      "src/main/resources/" + DrlWriter.PACKAGE.replace('.', '/') + "/generated.drl";

  /** Kept ready at first; more are made when more are asked at once. */
  private static final int SESSIONS = 1;

  private final RuleBook book;
  private final KieBase kieBase;
  private final KieSessionsPool sessions;
  private final NavigableMap<LocalDate, Stretch> stretches = new TreeMap<>();

  private RuleEngine(RuleBook book, KieBase kieBase, List<Part> parts) {
    this.book = book;
    this.kieBase = kieBase;
    this.sessions = kieBase.newKieSessionsPool(SESSIONS);
    List<Part> inOrder = Part.inOrder(parts);
    stretches.put(LocalDate.MIN, new Stretch(book, LocalDate.MIN, inOrder));
    parts.stream()
        .flatMap(part -> part.conditions().stream())
        .flatMap(conditioned -> conditioned.period().turns())
        .forEach(day -> stretches.computeIfAbsent(day, d -> new Stretch(book, d, inOrder)));
  }

  /**
   * Generates the rules of a book and builds them; takes seconds. Whatever a book holds can be
   * built: what cannot has been refused by its reader.
   */
  public static RuleEngine build(RuleBook book) {
    DrlWriter writer = new DrlWriter(book);
    KieBase kieBase = build(writer.write());
    return new RuleEngine(book, kieBase, writer.parts());
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

  /** The days on which what the rules ask changes, in their order. */
  public List<LocalDate> turningDays() {
    return stretches.keySet().stream().filter(day -> !day.equals(LocalDate.MIN)).toList();
  }

  /** Decides a single case. */
  public Conclusions evaluate(Case single) {
    return evaluate(List.of(single)).get(0);
  }

  /** Decides many cases. Keeps their order. */
  public List<Conclusions> evaluate(List<Case> cases) {
    try (Asking drools = new Asking(book, kieBase, sessions)) {
      List<Conclusions> all = new ArrayList<>(cases.size());
      for (Case one : cases) {
        Stretch stretch = stretches.floorEntry(one.asOf()).getValue();
        all.add(stretch.conclude(new Conclusions(book, one), drools));
      }
      return all;
    }
  }
}
