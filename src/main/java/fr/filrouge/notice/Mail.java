package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * One mail to one person: what they are told at one time.
 *
 * @param tries how often it was tried to send it in vain
 */
public record Mail(String id, AccountId to, Instant at, List<Item> items, State state, int tries) {

  /** One thing that is told, and the address in this site of the page where it is dealt with. */
  public record Item(Message message, String place) {}

  /** Where it is. */
  public enum State {
    /** No mail leaves this site: its reader finds it on a page. */
    KEPT,
    TO_SEND,
    SENT,
    NO_ADDRESS,
    GIVEN_UP
  }

  public Mail {
    items = List.copyOf(items);
  }

  Mail became(State next) {
    return new Mail(id, to, at, items, next, tries);
  }

  Mail failed(int most) {
    return new Mail(id, to, at, items, tries + 1 < most ? state : State.GIVEN_UP, tries + 1);
  }

  public String subject() {
    return items.size() == 1
        ? items.get(0).message().title()
        : items.size() + " nouvelles de Fil rouge";
  }

  /**
   * The whole text; nothing in it depends on anything but what it tells and where.
   *
   * @param site address that those of pages are added to
   */
  public String text(String site) {
    StringBuilder text = new StringBuilder("Bonjour,\n");
    for (Item item : items) {
      text.append('\n')
          .append(items.size() == 1 ? "" : item.message().title() + ". ")
          .append(item.message().sentence())
          .append('\n')
          .append(site)
          .append(item.place())
          .append('\n');
    }
    return text.append("\nVous choisissez vos messages ici :\n")
        .append(site)
        .append("/preferences\n")
        .toString();
  }
}
