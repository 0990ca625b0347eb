package fr.filrouge.booklet.api;

import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.booklet.InMemoryAnsweredRequests;
import fr.filrouge.booklet.api.AnsweredOnce.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("An addition that carries a key")
class AnsweredOnceTest {

  private static final String KEY = "cle";

  private final InMemoryAnsweredRequests requests = new InMemoryAnsweredRequests();
  private final AnsweredOnce once = new AnsweredOnce(requests, JsonMapper.shared());
  private final List<String> made = new ArrayList<>();
  private final Set<String> kept = new LinkedHashSet<>();

  /** Adds under the id that key and content give, as a booklet does: what is there stays one. */
  private ResponseEntity<ObjectNode> add(String content) {
    String id = BookletDesk.item(REFERENT, KEY, content).value();
    made.add(id);
    kept.add(id);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(JsonMapper.shared().createObjectNode().put("id", id));
  }

  private ResponseEntity<ObjectNode> send(AnsweredOnce.Addition addition) {
    return once.answer(
        new Request(REFERENT, KEY, "livret/journal", "Entretien"), first -> true, addition);
  }

  @Test
  @DisplayName("is answered as done though its answer cannot be kept, and adds nothing twice")
  void notKept() {
    requests.broken = true;
    ResponseEntity<ObjectNode> first = send(this::add);
    ResponseEntity<ObjectNode> again = send(this::add);

    assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(again).isEqualTo(first);
    assertThat(made).hasSize(2);
    assertThat(kept).hasSize(1);
  }

  @Test
  @DisplayName("is answered from what was kept as soon as that can be")
  void keptLater() {
    requests.broken = true;
    send(this::add);
    requests.broken = false;
    ResponseEntity<ObjectNode> second = send(this::add);
    ResponseEntity<ObjectNode> third = send(this::add);

    assertThat(third.getBody()).isEqualTo(second.getBody());
    assertThat(made).hasSize(2);
  }

  @Test
  @DisplayName("is done at once when it comes again after a crash, whatever the crash left undone")
  void crashed() {
    assertThatThrownBy(
            () ->
                send(
                    content -> {
                      add(content);
                      throw new OutOfMemoryError("the end");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    ResponseEntity<ObjectNode> again = send(this::add);

    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(kept).hasSize(1);
  }
}
