package fr.filrouge.policy;

import java.util.Map;

/** Where a draft stands; worked out from the draft and the list of versions, never stored. */
public enum DraftState {
  DRAFT("à l’écriture"),
  SUBMITTED("remis, à approuver"),
  PUBLISHED("publié"),
  ABANDONED("abandonné"),
  /** Another version was published since it was begun. */
  TO_MERGE("à rapprocher de la dernière version");

  private final String label;

  DraftState(String label) {
    this.label = label;
  }

  /** French name. */
  public String label() {
    return label;
  }

  /** Where a draft stands beside these versions. */
  public static DraftState of(Draft draft, RuleHead head) {
    if (head.versions().stream().anyMatch(version -> isOf(draft, version))) {
      return PUBLISHED;
    }
    if (draft.abandoned()) {
      return ABANDONED;
    }
    if (draft.base() != head.last().number()) {
      return TO_MERGE;
    }
    return draft.handedIn() == null ? DRAFT : SUBMITTED;
  }

  /** Whatever was added to the draft since: what came after the publication has lost. */
  private static boolean isOf(Draft draft, RuleHead.Published version) {
    return version.submission().startsWith(draft.id() + ":");
  }

  /** Whether it can be written. */
  public boolean open() {
    return this == DRAFT || this == TO_MERGE;
  }

  /**
   * Lets writing through in a draft that is open.
   *
   * @throws PolicyRefusal in any other
   */
  public void requireOpen() {
    if (!open()) {
      throw PolicyRefusal.conflict(
          "draft-not-open",
          this == SUBMITTED
              ? "Ce brouillon est remis : reprenez-le d'abord, puis changez-le."
              : "Ce brouillon ne s'écrit plus (" + label + ").",
          Map.of("state", name()));
    }
  }
}
