package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The drafts: read by those who edit and those who approve, written by those who edit. */
@Component
public final class Drafts {

  private static final int TRIES = 8;
  private static final int MOST_CACHED = 20;

  private final RuleStore store;
  private final Versions versions;
  private final Clock clock;
  private final Map<DraftId, Draft> latest =
      new LinkedHashMap<>(MOST_CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DraftId, Draft> eldest) {
          return size() > MOST_CACHED;
        }
      };

  Drafts(RuleStore store, Versions versions, Clock clock) {
    this.store = store;
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * Begins a draft of the last published version.
   *
   * @throws PolicyRefusal for somebody who does not edit
   */
  public Draft begin(Account who, String title) {
    return begin(who, Phrase.line("titre", title), versions.head().last().number());
  }

  /** Begins a draft that says again what a version said. */
  Draft begin(Account who, String title, int content) {
    requireEditor(who);
    DraftId id = DraftId.fresh();
    int base = versions.head().last().number();
    Entry first =
        new Entry(id, 0, who.id(), clock.instant(), new Entry.Begun(title, base, content));
    if (!store.add(first)) {
      throw new IllegalStateException("the id of a new draft is taken");
    }
    return Draft.of(List.of(first), versions::files);
  }

  /**
   * A draft as it is now.
   *
   * @throws PolicyRefusal when there is none, or none for this reader
   */
  public Draft find(Account reader, DraftId id) {
    requirePolicy(reader);
    return current(id);
  }

  /** Every draft, the latest first. */
  public List<Draft> all(Account reader) {
    requirePolicy(reader);
    return store.begun().stream().map(entry -> current(entry.draft())).toList();
  }

  /** All that happened to a draft. */
  public List<Entry> entries(Account reader, DraftId id) {
    requirePolicy(reader);
    return store.entries(id, 0);
  }

  /** A draft as it was after one of its entries. */
  Draft at(Account reader, DraftId id, int revision) {
    requirePolicy(reader);
    List<Entry> entries = store.entries(id, 0);
    if (revision >= entries.size()) {
      throw PolicyRefusal.absent();
    }
    return Draft.of(entries.subList(0, revision + 1), versions::files);
  }

  /** Where a draft stands. */
  public DraftState state(Draft draft) {
    return DraftState.of(draft, versions.head());
  }

  private Draft current(DraftId id) {
    Draft known;
    synchronized (latest) {
      known = latest.get(id);
    }
    List<Entry> news = store.entries(id, known == null ? 0 : known.revision() + 1);
    if (known == null && news.isEmpty()) {
      throw PolicyRefusal.missing("de brouillon");
    }
    Draft draft = known == null ? Draft.of(news.subList(0, 1), versions::files) : known;
    for (Entry entry : known == null ? news.subList(1, news.size()) : news) {
      draft = draft.then(entry, versions::files);
    }
    synchronized (latest) {
      Draft other = latest.get(id);
      if (other == null || other.revision() < draft.revision()) {
        latest.put(id, draft);
      }
    }
    return draft;
  }

  /** Adds to a draft that can be written, whoever else adds to it at the same time. */
  Draft write(Account who, DraftId id, Function<Draft, Entry.Act> act) {
    requireEditor(who);
    return add(
        who,
        id,
        draft -> {
          state(draft).requireOpen();
          return act.apply(draft);
        });
  }

  /** Adds an entry; what it is made of is made anew when somebody else was quicker. */
  Draft add(Account who, DraftId id, Function<Draft, Entry.Act> act) {
    for (int i = 0; i < TRIES; i++) {
      Draft draft = current(id);
      Entry next = new Entry(id, draft.revision() + 1, who.id(), clock.instant(), act.apply(draft));
      Draft after = draft.then(next, versions::files);
      if (store.add(next)) {
        return after;
      }
    }
    throw PolicyRefusal.conflict(
        "contended",
        "Trop de personnes écrivent dans ce brouillon en même temps ; réessayez.",
        Map.of());
  }

  /** Gives a draft up; it can still be read. */
  public Draft abandon(Account who, DraftId id) {
    return write(who, id, draft -> new Entry.Abandoned());
  }

  /** Who edits the rules of the Region. */
  static void requireEditor(Account who) {
    if (!who.has(Role.POLICY_EDITOR)) {
      throw PolicyRefusal.forbidden(
          "forbidden", "Il faut rédiger les règles de la Région pour faire cela.");
    }
  }

  /** Whether somebody edits or approves the rules. */
  public static boolean isOfficer(Account who) {
    return who.has(Role.POLICY_EDITOR) || who.has(Role.POLICY_APPROVER);
  }

  /**
   * Lets those through who edit or approve the rules.
   *
   * @throws PolicyRefusal for anybody else
   */
  public static void requirePolicy(Account who) {
    if (!isOfficer(who)) {
      throw PolicyRefusal.forbidden(
          "forbidden", "Ceci est pour ceux qui rédigent ou approuvent les règles.");
    }
  }
}
