package fr.filrouge.booklet.api;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.api.MembersApi;
import fr.filrouge.api.model.InvitationAcceptance;
import fr.filrouge.api.model.InvitationItem;
import fr.filrouge.api.model.InvitationList;
import fr.filrouge.api.model.JoinDraft;
import fr.filrouge.api.model.JoinRequest;
import fr.filrouge.api.model.JoinRequestList;
import fr.filrouge.api.model.MemberInvite;
import fr.filrouge.api.model.Removal;
import fr.filrouge.booklet.AnswerInvitation;
import fr.filrouge.booklet.AnswerJoinRequest;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Booklets.InvitedPerson;
import fr.filrouge.booklet.Invitation;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.Refusal;
import fr.filrouge.booklet.RemoveMember;
import fr.filrouge.booklet.Rights;
import fr.filrouge.booklet.api.AnsweredOnce.Request;
import fr.filrouge.booklet.api.BookletDesk.Place;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class MembersController implements MembersApi {

  private final Booklets booklets;
  private final BookletDesk desk;
  private final BookletBody bodies;
  private final AnsweredOnce once;
  private final Accounts accounts;

  MembersController(
      Booklets booklets,
      BookletDesk desk,
      BookletBody bodies,
      AnsweredOnce once,
      Accounts accounts) {
    this.booklets = booklets;
    this.desk = desk;
    this.bodies = bodies;
    this.once = once;
    this.accounts = accounts;
  }

  @Override
  public ResponseEntity<ObjectNode> inviteMember(
      String id, MemberInvite invite, @Nullable String idempotencyKey) {
    AccountId account = accountId(invite.getAccount(), "/account");
    Role as = invite.getAs();
    return desk.addAt(
        id,
        idempotencyKey,
        "members",
        invite,
        () -> desk.exists(BookletDesk.id(id), desk.account()),
        item -> new InviteMember(item, account, as, accounts::find),
        item -> new Place("/members/" + account, bodies.item(item)));
  }

  @Override
  public ResponseEntity<ObjectNode> readMember(String id, String account) {
    BookletView view = desk.view(id, "membres");
    return bodies
        .member(view, accountId(account, "?account"))
        .map(ResponseEntity::ok)
        .orElseThrow(() -> BookletFault.refused(Refusal.UNKNOWN_ITEM));
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(path = PATH_REMOVE_MEMBER, consumes = MediaType.APPLICATION_JSON_VALUE)
  public ResponseEntity<Void> removeMember(
      String id,
      String account,
      @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Removal removal) {
    String reason = removal == null ? null : removal.getReason();
    return desk.remove(
        id,
        ifMatch,
        new RemoveMember(
            accountId(account, "?account"),
            reason == null ? null : FreeText.line(reason, "/reason")));
  }

  @Override
  public ResponseEntity<InvitationList> myInvitations() {
    return ResponseEntity.ok(
        new InvitationList()
            .items(
                booklets.invitations(desk.account()).stream()
                    .map(invited -> invitation(invited.invitation()))
                    .toList()));
  }

  private static InvitationItem invitation(Invitation invitation) {
    return new InvitationItem()
        .id(invitation.id().value())
        .invitedBy(invitation.by().name())
        .structure(invitation.by().structure() == null ? null : invitation.by().structure().value())
        .state(InvitationItem.StateEnum.fromValue(invitation.state().name()))
        .at(invitation.at().atOffset(ZoneOffset.UTC));
  }

  @Override
  public ResponseEntity<ObjectNode> acceptInvitation(
      String invitationId, InvitationAcceptance acceptance) {
    InvitedPerson invited = invited(invitationId);
    ItemId invitation = invited.invitation().id();
    BookletView after =
        BookletFault.unlessChanged(
            booklets.change(
                invited.booklet(),
                desk.account(),
                null,
                new AnswerInvitation(invitation, acceptance.getBirthDate())));
    if (after == null) {
      throw BookletFault.refused(Refusal.BIRTH_DATE_DIFFERS);
    }
    return ResponseEntity.created(URI.create("/api/v1/booklets/" + invited.booklet()))
        .header(HttpHeaders.ETAG, bodies.tag(after))
        .body(bodies.reference(invited.booklet()));
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(PATH_REFUSE_INVITATION)
  public ResponseEntity<Void> refuseInvitation(String invitationId) {
    InvitedPerson invited = invited(invitationId);
    BookletFault.unlessChanged(
        booklets.change(
            invited.booklet(),
            desk.account(),
            null,
            new AnswerInvitation(invited.invitation().id(), null)));
    return ResponseEntity.noContent().build();
  }

  private InvitedPerson invited(String invitationId) {
    return booklets.invitations(desk.account()).stream()
        .filter(invited -> invited.invitation().id().value().equals(invitationId))
        .findFirst()
        .orElseThrow(BookletFault::missing);
  }

  @Override
  public ResponseEntity<ObjectNode> askToJoin(JoinDraft draft, @Nullable String idempotencyKey) {
    Account account = desk.account();
    if (!Rights.mayOpen(account.roles())) {
      throw BookletFault.mayNotOpen();
    }
    return once.answer(
        new Request(account, idempotencyKey, "join-requests", draft),
        first -> Rights.mayOpen(account.roles()),
        content -> {
          ItemId request = BookletDesk.item(account, idempotencyKey, content);
          boolean found =
              booklets.askToJoin(
                  BookletsController.identity(draft.getIdentity(), "/identity"), request, account);
          if (!found) {
            throw BookletFault.nobodyAlike();
          }
          String asked = latestOf(account, request).getId();
          return ResponseEntity.created(URI.create("/api/v1/join-requests/" + asked))
              .body(bodies.item(new ItemId(asked)));
        });
  }

  /** The request just made, or the one that was already waiting. */
  private JoinRequest latestOf(Account account, ItemId request) {
    List<JoinRequest> all = joinRequests(account);
    return all.stream()
        .filter(r -> r.getId().equals(request.value()))
        .findFirst()
        .orElse(all.get(0));
  }

  private List<JoinRequest> joinRequests(Account account) {
    return JoinRequestBody.all(booklets.joinRequests(account));
  }

  @Override
  public ResponseEntity<JoinRequestList> myJoinRequests() {
    return ResponseEntity.ok(new JoinRequestList().items(joinRequests(desk.account())));
  }

  @Override
  public ResponseEntity<JoinRequest> readJoinRequest(String requestId) {
    return joinRequests(desk.account()).stream()
        .filter(request -> request.getId().equals(requestId))
        .findFirst()
        .map(ResponseEntity::ok)
        .orElseThrow(BookletFault::missing);
  }

  @Override
  public ResponseEntity<ObjectNode> acceptJoinRequest(String id, String requestId) {
    return desk.giveLess(id, null, new AnswerJoinRequest(BookletDesk.item(requestId), true));
  }

  @Override
  public ResponseEntity<ObjectNode> refuseJoinRequest(String id, String requestId) {
    return desk.giveLess(id, null, new AnswerJoinRequest(BookletDesk.item(requestId), false));
  }

  static AccountId accountId(String text, String pointer) {
    return AccountId.parse(text)
        .orElseThrow(() -> new InvalidInput(pointer, "Un nom de compte est attendu."));
  }
}
