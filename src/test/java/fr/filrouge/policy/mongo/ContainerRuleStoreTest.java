package fr.filrouge.policy.mongo;

import fr.filrouge.mongo.TestDatabase;

class ContainerRuleStoreTest extends RuleStoreContract {
  ContainerRuleStoreTest() {
    super(TestDatabase.container());
  }
}
