package fr.filrouge.booklet.api;

import fr.filrouge.access.Access;
import fr.filrouge.access.Accesses;
import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.api.BookletsApi;
import fr.filrouge.api.model.AccessPage;
import fr.filrouge.api.model.Assessment;
import fr.filrouge.api.model.BookletIdentity;
import fr.filrouge.api.model.BookletList;
import fr.filrouge.api.model.BookletOpening;
import fr.filrouge.api.model.HistoryPage;
import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.booklet.Rights;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.api.AnsweredOnce.Request;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.eligibility.api.AssessmentBody;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Situation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class BookletsController implements BookletsApi {

  private final Booklets booklets;
  private final BookletDesk desk;
  private final BookletBody bodies;
  private final AnsweredOnce once;
  private final Accesses accesses;
  private final RulesInForce rules;
  private final RestrictedFacts restricted;

  BookletsController(
      Booklets booklets,
      BookletDesk desk,
      BookletBody bodies,
      AnsweredOnce once,
      Accesses accesses,
      RulesInForce rules,
      RestrictedFacts restricted) {
    this.booklets = booklets;
    this.desk = desk;
    this.bodies = bodies;
    this.once = once;
    this.accesses = accesses;
    this.rules = rules;
    this.restricted = restricted;
  }

  @Override
  public ResponseEntity<ObjectNode> openBooklet(
      BookletOpening opening, @Nullable String idempotencyKey) {
    Account account = desk.account();
    if (!Rights.mayOpen(account.roles())) {
      throw BookletFault.mayNotOpen();
    }
    return once.answer(
        new Request(account, idempotencyKey, "booklets", opening),
        first -> desk.exists(id(account, idempotencyKey, first), account),
        content -> opened(id(account, idempotencyKey, content), opening, account));
  }

  private static BookletId id(Account account, @Nullable String key, String content) {
    return key == null ? BookletId.fresh() : BookletId.of(account.id(), key, content);
  }

  private ResponseEntity<ObjectNode> opened(BookletId id, BookletOpening opening, Account account) {
    Situation situation =
        opening.getSituation() == null ? Situation.UNKNOWN : opening.getSituation();
    OpenBooklet opens =
        new OpenBooklet(id, identity(opening.getIdentity(), "/identity"), situation, restricted);
    Booklets.Opened opened =
        booklets.open(opens, account, Boolean.TRUE.equals(opening.getOpenAnyway()));
    if (!(opened instanceof Booklets.Opened.Done done)) {
      throw BookletFault.perhapsSamePerson();
    }
    BookletView view = done.booklet().orElseThrow(BookletFault::missing);
    BookletBody.Shown shown = bodies.show(view);
    return ResponseEntity.created(URI.create("/api/v1/booklets/" + id))
        .header(HttpHeaders.ETAG, shown.tag())
        .body(shown.body());
  }

  static Identity identity(BookletIdentity identity, String pointer) {
    return new Identity(
        FreeText.line(identity.getGivenName(), pointer + "/givenName"),
        FreeText.line(identity.getFamilyName(), pointer + "/familyName"),
        identity.getBirthDate());
  }

  @Override
  public ResponseEntity<BookletList> findBooklets(
      @Nullable String referent,
      @Nullable String member,
      @Nullable String status,
      @Nullable LocalDate dueBefore,
      @Nullable Integer silentDays,
      @Nullable String obstacle,
      @Nullable String text,
      @Nullable LocalDate birthDate,
      Integer limit,
      @Nullable String cursor) {
    Account account = desk.account();
    Page<Caseload.Item> page =
        booklets.list(
            new Caseload(
                accountId(referent, "?referent"),
                accountId(member, "?member"),
                status == null ? null : Codes.read(Caseload.Status.class, status, "?status"),
                dueBefore,
                silentDays,
                obstacle == null
                    ? null
                    : Codes.read(Caseload.Obstacle.class, obstacle, "?obstacle"),
                text,
                birthDate,
                limit,
                cursor),
            account);
    List<Access> looked =
        page.items().stream()
            .filter(item -> item.relation() != Relation.SELF)
            .map(
                item ->
                    Access.by(
                        account,
                        item.id().value(),
                        item.relation().label(),
                        "liste des livrets",
                        desk.clock().instant()))
            .toList();
    accesses.recordListed(looked, CivilDay.of(desk.clock().instant()));
    return ResponseEntity.ok(
        new BookletList()
            .items(page.items().stream().map(ListedBodies::item).toList())
            .next(page.next()));
  }

  private static @Nullable AccountId accountId(@Nullable String text, String place) {
    try {
      return text == null ? null : new AccountId(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(place, "Un nom de compte est attendu.");
    }
  }

  @Override
  public ResponseEntity<ObjectNode> readBooklet(String id) {
    BookletView view = desk.view(id, "livret");
    BookletBody.Shown shown = bodies.show(view);
    return ResponseEntity.ok().header(HttpHeaders.ETAG, shown.tag()).body(shown.body());
  }

  @Override
  public ResponseEntity<Assessment> assessBooklet(String id, @Nullable LocalDate asOf) {
    BookletView view = desk.view(id, "évaluation");
    LocalDate today = LocalDate.now(desk.clock());
    LocalDate day = asOf == null ? today : PossibleDay.planned(asOf, today, "?asOf");
    AssessBooklet.Answer answer = new AssessBooklet(rules.take()).of(view, day);
    return ResponseEntity.ok()
        .header(AssessmentBody.RULE_VERSION, "" + answer.assessment().ruleVersion())
        .body(
            AssessmentBody.of(answer.assessment())
                .answeredSteps(answer.answered().stream().map(ListedBodies::answered).toList()));
  }

  @Override
  public ResponseEntity<HistoryPage> readHistory(
      String id, Integer limit, @Nullable String cursor) {
    Standing standing = desk.standing(id);
    require(standing, Section.HISTORY);
    Page<History.Entry> page =
        booklets
            .history(BookletDesk.id(id), desk.account(), limit, cursor)
            .orElseThrow(BookletFault::missing);
    desk.looked(standing, BookletDesk.id(id), "historique");
    return ResponseEntity.ok(
        new HistoryPage()
            .items(page.items().stream().map(ListedBodies::entry).toList())
            .next(page.next()));
  }

  @Override
  public ResponseEntity<AccessPage> readAccesses(
      String id, Integer limit, @Nullable String cursor) {
    require(desk.standing(id), Section.ACCESSES);
    Accesses.Page page = accesses.of(BookletDesk.id(id).value(), limit, cursor);
    return ResponseEntity.ok(
        new AccessPage()
            .items(page.items().stream().map(ListedBodies::access).toList())
            .next(page.next()));
  }

  @Override
  public ResponseEntity<ObjectNode> exportBooklet(String id) {
    BookletView view =
        booklets.findWhole(BookletDesk.id(id), desk.account()).orElseThrow(BookletFault::missing);
    desk.looked(view.standing(), view.booklet().id(), "export");
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"livret.json\"")
        .body(BookletJson.write(view.booklet()));
  }

  private static void require(Standing standing, Section section) {
    if (!standing.rights().reads(section)) {
      throw BookletFault.forbidden();
    }
  }
}
