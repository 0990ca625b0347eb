package fr.filrouge.booklet.api;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.AnsweredRequests;
import fr.filrouge.booklet.AnsweredRequests.Answer;
import fr.filrouge.booklet.AnsweredRequests.Start;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Does an addition once for each {@code Idempotency-Key}, and answers the same to its repeats. */
@Component
class AnsweredOnce {

  private final AnsweredRequests requests;
  private final JsonMapper json;

  AnsweredOnce(AnsweredRequests requests, JsonMapper json) {
    this.requests = requests;
    this.json = json;
  }

  /**
   * @param still whether the account may still be told the answer
   */
  ResponseEntity<ObjectNode> answer(
      Account account,
      @Nullable String key,
      String place,
      Object payload,
      BooleanSupplier still,
      Supplier<ResponseEntity<ObjectNode>> addition) {
    if (key == null) {
      return addition.get();
    }
    if (!key.matches("[\\x21-\\x7e]{1,200}")) {
      throw BookletFault.keyMalformed();
    }
    Start start = requests.begin(account.id(), key, hash(place, payload));
    if (start instanceof Start.Done done) {
      if (!still.getAsBoolean()) {
        throw BookletFault.missing();
      }
      return again(done.answer());
    }
    if (start instanceof Start.OtherPayload) {
      throw still.getAsBoolean() ? BookletFault.otherPayload() : BookletFault.missing();
    }
    if (start instanceof Start.Running) {
      throw BookletFault.stillRunning();
    }
    try {
      ResponseEntity<ObjectNode> answered = addition.get();
      requests.answered(account.id(), key, kept(answered));
      return answered;
    } catch (RuntimeException e) {
      requests.forget(account.id(), key);
      throw e;
    }
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
    try {
      byte[] text =
          (place + "\n" + json.writeValueAsString(payload)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
