package fr.filrouge.policy.mongo;

import fr.filrouge.mongo.TestDatabase;

class EmbeddedRuleStoreTest extends RuleStoreContract {
  EmbeddedRuleStoreTest() {
    super(TestDatabase.embedded());
  }
}
