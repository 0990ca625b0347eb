package fr.filrouge.booklet.api;

import fr.filrouge.access.AccountId;
import fr.filrouge.api.AgreementsApi;
import fr.filrouge.api.model.ConsentState;
import fr.filrouge.api.model.ContractEnding;
import fr.filrouge.api.model.ContractSignature;
import fr.filrouge.api.model.ContractText;
import fr.filrouge.booklet.EndContract;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.SignContract;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.booklet.api.BookletDesk.Place;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.Restriction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class AgreementsController implements AgreementsApi {

  private final BookletDesk desk;
  private final BookletBody bodies;

  AgreementsController(BookletDesk desk, BookletBody bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  @Override
  public ResponseEntity<ObjectNode> readContract(String id) {
    return ResponseEntity.ok(bodies.section(desk.view(id, "contrat"), "contract"));
  }

  @Override
  public ResponseEntity<ObjectNode> writeContract(
      String id, @Nullable String ifMatch, ContractText text) {
    return desk.change(id, ifMatch, new WriteContract(FreeText.document(text.getText(), "/text")));
  }

  @Override
  public ResponseEntity<ObjectNode> signContract(
      String id, ContractSignature signature, @Nullable String idempotencyKey) {
    return desk.addAt(
        id,
        idempotencyKey,
        "contract/signatures",
        signature,
        () -> desk.exists(BookletDesk.id(id), desk.account()),
        item -> new SignContract(signature.getContentHash()),
        item -> new Place("/contract", bodies.item(item)));
  }

  @Override
  public ResponseEntity<ObjectNode> endContract(
      String id, @Nullable String ifMatch, ContractEnding ending) {
    String why = ending.getWhy();
    return desk.change(
        id, ifMatch, new EndContract(why == null ? null : FreeText.text(why, "/why")));
  }

  @Override
  public ResponseEntity<ObjectNode> giveConsent(
      String id, Restriction section, ConsentState state, @Nullable String ifMatch) {
    GiveConsent consent =
        new GiveConsent(section, state.getGranted(), keepers(state), state.getUntil());
    return state.getGranted()
        ? desk.change(id, ifMatch, consent)
        : desk.giveLess(id, ifMatch, consent);
  }

  private static @Nullable Set<AccountId> keepers(ConsentState state) {
    List<String> named = state.getKeepers();
    return named == null
        ? null
        : named.stream()
            .map(account -> MembersController.accountId(account, "/keepers"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
