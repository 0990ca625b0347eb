package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.BookletFixture.answering;
import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress.Achievement;
import fr.filrouge.pathway.Progress.Status;
import fr.filrouge.pathway.Step;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Goal GOAL = new Goal(FreeText.line("Apprendre l'anglais", ""), Role.CEP);

  private final ItemId step = ItemId.fresh();

  @Test
  @DisplayName("each change adds its entry to the history: who, when, which fields, never a value")
  void history() {
    BookletFixture booklet =
        aBooklet().with(BENEFICIARY, answering("{\"jobseekerCategory\":\"B\",\"psad\":true}"));

    History history = booklet.booklet().history();
    History.Entry entry = history.latest().get(history.latest().size() - 1);

    assertThat(entry.sequence()).isEqualTo(booklet.booklet().version());
    assertThat(entry.by().account()).isEqualTo(BENEFICIARY.id());
    assertThat(entry.at()).isEqualTo(booklet.now());
    assertThat(entry.event()).isEqualTo(Event.SITUATION_CHANGED);
    assertThat(entry.fields()).containsExactly("jobseekerCategory", "psad");
  }

  @Test
  @DisplayName("a fact says who stated it and when; stated again as it was, it stays theirs")
  void facts() {
    BookletFixture booklet = aBooklet().with(REFERENT, answering("{\"jobseekerCategory\":\"B\"}"));
    Booklet before = booklet.booklet();

    booklet.with(BENEFICIARY, answering("{\"jobseekerCategory\":\"B\"}"));
    assertThat(booklet.booklet()).isEqualTo(before);

    booklet.with(BENEFICIARY, answering("{\"jobseekerCategory\":\"C\"}"));
    Fact fact = booklet.booklet().situation().find("jobseekerCategory").orElseThrow();
    assertThat(fact.by().account()).isEqualTo(BENEFICIARY.id());

    booklet.with(BENEFICIARY, answering("{\"jobseekerCategory\":null}"));
    assertThat(booklet.booklet().situation().find("jobseekerCategory")).isEmpty();
  }

  @Test
  @DisplayName("the date of birth of the identity is a known fact from the start")
  void birthDate() {
    assertThat(aBooklet().seenBy(REFERENT).situation().date("birthDate"))
        .isEqualTo(LocalDate.of(1999, 5, 17));
  }

  @Test
  @DisplayName("a booklet is not opened with a restricted fact, that its opener may not write")
  void openedWithRestrictedFact() {
    OpenBooklet plain = BookletFixture.opening(BookletId.fresh(), "Zoé", "Lefèvre");
    OpenBooklet restricted =
        new OpenBooklet(
            plain.id(),
            plain.identity(),
            Situation.UNKNOWN.with("boeth", true),
            plain.restricted());

    assertThatThrownBy(() -> restricted.by(REFERENT, aBooklet().moment()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.problems().get(0).pointer()).isEqualTo("/situation/boeth"));
  }

  @Test
  @DisplayName("a step changed by somebody else is recorded as theirs")
  void stepOfAnother() {
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new AddStep(step, GOAL, null))
            .with(COUNSELLOR, moving(Status.ACTIVE));

    Step changed = booklet.booklet().pathway().step(step).orElseThrow();
    List<History.Entry> history = booklet.booklet().history().latest();

    assertThat(changed.by().account()).isEqualTo(COUNSELLOR.id());
    assertThat(history.get(history.size() - 1).by().account()).isEqualTo(COUNSELLOR.id());
    assertThat(history.get(history.size() - 1).fields()).containsExactly("status", "startedOn");
  }

  @Test
  @DisplayName("the same addition sent twice is made once")
  void twice() {
    WriteJournal entry = writing("Bonjour");
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, entry)
            .with(REFERENT, entry)
            .with(REFERENT, new AddStep(step, GOAL, null))
            .with(REFERENT, new AddStep(step, GOAL, null));

    assertThat(booklet.booklet().journal().latest()).hasSize(1);
    assertThat(booklet.booklet().pathway().steps()).hasSize(1);
  }

  @Test
  @DisplayName("a beneficiary writes in the journal and answers, and leaves steps to others")
  void beneficiary() {
    BookletFixture booklet = aBooklet().with(BENEFICIARY, writing("Bonjour"));

    assertThat(booklet.attempt(BENEFICIARY, new AddStep(step, GOAL, null)))
        .isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  @DisplayName("the state of the pathway starts at its beginning")
  void emptyPathway() {
    PathwayState state =
        BookletFixture.aBookletOpenedBy(COUNSELLOR).seenBy(COUNSELLOR).pathwayState();

    assertThat(state).isEqualTo(PathwayState.EMPTY);
  }

  @Test
  @DisplayName("the state of the pathway follows what people do")
  void pathwayState() {
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, new CompleteCheck(CompleteCheck.Check.OBSTACLES, TODAY))
            .with(COUNSELLOR, new CompleteCheck(CompleteCheck.Check.BASIC_SKILLS, TODAY))
            .with(
                REFERENT,
                new AddStep(step, GOAL.entering("SOCLE_ENGLISH").due(TODAY.plusDays(9)), null))
            .with(REFERENT, writing("Bonjour"))
            .with(
                REFERENT,
                new RequestAid(ItemId.fresh(), FreeText.line("Bus", ""), "MOBILITY_AID", TODAY));
    assertThat(booklet.seenBy(COUNSELLOR).pathwayState())
        .isEqualTo(
            new PathwayState(
                true,
                false,
                true,
                true,
                false,
                false,
                false,
                Set.of("MOBILITY_AID"),
                TODAY.plusDays(9),
                TODAY));

    booklet.with(REFERENT, moving(Status.DONE)).with(REFERENT, achieving(Achievement.ACHIEVED));
    PathwayState state = booklet.seenBy(COUNSELLOR).pathwayState();
    assertThat(state.skillsToRecord()).isTrue();
    assertThat(state.nextDueOn()).isNull();
    assertThat(state.enteredMeasures()).contains("SOCLE_ENGLISH");

    booklet.with(
        REFERENT,
        new RecordSkill(
            ItemId.fresh(),
            Skill.Kind.SKILLS_ATTESTATION,
            FreeText.line("Anglais A2", ""),
            TODAY,
            step));
    assertThat(booklet.seenBy(COUNSELLOR).pathwayState().skillsToRecord()).isFalse();
  }

  @Test
  @DisplayName("an absence that nobody excused raises an alert until the person comes again")
  void absences() {
    ItemId missed = ItemId.fresh();
    ItemId next = ItemId.fresh();
    BookletFixture booklet =
        aBooklet()
            .with(REFERENT, meeting(missed, 1))
            .with(REFERENT, meeting(next, 2))
            .later(Duration.ofDays(1))
            .with(REFERENT, new SettleAppointment(missed, Appointment.Status.UNEXCUSED_ABSENCE));
    assertThat(booklet.seenBy(REFERENT).pathwayState().unexcusedAbsence()).isTrue();

    booklet
        .later(Duration.ofDays(2))
        .with(REFERENT, new SettleAppointment(next, Appointment.Status.HONOURED));
    assertThat(booklet.seenBy(REFERENT).pathwayState().unexcusedAbsence()).isFalse();
  }

  private static MakeAppointment meeting(ItemId id, int days) {
    return new MakeAppointment(
        id, BookletFixture.START.plus(Duration.ofDays(days)), FreeText.line("Point", ""));
  }

  private AmendStep moving(Status to) {
    return new AmendStep(step, (progress, today) -> progress.moved(to, today));
  }

  private AmendStep achieving(Achievement to) {
    return new AmendStep(step, (progress, today) -> progress.achieved(to));
  }
}
