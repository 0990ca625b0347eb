package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Persons;
import fr.filrouge.access.Role;
import fr.filrouge.access.StructureId;
import fr.filrouge.frame.DayInWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a draft still lacks before it can be handed in: all of it at once. */
@Component
public final class Readiness {

  /**
   * A thing that is still missing.
   *
   * @param what stable name
   * @param sentence what to do, in French
   */
  public record Lack(String what, String sentence) {}

  private static final LocalDate FAR = LocalDate.of(2100, 1, 1);
  private static final int PAGE = 200;
  private static final Duration IMPACT_HOLDS = Duration.ofDays(7);

  private final DraftChecks checks;
  private final Versions versions;
  private final Accounts accounts;
  private final Persons persons;
  private final ImpactEvidence impacts;
  private final DecisionsAlreadyKept kept;
  private final CoverDraft coverage;
  private final Clock clock;

  Readiness(
      DraftChecks checks,
      Versions versions,
      Accounts accounts,
      Persons persons,
      ImpactEvidence impacts,
      DecisionsAlreadyKept kept,
      CoverDraft coverage,
      Clock clock) {
    this.checks = checks;
    this.versions = versions;
    this.accounts = accounts;
    this.persons = persons;
    this.impacts = impacts;
    this.kept = kept;
    this.coverage = coverage;
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
    lacks.addAll(notTakenOut(draft));
    lacks.addAll(lacks(checks.of(draft.files())));
    lacks.addAll(coverage.lacks(draft));
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

  /** What is to be taken up again later must not come with this draft. */
  private List<Lack> notTakenOut(Draft draft) {
    List<Lack> lacks = new ArrayList<>();
    for (int number : draft.details().takenUp()) {
      RuleHead.Published pending = versions.published(number);
      int base = versions.submission(pending).base();
      Merging left =
          Merging.of(
              versions.files(base), versions.files(number), draft.files(), Set.of(), Set.of());
      if (left.edits().isEmpty() && left.conflicts().isEmpty()) {
        lacks.add(
            new Lack(
                "pending",
                "La version "
                    + number
                    + " est à reprendre, mais ce brouillon dit déjà tout ce qu'elle change et le"
                    + " ferait entrer en vigueur avec lui : retirez-le d'abord."));
      }
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

  /** What its date of effect, reason and deliberation lack, beside these versions. */
  List<Lack> lacks(Details details, RuleHead head) {
    List<Lack> lacks = new ArrayList<>();
    LocalDate today = versions.today();
    LocalDate from = details.from();
    if (from == null) {
      lacks.add(new Lack("from", "La date d'effet manque."));
    } else if (from.isAfter(FAR)) {
      lacks.add(new Lack("from", "La date d'effet est au plus tard le 1er janvier 2100."));
    } else if (from.isBefore(today) && !details.retroactive()) {
      lacks.add(
          new Lack(
              "retroactive",
              "La date d'effet est passée : dites que c'est voulu. Décisions gardées de jours"
                  + " depuis : "
                  + kept.since(from).orElse("aucune")
                  + " ; elles ne sont pas réécrites."));
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
                      + DayInWords.date(Objects.requireNonNull(pending.from()))
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
              "Scénarios en défaut : "
                  + made.failed().keySet().stream()
                      .map(place -> place.substring(place.indexOf(" : ") + " : ".length()))
                      .collect(Collectors.joining(" ; "))
                  + "."));
    }
    if (!made.open().isEmpty()) {
      lacks.add(
          new Lack(
              "findings",
              made.open().size() + " constat(s) à corriger, ou à accepter avec une raison."));
    }
    return lacks;
  }

  /** Whether the person of an account has written in a draft, under this account or another. */
  public boolean hasWritten(Account who, Draft draft) {
    return persons.isAmong(who, draft.authors());
  }

  /** How many kept decisions a date of effect in the past meets, in words; none for another. */
  public Optional<String> keptDecisions(Draft draft) {
    return kept.since(draft);
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
          .filter(account -> !persons.isAmong(account, draft.authors()))
          .filter(account -> !persons.isAmong(account, Set.of(who.id())))
          .forEach(all::add);
      after = page.next();
      if (after == null) {
        break;
      }
    }
    return all;
  }
}
