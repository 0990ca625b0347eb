package fr.filrouge.policy;

import fr.filrouge.access.Account;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.rules.Difference;
import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells in French what publishing a draft sets off besides the cells that it changes: from when it
 * answers, who may gain or lose which measure, what becomes of other versions and drafts, who is
 * told. What the approver reads is kept as the record of the publication.
 */
@Component
public final class Consequences {

  private final Drafts drafts;
  private final DraftChecks checks;
  private final Versions versions;
  private final RuleStore store;
  private final DecisionsAlreadyKept kept;

  Consequences(
      Drafts drafts,
      DraftChecks checks,
      Versions versions,
      RuleStore store,
      DecisionsAlreadyKept kept) {
    this.drafts = drafts;
    this.checks = checks;
    this.versions = versions;
    this.store = store;
    this.kept = kept;
  }

  /** What was told to the approver of a version; nothing of the first one. */
  public List<String> of(RuleHead.Published version) {
    return versions.submission(version).consequences();
  }

  /**
   * What was told when a draft was handed in, or else what publishing it now would set off, which
   * takes seconds.
   *
   * @throws PolicyRefusal with its faults when the draft cannot be read
   */
  public List<String> of(Account reader, Draft draft) {
    String handedIn = draft.handedIn();
    return handedIn == null
        ? now(reader, draft)
        : store.submission(handedIn).orElseThrow(IllegalStateException::new).consequences();
  }

  private List<String> now(Account reader, Draft draft) {
    RuleHead head = versions.head();
    List<String> told = new ArrayList<>();
    told.add(effect(draft));
    told.addAll(measures(draft, head));
    told.addAll(overtaken(draft, head));
    otherDrafts(reader, draft, head).ifPresent(told::add);
    return told;
  }

  private String effect(Draft draft) {
    LocalDate today = versions.today();
    LocalDate from = draft.details().from();
    if (from == null) {
      return "La date d’effet n’est pas encore dite.";
    }
    String day = DayInWords.date(from);
    if (from.isAfter(today)) {
      return "À partir du " + day + ", chaque réponse suit ces règles ; jusque-là, rien ne change.";
    }
    return from.equals(today)
        ? "Chaque réponse suit ces règles dès l’approbation."
        : "Chaque réponse suit ces règles dès l’approbation, même pour des jours passés depuis le "
            + day
            + ". Décisions gardées de ces jours : "
            + kept.since(draft).orElse("aucune")
            + " ; elles ne sont pas réécrites.";
  }

  /** By the tables alone, whoever is followed: so it tells nothing of anybody. */
  private List<String> measures(Draft draft, RuleHead head) {
    LocalDate day = draft.details().asOf(versions.today());
    RuleVersion before = versions.built(head.on(day).number());
    RuleVersion after = checks.built(draft.files());
    List<String> told = new ArrayList<>();
    boolean opens = false;
    for (var measure : Difference.of(before, after, day).entrySet()) {
      Difference.Change change = measure.getValue();
      if (!change.same()) {
        told.add(sentence(Difference.label(measure.getKey(), before, after), change));
        opens |= change.canGain();
      }
    }
    if (told.isEmpty()) {
      told.add("Les droits à chaque dispositif restent les mêmes, pour tout le monde.");
    } else if (opens) {
      told.add(
          "Les personnes suivies à qui un droit s’ouvre, et leur référent, en sont prévenus une"
              + " fois, une fois ces règles en vigueur.");
    }
    return told;
  }

  private static String sentence(String measure, Difference.Change change) {
    String whose = change.byItsRows() ? " : ses lignes changent ; " : ", par ricochet : ";
    if (change.canGain() && change.canLose()) {
      return measure + whose + "des personnes peuvent y gagner, d’autres y perdre.";
    } else if (change.canGain()) {
      return measure + whose + "des personnes peuvent y gagner, personne n’y perd.";
    } else if (change.canLose()) {
      return measure + whose + "des personnes peuvent y perdre, personne n’y gagne.";
    }
    return measure + whose + "les mêmes personnes y ont droit.";
  }

  private List<String> overtaken(Draft draft, RuleHead head) {
    LocalDate from = draft.details().from();
    return from == null
        ? List.of()
        : head.overtakenFrom(from, versions.today()).stream()
            .map(pending -> becomes(pending, draft.details().pending().get(pending.number())))
            .toList();
  }

  private static String becomes(RuleHead.Published pending, Details.@Nullable Pending becomes) {
    String version =
        "La version "
            + pending.number()
            + ", prévue le "
            + DayInWords.date(Objects.requireNonNull(pending.from()))
            + ", n’entre jamais en vigueur ";
    if (becomes == null) {
      return version + ": il reste à dire si elle est remplacée ou à reprendre.";
    }
    return switch (becomes) {
      case REPLACED -> version + ": elle est remplacée.";
      case TAKEN_UP -> version + ": un brouillon reprendra ce qu’elle change.";
    };
  }

  private Optional<String> otherDrafts(Account reader, Draft draft, RuleHead head) {
    String titles =
        drafts.all(reader).stream()
            .filter(other -> !other.id().equals(draft.id()))
            .filter(other -> isOvertaken(DraftState.of(other, head)))
            .map(other -> "« " + other.title() + " »")
            .collect(Collectors.joining(", "));
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of("Brouillons à rapprocher ensuite de cette version : " + titles + ".");
  }

  private static boolean isOvertaken(DraftState state) {
    return state == DraftState.DRAFT || state == DraftState.SUBMITTED;
  }
}
