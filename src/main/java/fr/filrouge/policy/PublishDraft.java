package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** A thing that is still missing before a draft can be handed in. */
  public record Lack(String what, String sentence) {}

  private static final LocalDate FAR = LocalDate.of(2100, 1, 1);
  private static final int PAGE = 200;
  private static final Duration IMPACT_HOLDS = Duration.ofDays(7);

  private final Drafts drafts;
  private final DraftChecks checks;
  private final Versions versions;
  private final RuleStore store;
  private final Accounts accounts;
  private final ImpactEvidence impacts;
  private final Clock clock;

  PublishDraft(
      Drafts drafts,
      DraftChecks checks,
      Versions versions,
      RuleStore store,
      Accounts accounts,
      ImpactEvidence impacts,
      Clock clock) {
    this.drafts = drafts;
    this.checks = checks;
    this.versions = versions;
    this.store = store;
    this.accounts = accounts;
    this.impacts = impacts;
    this.clock = clock;
  }

  /** All that a draft lacks before this officer can hand it in. */
  public List<Lack> lacks(Account who, Draft draft) {
    List<Lack> lacks = new ArrayList<>();
    RuleHead head = versions.head();
    if (draft.base() != head.last().number()) {
      lacks.add(
          new Lack(
              "merge",
              "La version "
                  + head.last().number()
                  + " a été publiée depuis : rapprochez d'abord ce brouillon."));
    }
    if (Differences.between(versions.files(draft.base()), draft.files()).isEmpty()) {
      lacks.add(new Lack("change", "Ce brouillon ne change rien."));
    }
    lacks.addAll(lacks(draft.details(), head));
    lacks.addAll(lacks(checks.of(draft.files())));
    if (changesDecisions(draft) && !impactSeen(draft)) {
      lacks.add(
          new Lack(
              "impact",
              "Les effets de ce contenu n'ont pas été regardés depuis sept jours : demandez-les."));
    }
    if (approvers(who, draft).isEmpty()) {
      lacks.add(
          new Lack(
              "approver",
              "Personne ne pourrait l'approuver : tous ceux qui approuvent y ont écrit. Un"
                  + " administrateur doit nommer quelqu'un d'autre."));
    }
    return lacks;
  }

  private boolean changesDecisions(Draft draft) {
    return !draft.files().hash().equals(versions.files(draft.base()).hash());
  }

  private boolean impactSeen(Draft draft) {
    Instant since = clock.instant().minus(IMPACT_HOLDS);
    return impacts.of(draft.files().hash()).filter(seen -> seen.isAfter(since)).isPresent();
  }

  private List<Lack> lacks(Details details, RuleHead head) {
    List<Lack> lacks = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    LocalDate from = details.from();
    if (from == null) {
      lacks.add(new Lack("from", "La date d'effet manque."));
    } else if (from.isAfter(FAR)) {
      lacks.add(new Lack("from", "La date d'effet est au plus tard le 1er janvier 2100."));
    } else if (from.isBefore(today) && !details.retroactive()) {
      lacks.add(new Lack("retroactive", "La date d'effet est passée : dites que c'est voulu."));
    }
    if (details.reason().isBlank()) {
      lacks.add(new Lack("reason", "La raison du changement manque."));
    }
    if (details.deliberation().isBlank()) {
      lacks.add(new Lack("deliberation", "La délibération manque."));
    }
    if (from != null) {
      for (RuleHead.Published pending : head.overtakenFrom(from, today)) {
        if (!details.pending().containsKey(pending.number())) {
          lacks.add(
              new Lack(
                  "pending",
                  "La version "
                      + pending.number()
                      + " attend le "
                      + pending.from()
                      + " et n'entrerait jamais en vigueur : dites si elle est remplacée ou à"
                      + " reprendre."));
        }
      }
    }
    return lacks;
  }

  private static List<Lack> lacks(RuleChecks made) {
    List<Lack> lacks = new ArrayList<>();
    if (!made.faults().isEmpty()) {
      lacks.add(new Lack("faults", made.faults().size() + " case(s) à corriger."));
    }
    if (!made.failed().isEmpty()) {
      lacks.add(
          new Lack(
              "scenarios",
              "Scénarios en défaut : " + String.join(" ; ", made.failed().keySet()) + "."));
    }
    if (!made.open().isEmpty()) {
      lacks.add(
          new Lack(
              "findings",
              made.open().size() + " constat(s) à corriger, ou à accepter avec une raison."));
    }
    return lacks;
  }

  /** Those who could approve a draft that this officer hands in. */
  public List<Account> approvers(Account who, Draft draft) {
    StructureId region = who.structure();
    List<Account> all = new ArrayList<>();
    AccountId after = null;
    while (region != null) {
      Accounts.Page page = accounts.of(region, PAGE, after);
      page.items().stream()
          .filter(account -> account.has(Role.POLICY_APPROVER))
          .filter(account -> !draft.authors().contains(account.id()))
          .filter(account -> !account.id().equals(who.id()))
          .forEach(all::add);
      after = page.next();
      if (after == null) {
        break;
      }
    }
    return all;
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
          List<Lack> lacks = lacks(who, draft);
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
    List<Lack> lacks = lacks(submission.details(), head);
    if (!lacks.isEmpty()) {
      throw PolicyRefusal.conflict(
          "not-ready",
          String.join(" ", lacks.stream().map(Lack::sentence).toList()),
          Map.of("missing", lacks));
    }
    RuleHead.Published next = published(who, submission, head);
    requireStillApprover(who);
    if (!store.advance(head.with(next))) {
      throw PolicyRefusal.conflict("to-merge", "Une autre version vient d'être publiée.", Map.of());
    }
    versions.follow();
    return next;
  }

  private RuleHead.Published published(Account who, Submission submission, RuleHead head) {
    return new RuleHead.Published(
        head.last().number() + 1,
        submission.id(),
        submission.files().hash(),
        submission.fileHash(),
        submission.details().from(),
        clock.instant(),
        submission.authors(),
        who.id(),
        submission.details().reason(),
        submission.details().deliberation());
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
    if (submission.authors().contains(who.id()) || draft.authors().contains(who.id())) {
      List<String> others = approvers(who, draft).stream().map(Account::displayName).toList();
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

  /**
   * Lays a draft upon the last published version.
   *
   * @param kept places where the draft's text is kept
   * @param left places where the published text is kept
   * @throws PolicyRefusal with the places where somebody has to choose
   */
  public Draft merge(Account who, DraftId id, Set<String> kept, Set<String> left) {
    return drafts.write(
        who,
        id,
        draft -> {
          int last = versions.head().last().number();
          if (draft.base() == last) {
            throw PolicyRefusal.conflict(
                "nothing-to-merge", "Ce brouillon part déjà de la dernière version.", Map.of());
          }
          Merging merging =
              Merging.of(
                  versions.files(draft.base()), draft.files(), versions.files(last), kept, left);
          if (!merging.conflicts().isEmpty()) {
            throw PolicyRefusal.conflict(
                "conflicts",
                merging.conflicts().size()
                    + " case(s) changée(s) des deux côtés : choisissez pour chacune.",
                Map.of("conflicts", merging.conflicts()));
          }
          return new Entry.Merged(last, merging.edits());
        });
  }

  /** The submission that a draft waits for the approval of. */
  public @Nullable Submission submission(Draft draft) {
    String id = draft.handedIn();
    return id == null ? null : store.submission(id).orElse(null);
  }
}
