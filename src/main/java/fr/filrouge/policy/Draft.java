package fr.filrouge.policy;

import fr.filrouge.access.AccountId;
import fr.filrouge.rules.RuleFiles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its entries made it. Immutable.
 *
 * @param revision number of its last entry
 * @param base number of the version it was made from, or merged with last
 * @param authors everybody who ever wrote in it, what they wrote taken back or not
 * @param handedIn what names the submission, {@code null} while it can be written
 * @param remarks what the approver said when it came back last
 */
public record Draft(
    DraftId id,
    int revision,
    String title,
    int base,
    RuleFiles files,
    Set<AccountId> authors,
    Details details,
    @Nullable String handedIn,
    boolean abandoned,
    @Nullable String remarks,
    List<Step> done,
    List<Step> undone) {

  /** A step of writing that can be taken back by who did it. */
  public record Step(int k, AccountId who, List<Edit> edits) {}

  public Draft {
    authors = Set.copyOf(authors);
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /** The draft that these entries made, the first of which begins it. */
  static Draft of(List<Entry> entries, IntFunction<RuleFiles> versions) {
    Entry first = entries.get(0);
    if (!(first.act() instanceof Entry.Begun begun)) {
      throw new IllegalStateException("a draft that was never begun: " + first.draft());
    }
    Draft draft =
        new Draft(
            first.draft(),
            first.k(),
            begun.title(),
            begun.base(),
            versions.apply(begun.content()),
            Set.of(first.who()),
            Details.NONE,
            null,
            false,
            null,
            List.of(),
            List.of());
    for (Entry entry : entries.subList(1, entries.size())) {
      draft = draft.then(entry, versions);
    }
    return draft;
  }

  /** The draft after one entry more. */
  Draft then(Entry entry, IntFunction<RuleFiles> versions) {
    Progress next = new Progress(this, entry);
    Entry.Act act = entry.act();
    if (act instanceof Entry.Edited edited) {
      next.write(edited.edits());
      next.done.addLast(new Step(entry.k(), entry.who(), edited.edits()));
      next.undone.clear();
    } else if (act instanceof Entry.Undone undone) {
      next.write(undone.edits());
      next.move(next.done, next.undone, undone.step());
    } else if (act instanceof Entry.Redone redone) {
      next.write(redone.edits());
      next.move(next.undone, next.done, redone.step());
    } else if (act instanceof Entry.Detailed detailed) {
      next.details = detailed.details();
      next.authors.add(entry.who());
    } else if (act instanceof Entry.Merged merged) {
      next.base = merged.base();
      next.files = versions.apply(merged.base());
      next.write(merged.edits());
      next.done.clear();
      next.undone.clear();
      next.handedIn = null;
    } else if (act instanceof Entry.HandedIn) {
      next.handedIn = entry.submission();
      next.remarks = null;
    } else if (act instanceof Entry.TakenBack) {
      next.handedIn = null;
    } else if (act instanceof Entry.Returned returned) {
      next.handedIn = null;
      next.remarks = returned.remarks();
    } else if (act instanceof Entry.Abandoned) {
      next.abandoned = true;
      next.handedIn = null;
    }
    return next.draft();
  }

  /** The last step of an officer that can be taken back. */
  @Nullable Step lastOf(AccountId who) {
    return last(done, who);
  }

  /** The last step of an officer that was taken back. */
  @Nullable Step lastUndoneOf(AccountId who) {
    return last(undone, who);
  }

  private static @Nullable Step last(List<Step> steps, AccountId who) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).who().equals(who)) {
        return steps.get(i);
      }
    }
    return null;
  }

  /** What names all that would be approved: the files, and what the draft says of itself. */
  public String fileHash() {
    return Submission.fileHash(files, details);
  }

  /** The draft on its way from one entry to the next. */
  private static final class Progress {
    private final Draft before;
    private final Entry entry;
    private int base;
    private RuleFiles files;
    private final Set<AccountId> authors;
    private Details details;
    private @Nullable String handedIn;
    private boolean abandoned;
    private @Nullable String remarks;
    private final Deque<Step> done;
    private final Deque<Step> undone;

    Progress(Draft before, Entry entry) {
      this.before = before;
      this.entry = entry;
      this.base = before.base;
      this.files = before.files;
      this.authors = new LinkedHashSet<>(before.authors);
      this.details = before.details;
      this.handedIn = before.handedIn;
      this.abandoned = before.abandoned;
      this.remarks = before.remarks;
      this.done = new ArrayDeque<>(before.done);
      this.undone = new ArrayDeque<>(before.undone);
    }

    void write(List<Edit> edits) {
      authors.add(entry.who());
      files = Edit.applyAll(edits, files);
    }

    void move(Deque<Step> from, Deque<Step> to, int step) {
      from.stream().filter(one -> one.k() == step).findFirst().ifPresent(to::addLast);
      from.removeIf(one -> one.k() == step);
    }

    Draft draft() {
      return new Draft(
          before.id,
          entry.k(),
          before.title,
          base,
          files,
          authors,
          details,
          handedIn,
          abandoned,
          remarks,
          List.copyOf(done),
          List.copyOf(undone));
    }
  }
}
