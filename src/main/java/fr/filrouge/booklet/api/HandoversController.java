package fr.filrouge.booklet.api;

import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Administration;
import fr.filrouge.access.StructureId;
import fr.filrouge.api.HandoversApi;
import fr.filrouge.api.model.OrphanItem;
import fr.filrouge.api.model.OrphanList;
import fr.filrouge.api.model.ReferentNaming;
import fr.filrouge.api.model.TransferItem;
import fr.filrouge.api.model.TransferList;
import fr.filrouge.api.model.TransferOffer;
import fr.filrouge.booklet.AskForAnotherReferent;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Booklets.OfferedTransfer;
import fr.filrouge.booklet.EndCover;
import fr.filrouge.booklet.NameReferent;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.booklet.WithdrawTransfer;
import fr.filrouge.booklet.api.BookletDesk.Place;
import fr.filrouge.pathway.ItemId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class HandoversController implements HandoversApi {

  private static final String TRANSFERS = "referent-transfers";

  private final Booklets booklets;
  private final BookletDesk desk;
  private final BookletBody bodies;
  private final Accounts accounts;
  private final Administration administration;

  HandoversController(
      Booklets booklets,
      BookletDesk desk,
      BookletBody bodies,
      Accounts accounts,
      Administration administration) {
    this.booklets = booklets;
    this.desk = desk;
    this.bodies = bodies;
    this.accounts = accounts;
    this.administration = administration;
  }

  @Override
  public ResponseEntity<ObjectNode> offerTransfer(
      String id, TransferOffer offer, @Nullable String idempotencyKey) {
    Account account = desk.account();
    BookletId booklet = BookletDesk.id(id);
    return desk.addAt(
        id,
        idempotencyKey,
        TRANSFERS,
        offer,
        () -> desk.exists(booklet, account),
        item ->
            new OfferTransfer(
                item,
                MembersController.accountId(offer.getTo(), "/to"),
                offer.getCoverUntil(),
                accounts::find),
        item -> place(number(booklet, account, item)));
  }

  private int number(BookletId booklet, Account account, ItemId item) {
    return concerning(booklet, account).stream()
        .filter(transfer -> transfer.id().equals(item))
        .findFirst()
        .map(Transfer::number)
        .orElseThrow(BookletFault::missing);
  }

  private Place place(int number) {
    return new Place("/" + TRANSFERS + "/" + number, bodies.number(number));
  }

  private List<Transfer> concerning(BookletId booklet, Account account) {
    return booklets.transfers(account).stream()
        .filter(offered -> offered.booklet().equals(booklet))
        .map(OfferedTransfer::transfer)
        .toList();
  }

  @Override
  public ResponseEntity<TransferItem> readTransfer(String id, Integer number) {
    Account account = desk.account();
    BookletId booklet = BookletDesk.id(id);
    return concerning(booklet, account).stream()
        .filter(transfer -> transfer.number() == number)
        .findFirst()
        .or(() -> seenInBooklet(booklet, account, number))
        .map(transfer -> ResponseEntity.ok(item(new OfferedTransfer(booklet, transfer))))
        .orElseThrow(BookletFault::missing);
  }

  private Optional<Transfer> seenInBooklet(BookletId booklet, Account account, int number) {
    return booklets.find(booklet, account).flatMap(view -> view.transfer(number));
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(PATH_WITHDRAW_TRANSFER)
  public ResponseEntity<Void> withdrawTransfer(
      String id, Integer number, @Nullable String ifMatch) {
    return desk.remove(id, ifMatch, new WithdrawTransfer(number));
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

  /** Whoever an offer was made to knows of it, with or without access to the booklet. */
  private ResponseEntity<ObjectNode> settle(
      String id, int number, boolean accepted, @Nullable String idempotencyKey) {
    Account account = desk.account();
    return desk.addAt(
        id,
        idempotencyKey,
        TRANSFERS + "/" + number + (accepted ? "/acceptance" : "/refusal"),
        Map.of(),
        () ->
            concerning(BookletDesk.id(id), account).stream()
                .anyMatch(t -> t.number() == number && t.to().account().equals(account.id())),
        item -> new SettleTransfer(number, accepted),
        item -> place(number));
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(PATH_END_COVER)
  public ResponseEntity<Void> endCover(String id, @Nullable String ifMatch) {
    return desk.remove(id, ifMatch, new EndCover());
  }

  @Override
  public ResponseEntity<ObjectNode> askForAnotherReferent(String id) {
    return desk.giveLess(id, null, new AskForAnotherReferent());
  }

  @Override
  public ResponseEntity<TransferList> myTransfers() {
    return ResponseEntity.ok(
        new TransferList()
            .items(
                booklets.transfers(desk.account()).stream()
                    .map(HandoversController::item)
                    .toList()));
  }

  private static TransferItem item(OfferedTransfer offered) {
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

  @Override
  public ResponseEntity<OrphanList> orphanBooklets() {
    return ResponseEntity.ok(
        new OrphanList()
            .items(
                booklets.orphans(administered()).stream()
                    .map(
                        orphan ->
                            new OrphanItem()
                                .id(orphan.id().value())
                                .closed(orphan.closed())
                                .since(orphan.since().atOffset(ZoneOffset.UTC)))
                    .toList()));
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @PostMapping(path = PATH_NAME_REFERENT, consumes = MediaType.APPLICATION_JSON_VALUE)
  public ResponseEntity<Void> nameReferent(String id, ReferentNaming naming) {
    Set<StructureId> administered = administered();
    BookletFault.unlessChanged(
        booklets.change(
            BookletDesk.id(id),
            desk.account(),
            null,
            new NameReferent(
                MembersController.accountId(naming.getAccount(), "/account"),
                administered::contains,
                accounts::find)));
    return ResponseEntity.noContent().build();
  }

  private Set<StructureId> administered() {
    Set<StructureId> administered = administration.structures(desk.account());
    if (administered.isEmpty()) {
      throw BookletFault.onlyFor(
          "Seul l'administrateur d'une structure voit ses livrets orphelins.");
    }
    return administered;
  }
}
