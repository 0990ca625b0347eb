package fr.filrouge.policy.impact;

/** How the second of two drafts goes with the first, as whoever wrote them knows. */
enum Kin {
  /** Both are written for the same rules, and do the same where the second is not changed. */
  ALIKE {
    @Override
    Move then(Move first) {
      return first;
    }

    @Override
    boolean admits(Move first, Move second) {
      return true;
    }
  },
  /** The second follows the first, and adds nothing where it is not changed. */
  GOES_ON {
    @Override
    Move then(Move first) {
      return Move.NONE;
    }
  },
  /** The second follows the first, and takes it back where it is not changed. */
  GOES_BACK {
    @Override
    Move then(Move first) {
      return switch (first) {
        case GAIN -> Move.LOSS;
        case LOSS -> Move.GAIN;
        default -> first;
      };
    }
  };

  /** What somebody does under the second who does this under the first, where it is not changed. */
  abstract Move then(Move first);

  /** Whether anybody can do both: what one has already cannot be gained, nor lost without it. */
  boolean admits(Move first, Move second) {
    return first != second || first == Move.NONE;
  }
}
