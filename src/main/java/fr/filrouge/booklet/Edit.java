package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.pathway.Pathway;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next version of a booklet while somebody makes it. What is not noted did not happen. */
public final class Edit {

  final Booklet before;
  final Standing who;

  @Nullable Closing closing;
  Identity identity;
  Facts situation;
  Needs needs;
  final List<Snapshot> decisions;
  Pathway pathway;
  Contract contract;
  Journal journal;
  final List<Skill> skills;
  final List<Aid> aids;
  final List<Appointment> appointments;
  RestrictedSection disability;
  RestrictedSection detention;
  People people;
  final List<Consent> consents;
  private History history;

  Edit(Booklet before, Standing who) {
    this.before = before;
    this.who = who;
    closing = before.closing();
    identity = before.identity();
    situation = before.situation();
    needs = before.needs();
    decisions = new ArrayList<>(before.decisions());
    pathway = before.pathway();
    contract = before.contract();
    journal = before.journal();
    skills = new ArrayList<>(before.skills());
    aids = new ArrayList<>(before.aids());
    appointments = new ArrayList<>(before.appointments());
    disability = before.disability();
    detention = before.detention();
    people = before.people();
    consents = new ArrayList<>(before.consents());
    history = before.history();
  }

  Author by() {
    return new Author(who.account().id(), who.account().displayName());
  }

  Instant at() {
    return who.at();
  }

  LocalDate today() {
    return CivilDay.of(who.at());
  }

  RestrictedSection restricted(Restriction restriction) {
    return restriction == Restriction.DISABILITY ? disability : detention;
  }

  void put(Restriction restriction, RestrictedSection section) {
    if (restriction == Restriction.DISABILITY) {
      disability = section;
    } else {
      detention = section;
    }
  }

  /** Notes in the history what was done. */
  Optional<Refusal> note(Event event, String... fields) {
    return note(null, event, List.of(fields));
  }

  Optional<Refusal> note(@Nullable Restriction restriction, Event event, List<String> fields) {
    history = history.with(at(), by(), event, fields, restriction);
    return Optional.empty();
  }

  boolean isNoted() {
    return history.count() > before.history().count();
  }

  Booklet after() {
    return new Booklet(
        before.id(),
        before.openedAt(),
        closing,
        identity,
        situation,
        needs,
        decisions,
        pathway,
        contract,
        journal,
        skills,
        aids,
        appointments,
        disability,
        detention,
        people,
        consents,
        history);
  }
}
