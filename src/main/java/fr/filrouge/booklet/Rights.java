package fr.filrouge.booklet;

import static fr.filrouge.booklet.Verb.READ;
import static fr.filrouge.booklet.Verb.SIGN;
import static fr.filrouge.booklet.Verb.WRITE;

import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
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
      case REFERENT -> {
        if (roles.contains(Role.REFERENT)) {
          rights.allowReferent();
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

  private void allowReferent() {
    readCommonPart();
    allow(WRITE, OF_PROFESSIONALS);
    allow(WRITE, Section.CONTRACT, Section.MEMBERS, Section.REFERENT);
    allow(SIGN, Section.CONTRACT);
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

  /** Whether it may be seen who is a member in this role. */
  boolean seesWhoActsAs(Role role) {
    return Arrays.stream(Restriction.values())
        .allMatch(restriction -> keeperOf(restriction) != role || sees(restriction));
  }

  /** Whether something of this section may be changed that carries this restriction, or none. */
  public boolean changes(Section section, @Nullable Restriction restriction) {
    return restriction == null ? writes(section) : writes(Section.of(restriction));
  }
}
