package fr.filrouge.rules;

/** How a measure stands with a person, as far as steps towards it go. */
enum Standing {
  NOT_OPEN,
  OPEN,
  OPEN_WITH_PRIORITY,
  ENTERED,
  ENTERED_WITH_PRIORITY;

  static Standing of(boolean entered, boolean priority) {
    if (entered) {
      return priority ? ENTERED_WITH_PRIORITY : ENTERED;
    }
    return priority ? OPEN_WITH_PRIORITY : OPEN;
  }

  boolean isOpen() {
    return this != NOT_OPEN;
  }

  boolean isEntered() {
    return this == ENTERED || this == ENTERED_WITH_PRIORITY;
  }

  boolean hasPriority() {
    return this == OPEN_WITH_PRIORITY || this == ENTERED_WITH_PRIORITY;
  }
}
