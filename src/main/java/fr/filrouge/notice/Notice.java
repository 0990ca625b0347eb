package fr.filrouge.notice;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.BookletId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something one person is to be told, once.
 *
 * @param id the same whenever the same thing is found to be told to the same person
 * @param place address in this site of the page where it is dealt with
 * @param at when it came to be
 */
public record Notice(
    String id, AccountId to, BookletId booklet, Message message, String place, Instant at) {

  /**
   * @param what tells the thing apart from all others of its kind; says nothing of how many other
   *     things there are in a booklet
   */
  static Notice of(
      BookletId booklet, Message message, String what, AccountId to, String place, Instant at) {
    String name = String.join("\n", message.name(), what, to.value());
    String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return new Notice(id, to, booklet, message, place, at);
  }
}
