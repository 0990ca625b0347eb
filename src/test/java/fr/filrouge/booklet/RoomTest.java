package fr.filrouge.booklet;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.PRISON_LIAISON;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.situation.Restriction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A booklet in which every section is full, the restricted ones too. */
class RoomTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final FreeText LINE = FreeText.line("é".repeat(200), "");
  private static final FreeText NOTE = FreeText.text("é".repeat(5_000), "");
  private static final FreeText DOCUMENT = FreeText.document("é".repeat(20_000), "");
  private static final int LARGEST_DOCUMENT = 12 * 1024 * 1024;

  private final BookletFixture booklet =
      aBooklet()
          .withKeepers()
          .withConsent(Restriction.DISABILITY, null)
          .withConsent(Restriction.DETENTION, null);

  /** Adds until there is no room; which section said so. */
  private Section fill(Account author, IntFunction<Change> addition) {
    for (int i = 0; i < 500; i++) {
      Outcome outcome = booklet.attempt(author, addition.apply(i));
      if (outcome instanceof Outcome.Full full) {
        return full.section().section();
      }
      assertThat(outcome).isInstanceOf(Outcome.Changed.class);
    }
    throw new AssertionError("there is always room");
  }

  private static Change step(FreeText title, @Nullable Restriction section) {
    return new AddStep(ItemId.fresh(), new Goal(title, Role.BENEFICIARY), null, section);
  }

  private static Change answer(int number, @Nullable Restriction section) {
    return new AnswerRecommendation(
        ItemId.fresh(),
        new AnswerRecommendation.Shown(
            "CODE_" + section + number, null, null, Role.CEP, NOTE, TODAY, 1, "0".repeat(64)),
        Recommendation.Choice.DECLINED,
        NOTE,
        null,
        section);
  }

  private void fillWhatCanBeRestricted(Account author, @Nullable Restriction section) {
    assertThat(fill(author, i -> answer(i, section))).isEqualTo(Section.RECOMMENDATIONS);
    assertThat(fill(author, i -> step(LINE, section))).isEqualTo(Section.PATHWAY);
    assertThat(
            fill(
                author,
                i -> new RecordSkill(ItemId.fresh(), Skill.Kind.SKILL, LINE, TODAY, null, section)))
        .isEqualTo(Section.SKILLS);
    assertThat(
            fill(
                author,
                i ->
                    new MakeAppointment(
                        ItemId.fresh(),
                        BookletFixture.START.plus(Duration.ofDays(9)),
                        LINE,
                        section)))
        .isEqualTo(Section.APPOINTMENTS);
  }

  private void fillRestricted(Account keeper, Restriction section) {
    fillWhatCanBeRestricted(keeper, section);
    assertThat(fill(keeper, i -> new WriteJournal(ItemId.fresh(), NOTE, section)))
        .isEqualTo(Section.JOURNAL);
    booklet.with(
        keeper,
        new KeepRestrictedSection(
            section,
            fr.filrouge.situation.Situation.UNKNOWN,
            NOTE,
            null,
            null,
            BookletFixture.RESTRICTED));
  }

  private void fillCommon() {
    fillWhatCanBeRestricted(REFERENT, null);
    assertThat(
            fill(
                REFERENT, i -> new NoteNeed(ItemId.fresh(), Needs.Theme.HEALTH, NOTE, false, true)))
        .isEqualTo(Section.NEEDS);
    assertThat(fill(REFERENT, i -> new RequestAid(ItemId.fresh(), LINE, null, TODAY)))
        .isEqualTo(Section.AIDS);
    assertThat(fill(REFERENT, this::anotherContract)).isEqualTo(Section.CONTRACT);
    assertThat(fill(REFERENT, i -> new InviteMember(counsellor(i)))).isEqualTo(Section.MEMBERS);
    for (int i = 0; i < 200; i++) {
      booklet.with(REFERENT, new WriteJournal(ItemId.fresh(), NOTE, null));
    }
  }

  /** A text that somebody has signed stays when it is rewritten. */
  private Change anotherContract(int number) {
    booklet
        .booklet()
        .contract()
        .current()
        .ifPresent(version -> booklet.with(BENEFICIARY, new SignContract(version.contentHash())));
    return new WriteContract(FreeText.document(number + DOCUMENT.value().substring(9), ""));
  }

  private static Account counsellor(int number) {
    return Someone.someone("conseil-" + number, "mission-locale", Role.CEP);
  }

  private void fillAll() {
    fillCommon();
    fillRestricted(DISABILITY_REFERENT, Restriction.DISABILITY);
    fillRestricted(PRISON_LIAISON, Restriction.DETENTION);
  }

  private int bytes() {
    return BookletJson.write(booklet.booklet()).toString().getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  @DisplayName("a booklet that is full everywhere fits in a document, and every right still works")
  void fullEverywhere() {
    fillAll();
    System.out.printf("a booklet full everywhere: %d KB%n", bytes() / 1024);
    assertThat(bytes()).isLessThan(LARGEST_DOCUMENT);

    ItemId entry = booklet.booklet().journal().latest().get(0).id();
    booklet
        .with(BENEFICIARY, new GiveConsent(Restriction.DISABILITY, false, null))
        .with(REFERENT, new MaskItem(Masked.Kind.JOURNAL, entry, FreeText.line("Prénom.", "")))
        .with(BENEFICIARY, new RemoveMember(COUNSELLOR.id()))
        .with(REFERENT, new OfferTransfer(OTHER_REFERENT, null))
        .with(OTHER_REFERENT, new SettleTransfer(1, true))
        .with(
            OTHER_REFERENT,
            new CloseBooklet(Closing.Reason.ENTERED_TRAINING, FreeText.text("Bilan.", "")));
    assertThat(booklet.existsFor(DISABILITY_REFERENT)).isFalse();
    assertThat(bytes()).isLessThan(LARGEST_DOCUMENT);
  }

  @Test
  @DisplayName("a hidden section that is full stops nobody who does not see it")
  void hiddenIsNoObstacle() {
    fillRestricted(DISABILITY_REFERENT, Restriction.DISABILITY);

    booklet
        .with(REFERENT, step(LINE, null))
        .with(REFERENT, answer(0, null))
        .with(PRISON_LIAISON, step(LINE, Restriction.DETENTION))
        .with(PRISON_LIAISON, new WriteJournal(ItemId.fresh(), NOTE, Restriction.DETENTION));
    assertThat(booklet.attempt(DISABILITY_REFERENT, step(LINE, Restriction.DISABILITY)))
        .isInstanceOf(Outcome.Full.class);
  }

  @Test
  @DisplayName("a full section says how much it may hold, and stops no other")
  void told() {
    assertThat(fill(REFERENT, i -> new RequestAid(ItemId.fresh(), LINE, null, TODAY)))
        .isEqualTo(Section.AIDS);
    Outcome outcome = booklet.attempt(REFERENT, new RequestAid(ItemId.fresh(), LINE, null, TODAY));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Full.class,
            full -> {
              assertThat(full.section().items()).isPositive();
              assertThat(full.section().kilobytes()).isPositive();
            });
    booklet.with(REFERENT, step(LINE, null));
  }

  @Test
  @DisplayName("what only settles, moves on or ends is not stopped by a full section")
  void movingOn() {
    fillAll();
    ItemId step = booklet.booklet().pathway().steps().get(0).id();
    ItemId aid = booklet.booklet().aids().get(0).id();
    ItemId appointment = booklet.booklet().appointments().get(0).id();

    booklet
        .with(
            REFERENT,
            new AmendStep(
                step, (p, today) -> p.moved(fr.filrouge.pathway.Progress.Status.CANCELLED, today)))
        .with(REFERENT, new SettleAid(aid, Aid.Status.REFUSED, TODAY))
        .with(REFERENT, new SettleAppointment(appointment, Appointment.Status.EXCUSED))
        .with(REFERENT, new EndContract(null));
  }
}
