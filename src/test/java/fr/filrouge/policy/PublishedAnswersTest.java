package fr.filrouge.policy;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.policy.impact.DrawnPeople;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The answers of published versions")
class PublishedAnswersTest {

  @RegisterExtension final TestDatabase database = TestDatabase.embedded();
  private Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.ofLittleRules(database.database(), Clock.systemDefaultZone());
    workshop.published(workshop.written("une autre"));
  }

  private PublishedAnswers started() {
    PublishedAnswers answers =
        new PublishedAnswers(workshop.versions, workshop.store, new DrawnPeople());
    answers.look();
    return answers;
  }

  @Test
  @DisplayName("are kept by the program that published, and found identical by the next")
  void identical() {
    assertThat(started().words())
        .hasSize(2)
        .allSatisfy((n, word) -> assertThat(word).startsWith("identique, gardée"));
    Object kept = kept().find(eq("_id", 2)).first();

    assertThat(started().words())
        .hasSize(2)
        .allSatisfy((n, word) -> assertThat(word).startsWith("identique à ce que répondait"));
    assertThat(kept().find(eq("_id", 2)).first()).isEqualTo(kept);
  }

  @Test
  @DisplayName("are told to be different when the next one answers a single person otherwise")
  void different() {
    started();
    Document version = kept().find(eq("_id", 2)).first();
    List<String> lines = new ArrayList<>(version.getList("lines", String.class));
    String line = lines.get(7);
    lines.set(7, (line.startsWith("O") ? "N" : "O") + line.substring(1));
    kept().replaceOne(eq("_id", 2), version.append("lines", lines));

    assertThat(started().words())
        .hasEntrySatisfying(1, word -> assertThat(word).startsWith("identique"))
        .hasEntrySatisfying(
            2, word -> assertThat(word).startsWith("différent").endsWith(": 1 réponse(s) sur 200"));
  }

  private MongoCollection<Document> kept() {
    return database.mongo().getCollection("rule_golden");
  }
}
