package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Mask;
import fr.filrouge.situation.Restriction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something of a booklet whose words can be taken back.
 *
 * @param author who wrote it last
 * @param mask puts it back without its words
 */
public record Masked(
    AccountId author,
    @Nullable Restriction restriction,
    boolean isMasked,
    BiConsumer<Edit, Mask> mask) {

  /** Where free text is kept, with its part of an address. */
  public enum Kind {
    JOURNAL("journal", Section.JOURNAL, Event.JOURNAL_MASKED, Masked::journalEntry),
    NEED("needs", Section.NEEDS, Event.NEED_MASKED, Masked::need),
    STEP("steps", Section.PATHWAY, Event.STEP_MASKED, Masked::step),
    SKILL("skills", Section.SKILLS, Event.SKILL_MASKED, Masked::skill),
    AID("aids", Section.AIDS, Event.AID_MASKED, Masked::aid),
    APPOINTMENT(
        "appointments", Section.APPOINTMENTS, Event.APPOINTMENT_MASKED, Masked::appointment),
    RECOMMENDATION(
        "recommendations",
        Section.RECOMMENDATIONS,
        Event.RECOMMENDATION_MASKED,
        Masked::recommendation);

    private final String address;
    private final Section section;
    private final Event event;
    private final BiFunction<Edit, ItemId, Optional<Masked>> finder;

    Kind(
        String address,
        Section section,
        Event event,
        BiFunction<Edit, ItemId, Optional<Masked>> finder) {
      this.address = address;
      this.section = section;
      this.event = event;
      this.finder = finder;
    }

    public String address() {
      return address;
    }

    Section section() {
      return section;
    }

    Event event() {
      return event;
    }

    Optional<Masked> find(Edit edit, ItemId id) {
      return finder.apply(edit, id);
    }
  }

  private static Optional<Masked> journalEntry(Edit edit, ItemId id) {
    return Arrays.asList(null, Restriction.DISABILITY, Restriction.DETENTION).stream()
        .flatMap(place -> journalEntry(edit, id, place).stream())
        .findFirst();
  }

  private static Optional<Masked> journalEntry(Edit edit, ItemId id, @Nullable Restriction place) {
    return edit.journal(place)
        .find(id)
        .map(
            entry ->
                new Masked(
                    entry.by().account(),
                    place,
                    entry.masked() != null,
                    (e, mask) -> e.put(place, e.journal(place).replacing(entry.masked(mask)))));
  }

  private static Optional<Masked> need(Edit edit, ItemId id) {
    return edit.needs
        .note(id)
        .map(
            note ->
                new Masked(
                    note.by().account(),
                    null,
                    note.masked() != null,
                    (e, mask) -> e.needs = e.needs.with(note.masked(mask))));
  }

  private static Optional<Masked> step(Edit edit, ItemId id) {
    return edit.pathway
        .step(id)
        .map(
            step ->
                new Masked(
                    step.by().account(),
                    step.restriction(),
                    step.masked() != null,
                    (e, mask) -> e.pathway = e.pathway.with(step.masked(mask))));
  }

  private static Optional<Masked> recommendation(Edit edit, ItemId id) {
    return edit.pathway
        .recommendation(id)
        .filter(answered -> answered.answer().why() != null)
        .map(
            answered ->
                new Masked(
                    answered.answer().by().account(),
                    answered.restriction(),
                    answered.answer().masked() != null,
                    (e, mask) -> e.pathway = e.pathway.replacing(answered.masked(mask))));
  }

  private static Optional<Masked> skill(Edit edit, ItemId id) {
    return edit.skills.stream()
        .filter(skill -> skill.id().equals(id))
        .map(
            skill ->
                new Masked(
                    skill.by().account(),
                    skill.restriction(),
                    skill.masked() != null,
                    (e, mask) -> replace(e.skills, skill, s -> s.masked(mask))))
        .findFirst();
  }

  private static Optional<Masked> aid(Edit edit, ItemId id) {
    return edit.aids.stream()
        .filter(aid -> aid.id().equals(id))
        .map(
            aid ->
                new Masked(
                    aid.by().account(),
                    null,
                    aid.masked() != null,
                    (e, mask) -> replace(e.aids, aid, a -> a.masked(mask))))
        .findFirst();
  }

  private static Optional<Masked> appointment(Edit edit, ItemId id) {
    return edit.appointments.stream()
        .filter(appointment -> appointment.id().equals(id))
        .map(
            appointment ->
                new Masked(
                    appointment.by().account(),
                    appointment.restriction(),
                    appointment.masked() != null,
                    (e, mask) -> replace(e.appointments, appointment, a -> a.masked(mask))))
        .findFirst();
  }

  private static <T> void replace(List<T> all, T one, UnaryOperator<T> with) {
    all.replaceAll(other -> other == one ? with.apply(other) : other);
  }
}
