package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who acted last in a section of a booklet, and when: kept beside it, with the last of somebody
 * else, so that a list can tell each of its readers whether anything is new to them.
 *
 * @param ledger what it tells of; absent when anyone of the booklet may see it
 */
public record LatestAct(Section section, @Nullable Ledger ledger, AccountId by, Instant at) {

  /** Of each section two at most, by two people: whoever reads, one of them is another. */
  public static List<LatestAct> of(History history) {
    List<LatestAct> acts = new ArrayList<>();
    List<History.Entry> entries = history.latest();
    for (int i = entries.size() - 1; i >= 0; i--) {
      LatestAct act = of(entries.get(i));
      List<LatestAct> later = acts.stream().filter(act::isBeside).toList();
      if (later.isEmpty() || later.size() == 1 && !later.get(0).by.equals(act.by)) {
        acts.add(act);
      }
    }
    return acts;
  }

  private static LatestAct of(History.Entry entry) {
    return new LatestAct(entry.section(), entry.ledger(), entry.by().account(), entry.at());
  }

  private boolean isBeside(LatestAct other) {
    return section == other.section && ledger == other.ledger;
  }

  /** Whether {@link WhatIsNew} would tell of it. */
  boolean isNewTo(Standing reader, Map<Section, Instant> lastShown) {
    Instant shown = lastShown.get(section);
    return shown != null
        && at.isAfter(shown)
        && !by.equals(reader.account().id())
        && reader.rights().sees(ledger == null ? Ledger.COMMON : ledger);
  }
}
