package fr.filrouge.booklet.api;

import fr.filrouge.api.ExitsApi;
import fr.filrouge.api.model.ExitAnswer;
import fr.filrouge.api.model.ExitDraft;
import fr.filrouge.booklet.AnswerExit;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.ProposeExit;
import fr.filrouge.booklet.WithdrawExit;
import fr.filrouge.booklet.api.BookletDesk.Place;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class ExitsController implements ExitsApi {

  private static final String PROPOSALS = "exit-proposals";

  private final BookletDesk desk;
  private final BookletBody bodies;

  ExitsController(BookletDesk desk, BookletBody bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  @Override
  public ResponseEntity<ObjectNode> proposeExit(
      String id, ExitDraft draft, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        PROPOSALS,
        draft,
        item ->
            new ProposeExit(
                item,
                Closing.Reason.valueOf(draft.getReason().getValue()),
                text(draft.getWords(), "/words")));
  }

  @Override
  public ResponseEntity<ObjectNode> readExit(String id, String itemId) {
    ItemId proposal = BookletDesk.item(itemId);
    ObjectNode exit = bodies.section(desk.view(id, "fin du suivi proposée"), "proposedExit");
    if (!exit.path("id").asString("").equals(proposal.value())) {
      throw BookletFault.missing();
    }
    return ResponseEntity.ok(exit);
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(PATH_WITHDRAW_EXIT)
  public ResponseEntity<Void> withdrawExit(String id, String itemId, @Nullable String ifMatch) {
    return desk.remove(id, ifMatch, new WithdrawExit(BookletDesk.item(itemId)));
  }

  @Override
  public ResponseEntity<ObjectNode> acceptExit(
      String id, String itemId, ExitAnswer answer, @Nullable String idempotencyKey) {
    return answer(id, itemId, true, answer, idempotencyKey);
  }

  @Override
  public ResponseEntity<ObjectNode> refuseExit(
      String id, String itemId, ExitAnswer answer, @Nullable String idempotencyKey) {
    return answer(id, itemId, false, answer, idempotencyKey);
  }

  private ResponseEntity<ObjectNode> answer(
      String id, String itemId, boolean accepted, ExitAnswer answer, @Nullable String key) {
    ItemId proposal = BookletDesk.item(itemId);
    BookletId booklet = BookletDesk.id(id);
    String place = "/" + PROPOSALS + "/" + proposal.value();
    return desk.addAt(
        id,
        key,
        PROPOSALS + "/" + proposal.value() + (accepted ? "/acceptance" : "/refusal"),
        answer,
        () -> desk.exists(booklet, desk.account()),
        entry -> new AnswerExit(proposal, accepted, text(answer.getWhy(), "/why"), entry),
        entry -> new Place(place, bodies.item(proposal)));
  }

  private static @Nullable FreeText text(@Nullable String text, String pointer) {
    return text == null ? null : FreeText.text(text, pointer);
  }
}
