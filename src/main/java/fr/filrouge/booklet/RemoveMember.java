package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import java.util.Optional;

/** Ends the membership of a professional, whose access ends with it; anyone may leave. */
public record RemoveMember(AccountId account) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.MEMBERS)
        || who.rights().any() && who.account().id().equals(account);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Member> member = edit.people.member(account);
    if (member.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    edit.people = edit.people.without(member.get());
    return edit.note(Event.MEMBER_REMOVED);
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }
}
