package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The place of referent is offered to somebody, who accepts or not. Both know its number and may
 * read it, with or without access to the booklet.
 *
 * @param id of the request that made it, so that the same one sent twice offers once
 * @param from who hands over; absent when the first referent is named
 * @param coverUntil last day of a temporary cover; absent when it is for good
 * @param state as it was last written: whether an open one still stands is for {@link WhoCanAct}
 */
public record Transfer(
    int number,
    ItemId id,
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
    WITHDRAWN("retiré"),
    /** Nobody answered before the offer, or the cover it was for, was over. */
    EXPIRED("sans réponse"),
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
    return new Transfer(number, id, from, this.to, offeredBy, coverUntil, to, offeredAt, at);
  }

  /** As it reads now, when nothing was written since. */
  public Transfer reading(State now) {
    return now == state
        ? this
        : new Transfer(number, id, from, to, offeredBy, coverUntil, now, offeredAt, settledAt);
  }

  /** Whether this account offers it, hands over by it, or is offered it. */
  public boolean concerns(AccountId account) {
    return to.is(account) || offeredBy.is(account) || from != null && from.is(account);
  }

  boolean isOpen() {
    return state == State.OFFERED;
  }
}
