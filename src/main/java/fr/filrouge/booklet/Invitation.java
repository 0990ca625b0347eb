package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a booklet is about is asked to attach their account. Nothing of the booklet may
 * be read by it: whoever accepts gives the birth date that the booklet holds, so that a wrong
 * account stays outside.
 *
 * @param why the account was detached again
 * @param wrongAnswers birth dates given that are not the one of the booklet
 */
public record Invitation(
    ItemId id,
    Party to,
    Party by,
    State state,
    int wrongAnswers,
    Instant at,
    @Nullable Instant settledAt,
    @Nullable FreeText why) {

  /** Wrong birth dates that make it void. */
  static final int MOST_WRONG_ANSWERS = 3;

  /** What became of it. */
  public enum State {
    PENDING("en attente"),
    ACCEPTED("acceptée"),
    REFUSED("refusée"),
    WITHDRAWN("retirée"),
    /** The account was detached again. */
    UNDONE("défaite"),
    /** Three birth dates were wrong. */
    VOID("annulée");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isPending() {
    return state == State.PENDING;
  }

  Invitation settled(State to, Instant when) {
    return settled(to, when, null);
  }

  Invitation settled(State to, Instant when, @Nullable FreeText reason) {
    return new Invitation(id, this.to, by, to, wrongAnswers, at, when, reason);
  }

  Invitation answeredWrongly(Instant when) {
    int wrong = wrongAnswers + 1;
    boolean last = wrong >= MOST_WRONG_ANSWERS;
    return new Invitation(
        id, to, by, last ? State.VOID : State.PENDING, wrong, at, last ? when : null, null);
  }
}
