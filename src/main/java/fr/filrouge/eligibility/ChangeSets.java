package fr.filrouge.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works on sets of changes. */
final class ChangeSets {

  private ChangeSets() {}

  /** Each set with each alternative, but those that ask for too much or for two things at once. */
  static List<List<Change>> each(
      List<List<Change>> sets, List<List<Change>> alternatives, int most) {
    List<List<Change>> all = new ArrayList<>();
    for (List<Change> set : sets) {
      for (List<Change> alternative : alternatives) {
        List<Change> both = union(set, alternative);
        if (both != null && both.size() <= most) {
          all.add(both);
        }
      }
    }
    return all;
  }

  private static @Nullable List<Change> union(List<Change> set, List<Change> others) {
    List<Change> union = new ArrayList<>(set);
    for (Change other : others) {
      int same = indexOfField(union, other);
      if (same < 0) {
        union.add(other);
      } else {
        List<Object> common = new ArrayList<>(union.get(same).anyOf());
        common.retainAll(other.anyOf());
        if (common.isEmpty() && !other.field().type().isSet()) {
          return null;
        }
        if (common.isEmpty()) {
          union.add(other);
        } else {
          union.set(same, Changes.change(other.field(), common));
        }
      }
    }
    return union;
  }

  private static int indexOfField(List<Change> set, Change other) {
    for (int i = 0; i < set.size(); i++) {
      if (set.get(i).field().code().equals(other.field().code())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a set asks for all that a smaller one asks for. */
  static boolean holds(List<Change> set, List<Change> smaller) {
    return smaller.stream().allMatch(small -> set.stream().anyMatch(c -> c.holds(small)));
  }

  /** Two single changes of one field become one change with the values of both. */
  static List<List<Change>> joinedWhereOnlyOneDiffers(List<List<Change>> sets) {
    List<List<Change>> joined = new ArrayList<>();
    for (List<Change> set : sets) {
      int same = indexOfSingle(joined, set);
      if (same < 0) {
        joined.add(set);
      } else {
        Set<Object> values = new LinkedHashSet<>(joined.get(same).get(0).anyOf());
        values.addAll(set.get(0).anyOf());
        joined.set(same, List.of(Changes.change(set.get(0).field(), List.copyOf(values))));
      }
    }
    return joined;
  }

  private static int indexOfSingle(List<List<Change>> sets, List<Change> set) {
    if (set.size() != 1 || set.get(0).anyOf().isEmpty()) {
      return -1;
    }
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).size() == 1 && indexOfField(sets.get(i), set.get(0)) == 0) {
        return i;
      }
    }
    return -1;
  }
}
