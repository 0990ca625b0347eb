package fr.filrouge.booklet.api;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.AnsweredRequests;
import fr.filrouge.booklet.AnsweredRequests.Answer;
import fr.filrouge.booklet.AnsweredRequests.Start;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Does an addition once for each {@code Idempotency-Key}, and answers the same to its repeats. */
@Component
class AnsweredOnce {

  private static final Logger log = LoggerFactory.getLogger(AnsweredOnce.class);

  private final AnsweredRequests requests;
  private final JsonMapper json;
  private final Object[] turns = Stream.generate(Object::new).limit(128).toArray();

  AnsweredOnce(AnsweredRequests requests, JsonMapper json) {
    this.requests = requests;
    this.json = json;
  }

  /** One request: who sends it, with which key if any, where, and what. */
  record Request(Account account, @Nullable String key, String place, Object payload) {}

  /** An addition, given the hash of its content that its id rests on. */
  interface Addition {
    ResponseEntity<ObjectNode> make(String content);
  }

  /**
   * Answers a request: the first time by doing it, then by what was answered. One that is sent
   * again while, or after, it was cut short is done again, which adds nothing twice: ids rest on
   * key and content.
   *
   * @param still whether the account may still be told the answer to what had this hash
   */
  ResponseEntity<ObjectNode> answer(Request request, Predicate<String> still, Addition addition) {
    String content = hash(request.place, request.payload);
    String key = request.key;
    if (key == null) {
      return addition.make(content);
    }
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw BookletFault.keyMalformed();
    }
    AccountId account = request.account.id();
    synchronized (turns[Math.floorMod((account.value() + key).hashCode(), turns.length)]) {
      return inTurn(account, key, content, still, addition);
    }
  }

  /** The same request, sent twice at once, is done by one and answered to both. */
  private ResponseEntity<ObjectNode> inTurn(
      AccountId account, String key, String content, Predicate<String> still, Addition addition) {
    Start start = requests.begin(account, key, content);
    if (start instanceof Start.Done done) {
      if (!still.test(content)) {
        throw BookletFault.missing();
      }
      return again(done.answer());
    }
    if (start instanceof Start.OtherPayload other) {
      throw still.test(other.first()) ? BookletFault.otherPayload() : BookletFault.missing();
    }
    return once(account, key, content, addition);
  }

  private ResponseEntity<ObjectNode> once(
      AccountId account, String key, String content, Addition addition) {
    ResponseEntity<ObjectNode> answered;
    try {
      answered = addition.make(content);
    } catch (RuntimeException e) {
      requests.forget(account, key);
      throw e;
    }
    try {
      requests.answered(account, key, kept(answered));
    } catch (RuntimeException e) {
      log.warn("an answer could not be kept; the same request will be done again", e);
    }
    return answered;
  }

  private Answer kept(ResponseEntity<ObjectNode> answered) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
      String value = answered.getHeaders().getFirst(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new Answer(
        answered.getStatusCode().value(), headers, json.writeValueAsString(answered.getBody()));
  }

  private ResponseEntity<ObjectNode> again(Answer answer) {
    HttpHeaders headers = new HttpHeaders();
    answer.headers().forEach(headers::set);
    return ResponseEntity.status(answer.status())
        .headers(headers)
        .body((ObjectNode) json.readTree(answer.body()));
  }

  private String hash(String place, Object payload) {
    return DigestUtils.sha256Hex(place + "\n" + json.writeValueAsString(payload));
  }
}
