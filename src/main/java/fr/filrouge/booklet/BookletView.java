package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Pathway;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A booklet as one reader sees it. What they may not see is as empty as what is empty, and all that
 * they are told is computed from here: a fact hidden from them cannot make a difference.
 *
 * @param booklet without what is hidden
 */
public record BookletView(Booklet booklet, Standing standing) {

  static final String DETAINED = "detained";

  static BookletView of(Booklet full, Standing standing) {
    Rights rights = standing.rights();
    if (!rights.any()) {
      throw new IllegalArgumentException("nothing of this booklet may be seen");
    }
    return keeping(full, standing, rights::sees);
  }

  /**
   * What is left of it without what is restricted, or with that of one section only: what one may
   * rest on to write something that others read.
   */
  public BookletView restingOn(@Nullable Restriction section) {
    return keeping(
        booklet,
        standing,
        restriction ->
            restriction == null || restriction == section && standing.rights().sees(restriction));
  }

  private static BookletView keeping(
      Booklet full, Standing standing, Predicate<@Nullable Restriction> sees) {
    Rights rights = standing.rights();
    Pathway pathway =
        full.pathway().keeping(s -> sees.test(s.restriction()), r -> sees.test(r.restriction()));
    Edit seen = new Edit(full, standing);
    seen.decisions = full.decisions().keeping(sees);
    seen.pathway = pathway;
    seen.skills.removeIf(skill -> !sees.test(skill.restriction()));
    seen.appointments.removeIf(appointment -> !sees.test(appointment.restriction()));
    for (Restriction restriction : Restriction.values()) {
      if (!sees.test(restriction)) {
        seen.put(restriction, RestrictedSection.EMPTY);
      }
    }
    seen.people = full.people().showing(member -> shown(member, standing));
    if (!rights.reads(Section.CONSENTS)) {
      seen.consents.clear();
    }
    return new BookletView(
        seen.after().holding(seen.decisions, full.journal(), full.history().seenBy(rights)),
        standing);
  }

  /** Members know each other in the roles that they may know of. */
  private static Member shown(Member member, Standing standing) {
    if (member.party().is(standing.account().id())) {
      return member;
    }
    Set<Role> known = EnumSet.noneOf(Role.class);
    member.as().stream().filter(standing.rights()::seesWhoActsAs).forEach(known::add);
    return member.acting(known);
  }

  /** The version, as far as this reader can tell. */
  public SeenVersion version() {
    return SeenVersion.of(booklet.history(), standing.rights());
  }

  /** A transfer as it stands now. */
  public Optional<Transfer> transfer(int number) {
    WhoCanAct who = booklet.whoCanAct(standing.now());
    return standing.rights().reads(Section.REFERENT)
        ? booklet.people().transfer(number).map(t -> t.reading(who.stateOf(t)))
        : Optional.empty();
  }

  /** Whether what was masked is still there, as its author could only ask for it. */
  public boolean wasAsked(MaskItem mask) {
    return standing.relation() == Relation.SELF
        && mask.kind()
            .find(new Edit(booklet, standing), mask.id())
            .filter(item -> !item.isMasked())
            .isPresent();
  }

  /** An entry of the journals that the booklet at hand holds. */
  public Optional<Journal.Entry> journalEntry(ItemId id) {
    return journals(booklet).flatMap(journal -> journal.find(id).stream()).findFirst();
  }

  private static Stream<Journal> journals(Booklet booklet) {
    return Stream.of(
        booklet.journal(), booklet.disability().written(), booklet.detention().written());
  }

  /** Every fact this reader may see, whether it still holds or not. */
  public Situation situation() {
    return factsOf(section -> true);
  }

  /** Every fact this reader may see that holds on a day: a recognition ends. */
  public Situation situationOn(LocalDate day) {
    return factsOf(section -> !section.isOver(day));
  }

  private Situation factsOf(Predicate<RestrictedSection> holds) {
    Situation all =
        booklet.situation().situation().with(Identity.BIRTH_DATE, booklet.identity().birthDate());
    for (Restriction restriction : Restriction.values()) {
      RestrictedSection section = booklet.restricted(restriction);
      Facts known =
          holds.test(section) ? section.facts() : section.facts().keeping(Facts.FOLLOWED::equals);
      all = union(all, known.situation());
    }
    return all;
  }

  /**
   * What an answer for a day rests on (domain §6): a disability that this reader may not see is
   * unknown; a detention that is unknown, or that they may not see, counts as none, so that
   * something can be answered; a fact is unknown once its recognition has ended.
   */
  public Situation assessedSituation(LocalDate day) {
    Situation known = situationOn(day);
    return assumesFreedom(day) ? known.with(DETAINED, false) : known;
  }

  /** Whether that the person is not detained is assumed, and not known. */
  boolean assumesFreedom(LocalDate day) {
    return !situationOn(day).knows(DETAINED);
  }

  /** Whether a fact may be asked of this reader, who may be told of it. */
  boolean mayBeAsked(Field field) {
    return field.restriction().map(Section::of).map(standing.rights()::reads).orElse(true);
  }

  /** Whether there are sections that this reader may not see, empty or not. */
  boolean isPartial() {
    return Arrays.stream(Restriction.values()).anyMatch(r -> !standing.rights().sees(r));
  }

  private static Situation union(Situation one, Situation other) {
    Situation all = one;
    for (String field : other.values().keySet()) {
      Object value = other.get(field);
      if (value instanceof Set<?> codes && one.get(field) instanceof Set<?> known) {
        Set<Object> both = new HashSet<>(known);
        both.addAll(codes);
        value = Set.copyOf(both);
      }
      all = all.with(field, value);
    }
    return all;
  }

  /** Where the pathway stands (domain §5), as far as this reader can tell. */
  public PathwayState pathwayState() {
    return pathwayState(booklet, standing.now());
  }

  /** The same, as far as this booklet tells. */
  static PathwayState pathwayState(Booklet booklet, Moment now) {
    Optional<Mandate> inCharge = booklet.whoCanAct(now).inCharge();
    Party person = booklet.people().beneficiary();
    return new PathwayState(
        inCharge.isPresent(),
        person != null
            && inCharge.filter(m -> booklet.contract().isSignedBy(person, m.holder())).isPresent(),
        booklet.needs().obstaclesAssessed() != null,
        booklet.needs().basicSkillsScreened() != null,
        booklet.disability().contactMadeOn() != null,
        booklet.pathway().hasSkillsToRecord(),
        Appointment.absenceUnsettled(booklet.appointments()),
        enteredMeasures(booklet),
        booklet.pathway().nextDueOn().orElse(null),
        lastEntryAt(booklet).map(CivilDay::of).orElse(null));
  }

  private static Optional<Instant> lastEntryAt(Booklet booklet) {
    return journals(booklet)
        .flatMap(journal -> journal.lastEntryAt().stream())
        .max(Comparator.naturalOrder());
  }

  private static Set<String> enteredMeasures(Booklet booklet) {
    Set<String> measures = new HashSet<>(booklet.pathway().enteredMeasures());
    booklet.aids().stream().filter(Aid::isEntered).map(Aid::measure).forEach(measures::add);
    return measures;
  }
}
