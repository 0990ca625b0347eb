package fr.filrouge.policy.mongo;

import fr.filrouge.mongo.Database;
import fr.filrouge.policy.Instances;
import fr.filrouge.policy.RuleStore;

/** The storage of rules as the application has it, for tests of the packages above. */
public final class RuleStorage {

  private RuleStorage() {}

  public static RuleStore on(Database database) {
    return new MongoRules(database);
  }

  public static Instances instances(Database database) {
    return new MongoInstances(database);
  }
}
