package fr.filrouge.booklet.web;

import java.util.List;

/**
 * A list of which the booklet on one page shows the beginning.
 *
 * @param shown the first of them
 * @param rest the others
 */
record Listed<T>(List<T> shown, List<T> rest) {

  private static final int SHOWN = 3;

  static <T> Listed<T> of(List<T> all) {
    int shown = Math.min(SHOWN, all.size());
    return new Listed<>(all.subList(0, shown), all.subList(shown, all.size()));
  }

  public int count() {
    return shown.size() + rest.size();
  }

  public boolean empty() {
    return shown.isEmpty();
  }
}
