package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Mask;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes words back: who wrote them last may, and the referent in charge. The text is gone; who
 * masked it, when and why stays. When the person wants it for words of somebody else, that is noted
 * for those who may.
 */
public record MaskItem(Masked.Kind kind, ItemId id, FreeText reason) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    Optional<Masked> item = find(new Edit(booklet, who));
    return who.rights().any() && (item.isEmpty() || mayMask(who, item.get()) || asks(who));
  }

  private static boolean mayMask(Standing who, Masked item) {
    return item.author().equals(who.account().id())
        || who.relation() == Relation.REFERENT
        || who.relation() == Relation.LAST_REFERENT;
  }

  private static boolean asks(Standing who) {
    return who.relation() == Relation.SELF;
  }

  private Optional<Masked> find(Edit edit) {
    return kind.find(edit, id).filter(item -> edit.who.rights().sees(item.restriction()));
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Optional<Masked> found = find(edit);
    if (found.isEmpty()) {
      return Optional.of(Refusal.UNKNOWN_ITEM);
    }
    Masked item = found.get();
    if (item.isMasked()) {
      return Optional.of(Refusal.ALREADY_MASKED);
    }
    if (!mayMask(edit.who, item)) {
      return edit.note(
          item.restriction(), Event.MASKING_ASKED, List.of(kind.address(), id.value()));
    }
    item.mask().accept(edit, new Mask(edit.by(), edit.at(), reason));
    return edit.note(item.restriction(), kind.event(), List.of());
  }

  @Override
  public Set<Section> touches() {
    return Set.of(kind.section());
  }

  @Override
  public Optional<ItemId> recalls() {
    return kind == Masked.Kind.JOURNAL ? Optional.of(id) : Optional.empty();
  }

  @Override
  public boolean worksWhenClosed() {
    return true;
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
