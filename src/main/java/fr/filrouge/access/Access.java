package fr.filrouge.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone looked at something of somebody's booklet. The name and structure are kept as they were.
 *
 * @param relation what the person was to the booklet at that moment
 * @param what what was looked at, never its content
 */
public record Access(
    String booklet,
    AccountId account,
    String displayName,
    @Nullable StructureId structure,
    String relation,
    String what,
    Instant at) {

  public static Access by(
      Account account, String booklet, String relation, String what, Instant at) {
    return new Access(
        booklet, account.id(), account.displayName(), account.structure(), relation, what, at);
  }
}
