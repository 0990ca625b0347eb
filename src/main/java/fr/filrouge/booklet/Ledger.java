package fr.filrouge.booklet;

import fr.filrouge.situation.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the history tells of, and so who may see it. Entries are counted apart for each,
 * so that what somebody may not see makes no difference to what they are told.
 */
public enum Ledger {
  COMMON(null, false),
  DISABILITY(Restriction.DISABILITY, false),
  DETENTION(Restriction.DETENTION, false),
  /** Who keeps the section: known also to those who invite them. */
  DISABILITY_KEEPERS(Restriction.DISABILITY, true),
  DETENTION_KEEPERS(Restriction.DETENTION, true);

  private final @Nullable Restriction restriction;
  private final boolean keepers;

  Ledger(@Nullable Restriction restriction, boolean keepers) {
    this.restriction = restriction;
    this.keepers = keepers;
  }

  static Ledger of(@Nullable Restriction restriction) {
    return restriction == null ? COMMON : valueOf(restriction.name());
  }

  static Ledger ofKeepers(Restriction restriction) {
    return valueOf(restriction.name() + "_KEEPERS");
  }

  public @Nullable Restriction restriction() {
    return restriction;
  }

  boolean isOfKeepers() {
    return keepers;
  }
}
