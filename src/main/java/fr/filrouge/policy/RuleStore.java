package fr.filrouge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps drafts, what was handed in, and the list of published versions. */
public interface RuleStore {

  /**
   * Adds the next entry of a draft.
   *
   * @return false when there is an entry of that number already
   */
  boolean add(Entry entry);

  /** The entries of a draft from that number on, in their order. */
  List<Entry> entries(DraftId draft, int from);

  /** The entries that began each draft, the latest first. */
  List<Entry> begun();

  /** Keeps a submission; one of the same id stays as it is. */
  void keep(Submission submission);

  Optional<Submission> submission(String id);

  void keep(Proposal proposal);

  Optional<Proposal> proposal(String id);

  /** The list of published versions; none before the first start. */
  Optional<RuleHead> head();

  /** Writes the first list, unless there is one. */
  void begin(RuleHead first);

  /**
   * Puts the next list in the place of the one before it.
   *
   * @return false when that is no longer what is kept
   */
  boolean advance(RuleHead next);

  /** What a version answered when it was published; none until somebody has asked it. */
  Optional<GoldenAnswers> golden(int version);

  /** Keeps what a version answers; what is kept already stays. */
  void keep(int version, GoldenAnswers answers);

  /**
   * Whether people have been told what a version opens to them.
   *
   * @param turned a day on which a row of it begins or ends; {@code null} for its date of effect
   */
  boolean toldOf(int version, @Nullable LocalDate turned);

  void noteToldOf(int version, @Nullable LocalDate turned);
}
