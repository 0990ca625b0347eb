package fr.filrouge.caseload;

import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** The views of one person, in the order in which they kept them: a few, each with its own name. */
public record Views(List<SavedView> all) {

  public static final Views NONE = new Views(List.of());
  static final int MOST = 5;

  public Views {
    all = List.copyOf(all);
  }

  /**
   * Keeping the same filters under the same name once more changes nothing.
   *
   * @throws InvalidInput there are enough, or the name is taken
   */
  Views adding(SavedView view) {
    if (isKept(view)) {
      return this;
    }
    if (all.size() >= MOST) {
      throw new InvalidInput("/nom", "Vous gardez déjà cinq vues : retirez-en une d’abord.");
    }
    refuseTaken(view);
    List<SavedView> more = new ArrayList<>(all);
    more.add(view);
    return new Views(more);
  }

  private boolean isKept(SavedView view) {
    return all.stream()
        .anyMatch(v -> v.name().equals(view.name()) && v.filters().equals(view.filters()));
  }

  /**
   * @throws InvalidInput the name is that of another
   */
  Views renaming(ItemId id, ViewName name) {
    return new Views(
        all.stream().map(view -> view.id().equals(id) ? renamed(view, name) : view).toList());
  }

  private SavedView renamed(SavedView view, ViewName name) {
    refuseTaken(view.called(name));
    return view.called(name);
  }

  private void refuseTaken(SavedView view) {
    if (all.stream().anyMatch(v -> !v.id().equals(view.id()) && v.name().readsLike(view.name()))) {
      throw new InvalidInput("/nom", "Une autre de vos vues porte déjà ce nom.");
    }
  }

  Views without(ItemId id) {
    return new Views(all.stream().filter(view -> !view.id().equals(id)).toList());
  }
}
