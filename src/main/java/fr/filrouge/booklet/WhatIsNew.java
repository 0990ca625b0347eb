package fr.filrouge.booklet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others have done in a booklet since its reader was last shown it, from what that reader may
 * see. Nothing is new to who comes for the first time.
 */
public record WhatIsNew(List<History.Entry> entries) {

  public static WhatIsNew of(BookletView view, Map<Section, Instant> lastShown) {
    return new WhatIsNew(
        view.booklet().history().latest().stream()
            .filter(entry -> !entry.by().account().equals(view.standing().account().id()))
            .filter(entry -> isAfter(entry.at(), lastShown.get(entry.section())))
            .sorted(Comparator.comparing(History.Entry::at).reversed())
            .toList());
  }

  private static boolean isAfter(Instant at, @Nullable Instant shown) {
    return shown != null && at.isAfter(shown);
  }

  public boolean in(Section section) {
    return entries.stream().anyMatch(entry -> entry.section() == section);
  }
}
