package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The place of referent is offered to somebody, who accepts or not. Both see it in their list of
 * transfers, with or without access to the booklet.
 *
 * @param from who hands over; absent when the first referent is named
 * @param coverUntil last day of a temporary cover; absent when it is for good
 */
public record Transfer(
    int number,
    @Nullable Party from,
    Party to,
    Party offeredBy,
    @Nullable LocalDate coverUntil,
    State state,
    Instant offeredAt,
    @Nullable Instant settledAt) {

  /** What became of the offer. */
  public enum State {
    OFFERED("proposé"),
    ACCEPTED("accepté"),
    DECLINED("refusé"),
    SUPERSEDED("sans suite");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  Transfer settled(State to, Instant at) {
    return new Transfer(number, from, this.to, offeredBy, coverUntil, to, offeredAt, at);
  }

  /** Whether this account offers it, hands over by it, or is offered it. */
  public boolean concerns(AccountId account) {
    return to.is(account) || offeredBy.is(account) || from != null && from.is(account);
  }

  boolean isOpen() {
    return state == State.OFFERED;
  }
}
