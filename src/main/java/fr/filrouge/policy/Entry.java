package fr.filrouge.policy;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * One entry of what happened to a draft. Entries are only ever added; that number {@code k} is free
 * is what lets one of two writers win.
 */
public record Entry(DraftId draft, int k, AccountId who, Instant at, Act act) {

  /** What was done. */
  public sealed interface Act {}

  /**
   * The draft was begun.
   *
   * @param base number of the last published version
   * @param content number of the version whose content it starts from; another one when a version
   *     is restored
   */
  public record Begun(String title, int base, int content) implements Act {}

  /** One step of writing: a cell, a row, a whole paste. */
  public record Edited(List<Edit> edits) implements Act {
    public Edited {
      edits = List.copyOf(edits);
    }
  }

  /** A step was taken back, or done again: these edits did it. */
  public record Undone(int step, List<Edit> edits) implements Act {
    public Undone {
      edits = List.copyOf(edits);
    }
  }

  /** A step that had been taken back was done again. */
  public record Redone(int step, List<Edit> edits) implements Act {
    public Redone {
      edits = List.copyOf(edits);
    }
  }

  /** Date of effect, reason and deliberation. */
  public record Detailed(Details details) implements Act {}

  /** The draft was laid upon a newer version: these edits are what it changes there. */
  public record Merged(int base, List<Edit> edits) implements Act {
    public Merged {
      edits = List.copyOf(edits);
    }
  }

  /** The draft was handed in. */
  public record HandedIn() implements Act {}

  /** Its author took it back before it was approved. */
  public record TakenBack() implements Act {}

  /** The approver sent it back with remarks. */
  public record Returned(String remarks) implements Act {}

  /** The draft was given up; it can be read for ever. */
  public record Abandoned() implements Act {}

  /** Names what was handed in by this entry. */
  String submission() {
    return draft + ":" + k;
  }
}
