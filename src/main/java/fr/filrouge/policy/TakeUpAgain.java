package fr.filrouge.policy;

import fr.filrouge.access.AccountId;
import fr.filrouge.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins the drafts that take up again what a publication overtook: what the overtaken version
 * changed, laid upon the new one, in the name of whoever handed that one in. There is one such
 * draft for each pair of versions; what a crash has left out is made good later.
 */
@Component
final class TakeUpAgain {

  private final RuleStore store;
  private final Versions versions;
  private volatile long done = -1;

  TakeUpAgain(RuleStore store, Versions versions) {
    this.store = store;
    this.versions = versions;
  }

  /** Begins those that are not there yet. */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
  void ofAll() {
    RuleHead head = versions.head();
    if (head.sequence() == done) {
      return;
    }
    for (RuleHead.Published version : head.versions()) {
      for (int overtaken : version.takenUp()) {
        head.find(overtaken).ifPresent(pending -> begin(pending, version));
      }
    }
    done = head.sequence();
  }

  /** Adding an entry whose number is taken does nothing: somebody wrote in the draft since. */
  private void begin(RuleHead.Published overtaken, RuleHead.Published by) {
    DraftId id = DraftId.named("version " + overtaken.number() + " after " + by.number());
    List<Entry> known = store.entries(id, 0);
    List<Entry.Act> acts = acts(overtaken, by);
    for (int k = known.size(); k < acts.size(); k++) {
      store.add(new Entry(id, k, requester(by), by.publishedAt(), acts.get(k)));
    }
  }

  private List<Entry.Act> acts(RuleHead.Published overtaken, RuleHead.Published by) {
    Submission submission = versions.submission(overtaken);
    String title =
        "Reprise de la version " + overtaken.number() + " après la version " + by.number();
    RuleFiles base = versions.files(submission.base());
    Merging merging =
        Merging.of(base, submission.files(), versions.files(by.number()), Set.of(), Set.of());
    List<Entry.Act> acts = new ArrayList<>();
    acts.add(new Entry.Begun(title, submission.base(), overtaken.number()));
    acts.add(new Entry.Detailed(submission.details().alone()));
    if (merging.conflicts().isEmpty()) {
      acts.add(new Entry.Merged(by.number(), merging.edits()));
    }
    return acts;
  }

  /** Who handed in the version that overtakes, and so chose it. */
  private AccountId requester(RuleHead.Published by) {
    int cut = by.submission().lastIndexOf(':');
    DraftId draft = new DraftId(by.submission().substring(0, cut));
    int k = Integer.parseInt(by.submission().substring(cut + 1));
    return store.entries(draft, k).get(0).who();
  }
}
