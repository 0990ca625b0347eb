package fr.filrouge.booklet.api;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.api.AgreementsApi;
import fr.filrouge.api.model.ConsentState;
import fr.filrouge.api.model.ContractEnding;
import fr.filrouge.api.model.ContractSignature;
import fr.filrouge.api.model.ContractText;
import fr.filrouge.api.model.MemberInvite;
import fr.filrouge.api.model.TransferItem;
import fr.filrouge.api.model.TransferList;
import fr.filrouge.api.model.TransferOffer;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.EndContract;
import fr.filrouge.booklet.EndCover;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.RemoveMember;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.booklet.SignContract;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class AgreementsController implements AgreementsApi {

  private final Booklets booklets;
  private final BookletDesk desk;
  private final Accounts accounts;

  AgreementsController(Booklets booklets, BookletDesk desk, Accounts accounts) {
    this.booklets = booklets;
    this.desk = desk;
    this.accounts = accounts;
  }

  @Override
  public ResponseEntity<ObjectNode> writeContract(
      String id, @Nullable String ifMatch, ContractText text) {
    return desk.change(id, ifMatch, new WriteContract(FreeText.document(text.getText(), "/text")));
  }

  @Override
  public ResponseEntity<ObjectNode> signContract(
      String id, ContractSignature signature, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "contract/signatures",
        signature,
        item -> new SignContract(signature.getContentHash()));
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
      String id, Restriction section, @Nullable String ifMatch, ConsentState state) {
    return desk.change(id, ifMatch, new GiveConsent(section, state.getGranted(), state.getUntil()));
  }

  @Override
  public ResponseEntity<ObjectNode> inviteMember(
      String id, MemberInvite invite, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "members",
        invite,
        item -> new InviteMember(account(invite.getAccount(), "/account")));
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(PATH_REMOVE_MEMBER)
  public ResponseEntity<Void> removeMember(String id, String account, @Nullable String ifMatch) {
    return desk.remove(id, ifMatch, new RemoveMember(accountId(account, "?account")));
  }

  @Override
  public ResponseEntity<ObjectNode> offerTransfer(
      String id, TransferOffer offer, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "referent-transfers",
        offer,
        item -> new OfferTransfer(account(offer.getTo(), "/to"), offer.getCoverUntil()));
  }

  @Override
  public ResponseEntity<ObjectNode> acceptTransfer(
      String id, Integer number, @Nullable String idempotencyKey) {
    return settle(id, number, true, idempotencyKey);
  }

  @Override
  public ResponseEntity<ObjectNode> refuseTransfer(
      String id, Integer number, @Nullable String idempotencyKey) {
    return settle(id, number, false, idempotencyKey);
  }

  private ResponseEntity<ObjectNode> settle(
      String id, Integer number, boolean accepted, @Nullable String idempotencyKey) {
    Change settling = new SettleTransfer(number, accepted);
    String section = "referent-transfers/" + number + (accepted ? "/acceptance" : "/refusal");
    return desk.settle(id, idempotencyKey, section, number, settling);
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(PATH_END_COVER)
  public ResponseEntity<Void> endCover(String id, @Nullable String ifMatch) {
    return desk.remove(id, ifMatch, new EndCover());
  }

  @Override
  public ResponseEntity<TransferList> myTransfers() {
    return ResponseEntity.ok(
        new TransferList()
            .items(
                booklets.transfers(desk.account()).stream()
                    .map(AgreementsController::transfer)
                    .toList()));
  }

  private static TransferItem transfer(Booklets.OfferedTransfer offered) {
    Transfer transfer = offered.transfer();
    return new TransferItem()
        .booklet(offered.booklet().value())
        .number(transfer.number())
        .from(transfer.from() == null ? null : transfer.from().name())
        .to(transfer.to().name())
        .state(TransferItem.StateEnum.fromValue(transfer.state().name()))
        .coverUntil(transfer.coverUntil())
        .offeredAt(transfer.offeredAt().atOffset(ZoneOffset.UTC));
  }

  private Account account(String login, String pointer) {
    return accounts
        .find(accountId(login, pointer))
        .filter(account -> !account.closed())
        .orElseThrow(() -> new InvalidInput(pointer, "Aucun compte ouvert ne porte ce nom."));
  }

  private static AccountId accountId(String text, String pointer) {
    try {
      return new AccountId(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(pointer, "Un nom de compte est attendu.");
    }
  }
}
