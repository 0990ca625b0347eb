package fr.filrouge.booklet;

import static fr.filrouge.booklet.Verb.READ;
import static fr.filrouge.booklet.Verb.SIGN;
import static fr.filrouge.booklet.Verb.WRITE;

import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sections of a booklet somebody may read, write or sign. What is not allowed here is denied.
 * The same answer serves the API, lists, exports and screens.
 */
public final class Rights {

  private static final Set<Section> COMMON =
      EnumSet.complementOf(
          EnumSet.of(Section.DISABILITY, Section.DETENTION, Section.CONSENTS, Section.ACCESSES));
  private static final Section[] OF_PROFESSIONALS = {
    Section.IDENTITY,
    Section.SITUATION,
    Section.NEEDS,
    Section.DECISIONS,
    Section.PATHWAY,
    Section.RECOMMENDATIONS,
    Section.JOURNAL,
    Section.SKILLS,
    Section.AIDS,
    Section.APPOINTMENTS
  };

  private final Map<Section, Set<Verb>> allowed = new EnumMap<>(Section.class);

  private Rights() {}

  /**
   * What somebody may do.
   *
   * @param roles the roles in which the person acts here
   * @param consents the restricted sections that the beneficiary has opened, at this instant
   */
  public static Rights of(Set<Role> roles, Relation relation, Set<Restriction> consents) {
    Rights rights = new Rights();
    switch (relation) {
      case SELF -> {
        if (roles.contains(Role.BENEFICIARY)) {
          rights.allowSelf();
        }
      }
      case REFERENT, STAND_IN -> {
        if (roles.contains(Role.REFERENT)) {
          rights.allowReferent(relation);
        }
      }
      case COVERED, LAST_REFERENT -> {
        if (roles.contains(Role.REFERENT)) {
          rights.readCommonPart();
        }
      }
      case LAST_COUNSELLOR -> {
        if (roles.contains(Role.CEP)) {
          rights.readCommonPart();
        }
      }
      case STEWARD, MEMBER -> {
        if (roles.contains(Role.CEP)) {
          rights.allowCounsellor(relation);
        }
        for (Restriction restriction : consents) {
          if (roles.contains(keeperOf(restriction))) {
            rights.allowKeeper(Section.of(restriction));
          }
        }
      }
      case FORMER_REFERENT, COLLEAGUE, NONE -> {}
    }
    return rights;
  }

  /** The role that looks after the facts of a restriction. */
  static Role keeperOf(Restriction restriction) {
    return switch (restriction) {
      case DISABILITY -> Role.DISABILITY_REFERENT;
      case DETENTION -> Role.PRISON_LIAISON;
    };
  }

  /** Whether these roles may open a booklet for somebody. */
  public static boolean mayOpen(Set<Role> roles) {
    return roles.contains(Role.CEP) || roles.contains(Role.REFERENT);
  }

  private void allowSelf() {
    for (Section section : Section.values()) {
      allow(READ, section);
    }
    allow(
        WRITE,
        Section.SITUATION,
        Section.RECOMMENDATIONS,
        Section.JOURNAL,
        Section.DISABILITY,
        Section.DETENTION,
        Section.CONSENTS);
    allow(SIGN, Section.CONTRACT);
  }

  /** Who stands in does the daily work; what binds the one in charge is left to them. */
  private void allowReferent(Relation relation) {
    readCommonPart();
    allow(WRITE, OF_PROFESSIONALS);
    allow(WRITE, Section.CONTRACT, Section.MEMBERS);
    if (relation == Relation.REFERENT) {
      allow(WRITE, Section.REFERENT);
      allow(SIGN, Section.CONTRACT);
    }
  }

  private void allowCounsellor(Relation relation) {
    readCommonPart();
    allow(WRITE, OF_PROFESSIONALS);
    if (relation == Relation.STEWARD) {
      allow(WRITE, Section.MEMBERS, Section.REFERENT);
    }
  }

  private void allowKeeper(Section restricted) {
    readCommonPart();
    allow(READ, restricted);
    allow(WRITE, restricted);
  }

  private void readCommonPart() {
    COMMON.forEach(section -> allow(READ, section));
  }

  private void allow(Verb verb, Section... sections) {
    for (Section section : sections) {
      allowed.computeIfAbsent(section, s -> EnumSet.noneOf(Verb.class)).add(verb);
    }
  }

  public boolean allow(Section section, Verb verb) {
    return allowed.getOrDefault(section, Set.of()).contains(verb);
  }

  public boolean reads(Section section) {
    return allow(section, READ);
  }

  public boolean writes(Section section) {
    return allow(section, WRITE);
  }

  /** Whether anything of the booklet may be seen; if not, it does not exist for this person. */
  public boolean any() {
    return !allowed.isEmpty();
  }

  /** Whether something that carries this restriction, or none, may be seen. */
  public boolean sees(@Nullable Restriction restriction) {
    return restriction == null ? any() : reads(Section.of(restriction));
  }

  public boolean seesEntry(History.Entry entry) {
    return sees(entry.tellsOf());
  }

  /** Whether an entry of the history that tells of this may be seen. */
  boolean sees(Ledger ledger) {
    return sees(ledger.restriction()) || ledger.isOfKeepers() && writes(Section.MEMBERS);
  }

  /**
   * Whether it may be seen who is a member in this role. Who keeps a restricted section is a hint
   * at what is in it: it is known to those who read it, and to those who invite.
   */
  boolean seesWhoActsAs(Role role) {
    return Member.keptBy(role).map(Ledger::ofKeepers).map(this::sees).orElse(any());
  }

  /**
   * The section in which somebody writes something of this kind: the one they name, or the only one
   * they can mean. Keepers write in their own.
   *
   * @return what it is restricted to; null in the common part
   */
  @Nullable Restriction placeOf(Section section, @Nullable Restriction named) {
    if (named != null || writes(section)) {
      return named;
    }
    List<Restriction> own =
        Arrays.stream(Restriction.values()).filter(r -> writes(Section.of(r))).toList();
    return own.size() == 1 ? own.get(0) : null;
  }

  /** Whether something of this section may be changed that carries this restriction, or none. */
  public boolean changes(Section section, @Nullable Restriction restriction) {
    return restriction == null ? writes(section) : writes(Section.of(restriction));
  }
}
