package fr.filrouge.booklet;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.Todo.Cause;
import fr.filrouge.pathway.CivilDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waits for one professional in one booklet, as far as they may deal with it. */
final class Todos {

  private final Followed.Kept kept;
  private final Standing standing;
  private final WhoCanAct who;
  private final LocalDate today;

  Todos(Followed.Kept kept, Standing standing) {
    this.kept = kept;
    this.standing = standing;
    this.who = new WhoCanAct(kept.people(), kept.closing(), standing.now());
    this.today = standing.now().today();
  }

  List<Todo> all() {
    if (kept.closing() != null || standing.relation() == Relation.SELF) {
      return List.of();
    }
    List<Todo> todos = new ArrayList<>();
    joining().ifPresent(todos::add);
    otherReferent().ifPresent(todos::add);
    exit().ifPresent(todos::add);
    noReferent().ifPresent(todos::add);
    absence().ifPresent(todos::add);
    late().ifPresent(todos::add);
    presence().ifPresent(todos::add);
    newRights().ifPresent(todos::add);
    contract().ifPresent(todos::add);
    silence().ifPresent(todos::add);
    return todos.stream().filter(todo -> standing.rights().writes(todo.cause().section())).toList();
  }

  private Optional<Todo> joining() {
    return kept.people().joinRequests().stream()
        .filter(JoinRequest::isPending)
        .reduce((earlier, later) -> later)
        .map(r -> todo(Cause.JOINING_ASKED, r.at(), r.by().name() + " demande à rejoindre"));
  }

  private Optional<Todo> otherReferent() {
    return Optional.ofNullable(kept.people().otherReferentAsked())
        .map(at -> todo(Cause.OTHER_REFERENT_ASKED, at, "la personne le demande"));
  }

  private Optional<Todo> exit() {
    return Optional.ofNullable(kept.people().exit())
        .map(ProposedExit::answer)
        .map(
            answer ->
                todo(
                    Cause.EXIT_ANSWERED,
                    answer.at(),
                    answer.accepted() ? "la personne dit oui" : "la personne dit non"));
  }

  private Optional<Todo> noReferent() {
    return who.referent().isPresent()
        ? Optional.empty()
        : Optional.of(
            todo(
                Cause.NO_REFERENT,
                kept.people().lastChange().orElse(kept.openedAt()),
                "personne ne mène ce parcours"));
  }

  private Optional<Todo> absence() {
    return Optional.ofNullable(kept.gist().absentOn())
        .map(day -> new Todo(Cause.ABSENCE, day, "rendez-vous manqué"));
  }

  private Optional<Todo> late() {
    return Optional.ofNullable(kept.gist().next())
        .filter(due -> due.on().isBefore(today))
        .map(due -> new Todo(Cause.LATE_STEP, due.on(), due.title().value()));
  }

  private Optional<Todo> presence() {
    return kept.gist().awaited().stream()
        .filter(at -> !at.isAfter(standing.at()))
        .reduce((earlier, later) -> later)
        .map(at -> todo(Cause.PRESENCE_TO_NOTE, at, "venu, excusé ou absent ?"));
  }

  private Optional<Todo> newRights() {
    return Optional.ofNullable(kept.gist().opened())
        .map(
            opened ->
                todo(
                    Cause.NEW_RIGHTS,
                    opened.at(),
                    opened.measures().size() == 1
                        ? "un dispositif s'ouvre"
                        : opened.measures().size() + " dispositifs s'ouvrent"));
  }

  /** Signed is by the person and by the referent in charge now, on the current text. */
  private Optional<Todo> contract() {
    Gist.Agreement contract = kept.gist().contract();
    if (contract == null) {
      return Optional.of(todo(Cause.CONTRACT_UNSIGNED, kept.openedAt(), "à écrire"));
    }
    if (contract.ended()) {
      return Optional.of(todo(Cause.CONTRACT_UNSIGNED, contract.at(), "rompu"));
    }
    Party person = kept.people().beneficiary();
    boolean byPerson = person != null && contract.person() != null && person.is(contract.person());
    boolean byReferent = signedByTheOneInCharge(contract);
    if (byPerson && byReferent) {
      return Optional.empty();
    }
    return Optional.of(
        todo(
            Cause.CONTRACT_UNSIGNED,
            contract.at(),
            byReferent
                ? "attend la personne"
                : byPerson ? "attend le référent" : "attend les deux signatures"));
  }

  private boolean signedByTheOneInCharge(Gist.Agreement contract) {
    AccountId referent = contract.referent();
    return referent != null && who.inCharge().filter(m -> m.holder().is(referent)).isPresent();
  }

  private Optional<Todo> silence() {
    LocalDate from = standing.now().law().startOfSilence(kept.lastNewsOn());
    return today.isBefore(from)
        ? Optional.empty()
        : Optional.of(new Todo(Cause.SILENT, from, "rien au journal"));
  }

  private static Todo todo(Cause cause, Instant since, String what) {
    return new Todo(cause, CivilDay.of(since), what);
  }
}
