package fr.filrouge.booklet;

import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A professional who was about to open a second booklet for perhaps the same person asks to join
 * the one there is. They learn nothing of it but the answer.
 */
public record JoinRequest(
    ItemId id, Party by, State state, Instant at, @Nullable Instant settledAt) {

  /** What became of it. */
  public enum State {
    PENDING("en attente"),
    ACCEPTED("acceptée"),
    REFUSED("refusée");

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

  JoinRequest settled(State to, Instant when) {
    return new JoinRequest(id, by, to, at, when);
  }
}
