package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Persons;
import fr.filrouge.access.Role;
import fr.filrouge.policy.Readiness.Lack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands drafts in, and approves them. To approve is to publish, in one write; whoever ever wrote in
 * a draft cannot, and nobody can do without.
 */
@Component
public final class PublishDraft {

  private final Drafts drafts;
  private final DraftChecks checks;
  private final Versions versions;
  private final RuleStore store;
  private final Accounts accounts;
  private final Persons persons;
  private final Readiness readiness;
  private final Consequences consequences;
  private final TakeUpAgain takeUp;
  private final Clock clock;

  PublishDraft(
      Drafts drafts,
      DraftChecks checks,
      Versions versions,
      RuleStore store,
      Accounts accounts,
      Persons persons,
      Readiness readiness,
      Consequences consequences,
      TakeUpAgain takeUp,
      Clock clock) {
    this.drafts = drafts;
    this.checks = checks;
    this.versions = versions;
    this.store = store;
    this.accounts = accounts;
    this.persons = persons;
    this.readiness = readiness;
    this.consequences = consequences;
    this.takeUp = takeUp;
    this.clock = clock;
  }

  /**
   * Hands a draft in: from now on it is frozen.
   *
   * @throws PolicyRefusal with all that it lacks
   */
  public Draft handIn(Account who, DraftId id) {
    return drafts.write(
        who,
        id,
        draft -> {
          List<Lack> lacks = readiness.lacks(who, draft);
          if (!lacks.isEmpty()) {
            throw PolicyRefusal.conflict(
                "not-ready",
                String.join(" ", lacks.stream().map(Lack::sentence).toList()),
                Map.of("missing", lacks));
          }
          Entry.HandedIn act = new Entry.HandedIn();
          Entry entry = new Entry(id, draft.revision() + 1, who.id(), clock.instant(), act);
          keep(who, draft, entry.submission());
          return act;
        });
  }

  private void keep(Account who, Draft draft, String submission) {
    Set<AccountId> authors = new HashSet<>(draft.authors());
    authors.add(who.id());
    store.keep(
        new Submission(
            submission,
            draft.files(),
            draft.details(),
            draft.title(),
            draft.base(),
            authors,
            draft.fileHash(),
            checks.of(draft.files()).coverage(),
            consequences.of(who, draft),
            clock.instant()));
  }

  /** Takes back what was handed in and is not approved. */
  public Draft takeBack(Account who, DraftId id) {
    Drafts.requireEditor(who);
    return drafts.add(
        who,
        id,
        draft -> {
          requireSubmitted(draft);
          return new Entry.TakenBack();
        });
  }

  /** Sends a draft back to those who wrote it. */
  public Draft sendBack(Account who, DraftId id, String remarks) {
    requireApprover(who);
    return drafts.add(
        who,
        id,
        draft -> {
          requireSubmitted(draft);
          Phrase.words("remarques", remarks, 2_000);
          return new Entry.Returned(remarks);
        });
  }

  private String requireSubmitted(Draft draft) {
    DraftState state = drafts.state(draft);
    String submission = draft.handedIn();
    if (submission == null || state != DraftState.SUBMITTED) {
      throw PolicyRefusal.conflict(
          state == DraftState.PUBLISHED ? "already-published" : "not-submitted",
          "Ce brouillon n'est pas à approuver (" + state.label() + ").",
          Map.of("state", state.name()));
    }
    return submission;
  }

  /**
   * Approves what was handed in, and so publishes it.
   *
   * @param fileHash what was on the screen
   * @throws PolicyRefusal for an author, or when anything differs from what was on the screen
   */
  public RuleHead.Published approve(Account who, DraftId id, String fileHash) {
    requireApprover(who);
    Draft draft = drafts.find(who, id);
    Submission submission =
        store.submission(requireSubmitted(draft)).orElseThrow(IllegalStateException::new);
    refuseAuthor(who, draft, submission);
    if (!submission.fileHash().equals(fileHash)) {
      throw PolicyRefusal.conflict(
          "changed-since",
          "Ce qui est remis n'est plus ce que vous avez lu : relisez-le.",
          Map.of("current", submission.fileHash()));
    }
    RuleHead head = versions.head();
    if (submission.base() != head.last().number()) {
      throw PolicyRefusal.conflict(
          "to-merge", "Une autre version a été publiée : ce brouillon est à rapprocher.", Map.of());
    }
    List<Lack> lacks = readiness.lacks(submission.details(), head);
    if (!lacks.isEmpty()) {
      throw PolicyRefusal.conflict(
          "not-ready",
          String.join(" ", lacks.stream().map(Lack::sentence).toList()),
          Map.of("missing", lacks));
    }
    RuleHead.Published next =
        RuleHead.Published.of(head.last().number() + 1, submission, who.id(), clock.instant());
    requireStillApprover(who);
    if (!store.advance(head.with(next))) {
      throw PolicyRefusal.conflict("to-merge", "Une autre version vient d'être publiée.", Map.of());
    }
    versions.follow();
    takeUp.ofAll();
    return next;
  }

  private static void requireApprover(Account who) {
    if (!who.has(Role.POLICY_APPROVER)) {
      throw PolicyRefusal.forbidden("forbidden", "Il faut approuver les règles pour faire cela.");
    }
  }

  /** The role is read again just before the write: it may have been taken away meanwhile. */
  private void requireStillApprover(Account who) {
    requireApprover(accounts.find(who.id()).orElse(who));
  }

  private void refuseAuthor(Account who, Draft draft, Submission submission) {
    if (persons.isAmong(who, submission.authors()) || persons.isAmong(who, draft.authors())) {
      List<String> others =
          readiness.approvers(who, draft).stream().map(Account::displayName).toList();
      throw PolicyRefusal.forbidden(
          "approver-is-author",
          "Vous avez écrit dans ce brouillon : quelqu'un d'autre doit l'approuver"
              + (others.isEmpty() ? "." : " (" + String.join(", ", others) + ")."));
    }
  }

  /** Begins a draft that says again what a version said, from today on. */
  public Draft restore(Account who, int number) {
    RuleHead.Published version = versions.published(number);
    Draft draft = drafts.begin(who, "Retour à la version " + version.number(), version.number());
    return drafts.write(
        who,
        draft.id(),
        begun ->
            new Entry.Detailed(
                new Details(
                    LocalDate.now(clock),
                    "Retour à la version " + version.number(),
                    Objects.requireNonNullElse(version.deliberation(), ""),
                    false,
                    Map.of())));
  }

  /** The submission that a draft waits for the approval of. */
  public @Nullable Submission submission(Draft draft) {
    String id = draft.handedIn();
    return id == null ? null : store.submission(id).orElse(null);
  }
}
