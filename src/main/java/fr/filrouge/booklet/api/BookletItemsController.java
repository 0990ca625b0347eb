package fr.filrouge.booklet.api;

import fr.filrouge.api.BookletItemsApi;
import fr.filrouge.api.model.Masking;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.MaskItem;
import fr.filrouge.booklet.Masked;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class BookletItemsController implements BookletItemsApi {

  private final Booklets booklets;
  private final BookletDesk desk;
  private final BookletBody bodies;

  BookletItemsController(Booklets booklets, BookletDesk desk, BookletBody bodies) {
    this.booklets = booklets;
    this.desk = desk;
    this.bodies = bodies;
  }

  @Override
  public ResponseEntity<ObjectNode> readDecisions(String id, String itemId) {
    return read(id, itemId, "décisions", "/decisions");
  }

  @Override
  public ResponseEntity<ObjectNode> readRecommendation(String id, String itemId) {
    return read(id, itemId, "recommandations", "/pathway/recommendations");
  }

  @Override
  public ResponseEntity<ObjectNode> readStep(String id, String itemId) {
    return read(id, itemId, "étapes", "/pathway/steps");
  }

  @Override
  public ResponseEntity<ObjectNode> readAppointment(String id, String itemId) {
    return read(id, itemId, "rendez-vous", "/appointments");
  }

  @Override
  public ResponseEntity<ObjectNode> readAid(String id, String itemId) {
    return read(id, itemId, "aides", "/aids");
  }

  @Override
  public ResponseEntity<ObjectNode> readSkill(String id, String itemId) {
    return read(id, itemId, "compétences", "/skills");
  }

  @Override
  public ResponseEntity<ObjectNode> readNeed(String id, String itemId) {
    return read(id, itemId, "besoins", "/needs/notes");
  }

  private ResponseEntity<ObjectNode> read(String id, String itemId, String what, String list) {
    return found(bodies.item(desk.view(id, what), list, BookletDesk.item(itemId)));
  }

  private static ResponseEntity<ObjectNode> found(Optional<ObjectNode> item) {
    return item.map(ResponseEntity::ok)
        .orElseThrow(() -> BookletFault.refused(Refusal.UNKNOWN_ITEM));
  }

  @Override
  public ResponseEntity<ObjectNode> readJournalEntry(String id, String itemId) {
    BookletView view = desk.view(id, "journal");
    ItemId item = BookletDesk.item(itemId);
    return found(
        booklets
            .journalEntry(view.booklet().id(), view.standing().account(), item)
            .map(bodies::part));
  }

  @Override
  public ResponseEntity<ObjectNode> maskJournalEntry(String id, String itemId, Masking masking) {
    return mask(id, itemId, Masked.Kind.JOURNAL, masking);
  }

  @Override
  public ResponseEntity<ObjectNode> maskNeed(String id, String itemId, Masking masking) {
    return mask(id, itemId, Masked.Kind.NEED, masking);
  }

  @Override
  public ResponseEntity<ObjectNode> maskStep(String id, String itemId, Masking masking) {
    return mask(id, itemId, Masked.Kind.STEP, masking);
  }

  @Override
  public ResponseEntity<ObjectNode> maskSkill(String id, String itemId, Masking masking) {
    return mask(id, itemId, Masked.Kind.SKILL, masking);
  }

  @Override
  public ResponseEntity<ObjectNode> maskAid(String id, String itemId, Masking masking) {
    return mask(id, itemId, Masked.Kind.AID, masking);
  }

  @Override
  public ResponseEntity<ObjectNode> maskAppointment(String id, String itemId, Masking masking) {
    return mask(id, itemId, Masked.Kind.APPOINTMENT, masking);
  }

  @Override
  public ResponseEntity<ObjectNode> maskRecommendation(String id, String itemId, Masking masking) {
    return mask(id, itemId, Masked.Kind.RECOMMENDATION, masking);
  }

  /** Done, or asked for: the person's own wish about words of somebody else is only noted. */
  private ResponseEntity<ObjectNode> mask(
      String id, String itemId, Masked.Kind kind, Masking masking) {
    MaskItem mask =
        new MaskItem(kind, BookletDesk.item(itemId), FreeText.line(masking.getReason(), "/reason"));
    BookletView after =
        BookletFault.unlessChanged(booklets.change(BookletDesk.id(id), desk.account(), null, mask));
    if (after == null) {
      throw BookletFault.missing();
    }
    desk.looked(after.standing(), after.booklet().id(), "changement du livret");
    BookletBody.Shown shown = bodies.show(after);
    return ResponseEntity.status(after.wasAsked(mask) ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .header(HttpHeaders.ETAG, shown.tag())
        .body(shown.body());
  }
}
