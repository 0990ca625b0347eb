package fr.filrouge.booklet;

import fr.filrouge.situation.Restriction;

/** What a right is about: a part of the booklet that is seen or changed as a whole. */
public enum Section {
  IDENTITY,
  SITUATION,
  /** Needs and obstacles. */
  NEEDS,
  DECISIONS,
  PATHWAY,
  /** Answers to what the rules recommend. */
  RECOMMENDATIONS,
  CONTRACT,
  JOURNAL,
  SKILLS,
  AIDS,
  APPOINTMENTS,
  DISABILITY,
  DETENTION,
  MEMBERS,
  /** Who is the referent: naming, handing over, covering, closing. */
  REFERENT,
  CONSENTS,
  HISTORY,
  /** Who looked. */
  ACCESSES;

  /** The section that keeps the facts of a restriction. */
  public static Section of(Restriction restriction) {
    return switch (restriction) {
      case DISABILITY -> DISABILITY;
      case DETENTION -> DETENTION;
    };
  }
}
