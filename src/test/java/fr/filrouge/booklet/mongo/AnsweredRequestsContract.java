package fr.filrouge.booklet.mongo;

import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.AnsweredRequests;
import fr.filrouge.booklet.AnsweredRequests.Answer;
import fr.filrouge.booklet.AnsweredRequests.Start;
import fr.filrouge.mongo.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sending the same creation again creates nothing more, whichever server holds the booklets. */
abstract class AnsweredRequestsContract {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Answer ANSWER =
      new Answer(201, Map.of("Location", "/x", "ETag", "\"1\""), "{\"a\":\"« é »\"}");

  @RegisterExtension final TestDatabase database;
  private AnsweredRequests requests;

  AnsweredRequestsContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    requests = at(NOON);
  }

  private AnsweredRequests at(Instant now) {
    return new MongoAnsweredRequests(database.database(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  @DisplayName("the same request again gets the same answer")
  void again() {
    assertThat(requests.begin(REFERENT.id(), "k", "p")).isEqualTo(new Start.First());
    requests.answered(REFERENT.id(), "k", ANSWER);

    assertThat(requests.begin(REFERENT.id(), "k", "p")).isEqualTo(new Start.Done(ANSWER));
    assertThat(requests.begin(COUNSELLOR.id(), "k", "p")).isEqualTo(new Start.First());
  }

  @Test
  @DisplayName("the key with another payload is told apart")
  void otherPayload() {
    requests.begin(REFERENT.id(), "k", "p");

    assertThat(requests.begin(REFERENT.id(), "k", "other")).isEqualTo(new Start.OtherPayload("p"));
  }

  @Test
  @DisplayName("a request that stopped half-way is done again at once")
  void stopped() {
    requests.begin(REFERENT.id(), "k", "p");

    assertThat(requests.begin(REFERENT.id(), "k", "p")).isEqualTo(new Start.First());
  }

  @Test
  @DisplayName("a key whose request created nothing, or is old, may be used again")
  void forgotten() {
    requests.begin(REFERENT.id(), "k", "p");
    requests.forget(REFERENT.id(), "k");
    assertThat(requests.begin(REFERENT.id(), "k", "other")).isEqualTo(new Start.First());

    assertThat(requests.forgetBefore(NOON)).isZero();
    assertThat(requests.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(requests.begin(REFERENT.id(), "k", "p")).isEqualTo(new Start.First());
  }
}
