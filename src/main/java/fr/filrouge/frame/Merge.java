package fr.filrouge.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What two people made of the same form, field by field: what only one of them touched stands as
 * they left it, what both touched differently is for somebody to choose.
 *
 * @param merged every field that needs no choice
 * @param clashes the others
 */
public record Merge(Map<String, String> merged, Map<String, Clash> clashes) {

  /** Two texts for one field. */
  public record Clash(String mine, String theirs) {}

  /**
   * @param base the fields as they were shown
   * @param mine as they were sent; a field that was not sent was not touched
   * @param theirs as they stand now
   */
  public static Merge of(
      Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
    Map<String, String> merged = new LinkedHashMap<>();
    Map<String, Clash> clashes = new LinkedHashMap<>();
    theirs.forEach(
        (field, standing) -> {
          String before = base.getOrDefault(field, standing);
          String wanted = mine.getOrDefault(field, before);
          if (wanted.equals(before) || wanted.equals(standing)) {
            merged.put(field, standing);
          } else if (Objects.equals(standing, before)) {
            merged.put(field, wanted);
          } else {
            clashes.put(field, new Clash(wanted, standing));
          }
        });
    return new Merge(merged, clashes);
  }

  public boolean isClear() {
    return clashes.isEmpty();
  }
}
