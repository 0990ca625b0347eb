package fr.filrouge.booklet.api;

import fr.filrouge.api.BookletContentApi;
import fr.filrouge.api.model.BookletIdentity;
import fr.filrouge.api.model.CheckDone;
import fr.filrouge.api.model.JournalEntry;
import fr.filrouge.api.model.JournalPage;
import fr.filrouge.api.model.JournalText;
import fr.filrouge.api.model.NeedDraft;
import fr.filrouge.api.model.SkillDraft;
import fr.filrouge.booklet.AnswerSituation;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.CompleteCheck;
import fr.filrouge.booklet.CorrectIdentity;
import fr.filrouge.booklet.Fact;
import fr.filrouge.booklet.Journal;
import fr.filrouge.booklet.KeepRestrictedSection;
import fr.filrouge.booklet.Needs;
import fr.filrouge.booklet.NoteNeed;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.RecordSkill;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SituationPatch;
import fr.filrouge.booklet.Skill;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.WriteJournal;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.SituationJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
class BookletContentController implements BookletContentApi {

  private final Booklets booklets;
  private final BookletDesk desk;
  private final RulesInForce rules;
  private final RestrictedFacts restricted;

  BookletContentController(
      Booklets booklets, BookletDesk desk, RulesInForce rules, RestrictedFacts restricted) {
    this.booklets = booklets;
    this.desk = desk;
    this.rules = rules;
    this.restricted = restricted;
  }

  @Override
  public ResponseEntity<ObjectNode> correctIdentity(
      String id, @Nullable String ifMatch, BookletIdentity identity) {
    return desk.change(id, ifMatch, new CorrectIdentity(BookletsController.identity(identity, "")));
  }

  @Override
  public ResponseEntity<ObjectNode> changeSituation(
      String id, @Nullable String ifMatch, ObjectNode patch, String basis) {
    Fact.Basis ground = Codes.read(Fact.Basis.class, basis, "?basis");
    return desk.change(
        id,
        ifMatch,
        new AnswerSituation(
            new SituationPatch(rules.take().rules().situations(), patch, ""), ground, restricted));
  }

  @Override
  public ResponseEntity<ObjectNode> keepDisability(
      String id, @Nullable String ifMatch, ObjectNode body) {
    return desk.change(id, ifMatch, section(Restriction.DISABILITY, body));
  }

  @Override
  public ResponseEntity<ObjectNode> keepDetention(
      String id, @Nullable String ifMatch, ObjectNode body) {
    return desk.change(id, ifMatch, section(Restriction.DETENTION, body));
  }

  private KeepRestrictedSection section(Restriction section, ObjectNode body) {
    ObjectNode facts = body.deepCopy();
    JsonNode notes = facts.remove("notes");
    JsonNode validUntil = facts.remove("validUntil");
    JsonNode contactMadeOn = facts.remove("contactMadeOn");
    return new KeepRestrictedSection(
        section,
        rules.take().rules().situations().read(facts, ""),
        given(notes) ? FreeText.text(string(notes, "/notes"), "/notes") : null,
        given(validUntil) ? SituationJson.readDate(validUntil, "/validUntil") : null,
        given(contactMadeOn) ? SituationJson.readDate(contactMadeOn, "/contactMadeOn") : null,
        restricted);
  }

  private static boolean given(@Nullable JsonNode node) {
    return node != null && !node.isNull();
  }

  private static String string(JsonNode node, String pointer) {
    if (!node.isString()) {
      throw new InvalidInput(pointer, "Un texte est attendu.");
    }
    return node.stringValue();
  }

  @Override
  public ResponseEntity<ObjectNode> noteNeed(
      String id, NeedDraft draft, @Nullable String idempotencyKey) {
    return desk.add(id, idempotencyKey, "needs", draft, item -> need(item, draft, true));
  }

  @Override
  public ResponseEntity<ObjectNode> changeNeed(
      String id, String itemId, @Nullable String ifMatch, NeedDraft draft) {
    return desk.change(id, ifMatch, need(BookletDesk.item(itemId), draft, false));
  }

  private static NoteNeed need(ItemId item, NeedDraft draft, boolean isNew) {
    return new NoteNeed(
        item,
        Needs.Theme.valueOf(draft.getTheme().getValue()),
        FreeText.text(draft.getText(), "/text"),
        Boolean.TRUE.equals(draft.getSettled()),
        isNew);
  }

  @Override
  public ResponseEntity<ObjectNode> completeCheck(
      String id, String check, @Nullable String ifMatch, CheckDone done) {
    return desk.change(
        id,
        ifMatch,
        new CompleteCheck(
            Codes.read(CompleteCheck.Check.class, check, "?check"), orToday(done.getOn())));
  }

  private LocalDate orToday(@Nullable LocalDate day) {
    return day == null ? LocalDate.now(desk.clock()) : day;
  }

  @Override
  public ResponseEntity<ObjectNode> writeJournal(
      String id, JournalText text, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "journal",
        text,
        item -> new WriteJournal(item, FreeText.text(text.getText(), "/text"), text.getSection()));
  }

  @Override
  public ResponseEntity<JournalPage> readJournal(
      String id, Integer limit, @Nullable String cursor) {
    Standing standing = desk.standing(id);
    if (!standing.rights().reads(Section.JOURNAL)) {
      throw BookletFault.forbidden();
    }
    Page<Journal.Entry> page =
        booklets
            .journal(BookletDesk.id(id), desk.account(), limit, cursor)
            .orElseThrow(BookletFault::missing);
    desk.looked(standing, BookletDesk.id(id), "journal");
    return ResponseEntity.ok(
        new JournalPage()
            .items(page.items().stream().map(BookletContentController::entry).toList())
            .next(page.next()));
  }

  private static JournalEntry entry(Journal.Entry entry) {
    return new JournalEntry()
        .id(entry.id().value())
        .text(entry.text().value())
        .account(entry.by().account().value())
        .name(entry.by().name())
        .at(entry.at().atOffset(ZoneOffset.UTC));
  }

  @Override
  public ResponseEntity<ObjectNode> recordSkill(
      String id, SkillDraft draft, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "skills",
        draft,
        item ->
            new RecordSkill(
                item,
                Skill.Kind.valueOf(draft.getKind().getValue()),
                FreeText.line(draft.getTitle(), "/title"),
                orToday(draft.getObtainedOn()),
                BookletDesk.item(draft.getStep(), "/step"),
                draft.getSection()));
  }
}
