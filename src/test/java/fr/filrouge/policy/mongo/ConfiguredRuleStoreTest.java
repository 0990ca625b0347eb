package fr.filrouge.policy.mongo;

import fr.filrouge.mongo.TestDatabase;

class ConfiguredRuleStoreTest extends RuleStoreContract {
  ConfiguredRuleStoreTest() {
    super(TestDatabase.configured());
  }
}
