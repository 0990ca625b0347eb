package fr.filrouge.booklet.api;

import fr.filrouge.access.Role;
import fr.filrouge.api.PathwaysApi;
import fr.filrouge.api.model.AidChange;
import fr.filrouge.api.model.AidDraft;
import fr.filrouge.api.model.AppointmentChange;
import fr.filrouge.api.model.AppointmentDraft;
import fr.filrouge.api.model.ClosingDraft;
import fr.filrouge.api.model.RecommendationAnswer;
import fr.filrouge.api.model.SnapshotRequest;
import fr.filrouge.api.model.StepDraft;
import fr.filrouge.booklet.AddStep;
import fr.filrouge.booklet.Aid;
import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.CloseBooklet;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.MoveAppointment;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.ReopenBooklet;
import fr.filrouge.booklet.ReportStep;
import fr.filrouge.booklet.RequestAid;
import fr.filrouge.booklet.SettleAid;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.booklet.TakeBackAnswer;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.situation.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
class PathwaysController implements PathwaysApi {

  private final BookletDesk desk;
  private final RulesOnBooklet rules;

  PathwaysController(BookletDesk desk, RulesOnBooklet rules) {
    this.desk = desk;
    this.rules = rules;
  }

  @Override
  public ResponseEntity<ObjectNode> keepDecisions(
      String id, SnapshotRequest request, @Nullable String idempotencyKey) {
    return desk.add(
        id, idempotencyKey, "decisions", request, item -> rules.snapshot(id, item, request));
  }

  @Override
  public ResponseEntity<ObjectNode> answerRecommendation(
      String id, RecommendationAnswer answer, @Nullable String idempotencyKey) {
    return desk.add(
        id, idempotencyKey, "recommendations", answer, item -> rules.answer(id, item, answer));
  }

  /** Answers no content, so to any {@code Accept}. */
  @Override
  @DeleteMapping(PATH_TAKE_BACK_ANSWER)
  public ResponseEntity<Void> takeBackAnswer(String id, String itemId, @Nullable String ifMatch) {
    return desk.remove(id, ifMatch, new TakeBackAnswer(BookletDesk.item(itemId)));
  }

  @Override
  public ResponseEntity<ObjectNode> addStep(
      String id, StepDraft draft, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "steps",
        draft,
        item ->
            new AddStep(
                item,
                new Goal(
                    FreeText.line(draft.getTitle(), "/title"),
                    draft.getActor() == null ? Role.REFERENT : draft.getActor(),
                    draft.getDueOn(),
                    rules.measure(draft.getMeasure())),
                BookletDesk.item(draft.getRecommendation(), "/recommendation"),
                draft.getSection()));
  }

  @Override
  public ResponseEntity<ObjectNode> changeStep(
      String id, String itemId, @Nullable String ifMatch, ObjectNode patch) {
    ItemId step = BookletDesk.item(itemId);
    StepPatch read = StepPatch.read(patch, rules::measure);
    Optional<Progress.Status> reported =
        desk.standing(id).relation() == Relation.SELF ? read.statusAlone() : Optional.empty();
    return desk.change(
        id,
        ifMatch,
        reported
            .<Change>map(status -> new ReportStep(step, status))
            .orElseGet(() -> read.of(step)));
  }

  @Override
  public ResponseEntity<ObjectNode> makeAppointment(
      String id, AppointmentDraft draft, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "appointments",
        draft,
        item ->
            new MakeAppointment(
                item,
                draft.getStartsAt().toInstant(),
                FreeText.line(draft.getSubject(), "/subject"),
                draft.getSection()));
  }

  @Override
  public ResponseEntity<ObjectNode> settleAppointment(
      String id, String itemId, @Nullable String ifMatch, AppointmentChange change) {
    ItemId appointment = BookletDesk.item(itemId);
    if ((change.getStatus() == null) == (change.getStartsAt() == null)) {
      throw new InvalidInput(
          "", "Un état (status) ou une heure (startsAt) est attendu, l'un ou l'autre.");
    }
    return desk.change(
        id,
        ifMatch,
        change.getStatus() == null
            ? new MoveAppointment(appointment, change.getStartsAt().toInstant())
            : new SettleAppointment(
                appointment, Appointment.Status.valueOf(change.getStatus().getValue())));
  }

  @Override
  public ResponseEntity<ObjectNode> requestAid(
      String id, AidDraft draft, @Nullable String idempotencyKey) {
    return desk.add(
        id,
        idempotencyKey,
        "aids",
        draft,
        item ->
            new RequestAid(
                item,
                FreeText.line(draft.getTitle(), "/title"),
                rules.measure(draft.getMeasure()),
                orToday(draft.getRequestedOn())));
  }

  @Override
  public ResponseEntity<ObjectNode> settleAid(
      String id, String itemId, @Nullable String ifMatch, AidChange change) {
    return desk.change(
        id,
        ifMatch,
        new SettleAid(
            BookletDesk.item(itemId),
            Aid.Status.valueOf(change.getStatus().getValue()),
            orToday(change.getDecidedOn())));
  }

  private LocalDate orToday(@Nullable LocalDate day) {
    return day == null ? LocalDate.now(desk.clock()) : day;
  }

  @Override
  public ResponseEntity<ObjectNode> closeBooklet(
      String id, @Nullable String ifMatch, ClosingDraft draft) {
    return desk.change(
        id,
        ifMatch,
        new CloseBooklet(
            Closing.Reason.valueOf(draft.getReason().getValue()),
            FreeText.text(draft.getReview(), "/review")));
  }

  @Override
  public ResponseEntity<ObjectNode> reopenBooklet(String id, @Nullable String ifMatch) {
    return desk.change(id, ifMatch, new ReopenBooklet());
  }
}
