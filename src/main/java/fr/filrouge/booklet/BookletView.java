package fr.filrouge.booklet;

import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.Pathway;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A booklet as one reader sees it. What they may not see is as empty as what is empty, and all that
 * they are told is computed from here: a fact hidden from them cannot make a difference.
 *
 * @param booklet without what is hidden
 */
public record BookletView(Booklet booklet, Standing standing) {

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
    Booklet seen =
        new Booklet(
            full.id(),
            full.openedAt(),
            full.closing(),
            full.identity(),
            full.situation(),
            full.needs(),
            full.decisions().stream().filter(d -> sees.test(d.restriction())).toList(),
            pathway,
            full.contract(),
            full.journal(),
            full.skills().stream().map(skill -> skill.ofStepIn(pathway)).toList(),
            full.aids(),
            full.appointments(),
            sees.test(Restriction.DISABILITY) ? full.disability() : RestrictedSection.EMPTY,
            sees.test(Restriction.DETENTION) ? full.detention() : RestrictedSection.EMPTY,
            full.people().showing(member -> shows(member, standing)),
            rights.reads(Section.CONSENTS) ? full.consents() : List.of(),
            full.history().seenBy(rights));
    return new BookletView(seen, standing);
  }

  /** Who keeps a restricted section is a hint at what is in it, but to those who invite them. */
  private static boolean shows(Member member, Standing standing) {
    Rights rights = standing.rights();
    return rights.writes(Section.MEMBERS)
        || member.party().is(standing.account().id())
        || member.as().stream().anyMatch(rights::seesWhoActsAs);
  }

  /** The version, as far as this reader can tell. */
  public SeenVersion version() {
    return SeenVersion.of(booklet.history(), standing.rights());
  }

  /** Every fact this reader may see. */
  public Situation situation() {
    Situation all = booklet.situation().situation();
    for (Restriction restriction : Restriction.values()) {
      all = union(all, booklet.restricted(restriction).facts().situation());
    }
    return all;
  }

  /**
   * The facts an assessment for this reader rests on: a disability they may not see is unknown, a
   * detention they may not see counts as none, so that something can be answered (domain §6).
   */
  public Situation assessedSituation() {
    return standing.rights().reads(Section.DETENTION)
        ? situation()
        : situation().with("detained", false);
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
    Instant at = standing.at();
    return new PathwayState(
        booklet.people().referentAt(at).isPresent(),
        booklet.contract().isSigned(),
        booklet.needs().obstaclesAssessed() != null,
        booklet.needs().basicSkillsScreened() != null,
        booklet.disability().contactMadeOn() != null,
        booklet.pathway().hasSkillsToRecord(),
        Appointment.absenceUnsettled(booklet.appointments()),
        enteredMeasures(),
        booklet.pathway().nextDueOn().orElse(null),
        booklet.journal().lastEntryAt().map(CivilDay::of).orElse(null));
  }

  private Set<String> enteredMeasures() {
    Set<String> measures = new HashSet<>(booklet.pathway().enteredMeasures());
    booklet.aids().stream().filter(Aid::isEntered).map(Aid::measure).forEach(measures::add);
    return measures;
  }
}
