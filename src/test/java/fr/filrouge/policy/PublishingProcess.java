package fr.filrouge.policy;

import fr.filrouge.mongo.Database;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.policy.mongo.RuleStorage;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** A process that publishes a version, tells each of its writes, and gets killed. */
final class PublishingProcess {

  private static final Set<String> WRITES = Set.of("add", "keep", "advance");

  private PublishingProcess() {}

  /** Arguments: the data directory, and the source that the version names. */
  public static void main(String[] args) throws Exception {
    RuleFiles files = Workshop.LITTLE;
    try (Database database = TestDatabase.embeddedIn(Path.of(args[0]))) {
      Workshop workshop =
          new Workshop(
              telling(RuleStorage.on(database)),
              RuleStorage.instances(database),
              files,
              RuleVersion.build(1, files),
              Clock.systemDefaultZone());
      DraftId id = workshop.written(args[1]);
      say("written " + id);
      RuleHead.Published published = workshop.published(id);
      say("published " + published.number());
      Thread.sleep(60_000);
    }
  }

  /** The same storage, which says when a write begins and when it is acknowledged. */
  private static RuleStore telling(RuleStore store) {
    InvocationHandler told =
        (proxy, method, arguments) -> {
          boolean writes = WRITES.contains(method.getName());
          if (writes) {
            say("begins " + method.getName());
          }
          try {
            Object answer = method.invoke(store, arguments);
            if (writes) {
              say("has done " + method.getName());
            }
            return answer;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (RuleStore)
        Proxy.newProxyInstance(
            RuleStore.class.getClassLoader(), new Class<?>[] {RuleStore.class}, told);
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
