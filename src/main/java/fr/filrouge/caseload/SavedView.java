package fr.filrouge.caseload;

import fr.filrouge.pathway.ItemId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A list that somebody comes back to.
 *
 * @param filters as an address of the list has them
 */
public record SavedView(ItemId id, ViewName name, Map<String, String> filters) {

  public SavedView {
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
  }

  SavedView called(ViewName other) {
    return new SavedView(id, other, filters);
  }
}
