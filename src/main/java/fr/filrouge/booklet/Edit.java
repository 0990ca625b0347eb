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
  Decisions decisions;
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
    decisions = before.decisions();
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

  Moment now() {
    return who.now();
  }

  /** Who can act once what was changed so far is done. */
  WhoCanAct whoCanAct() {
    return new WhoCanAct(people, closing, who.now());
  }

  Party party() {
    return Party.of(who.account());
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

  /** The journal of a restricted section, or the common one. */
  Journal journal(@Nullable Restriction section) {
    return section == null ? journal : restricted(section).written();
  }

  void put(@Nullable Restriction section, Journal written) {
    if (section == null) {
      journal = written;
    } else {
      put(section, restricted(section).with(written));
    }
  }

  /** Notes in the history what was done. */
  Optional<Refusal> note(Event event, String... fields) {
    return note(Ledger.COMMON, event, List.of(fields));
  }

  Optional<Refusal> note(@Nullable Restriction restriction, Event event, List<String> fields) {
    return note(Ledger.of(restriction), event, fields);
  }

  Optional<Refusal> note(Ledger ledger, Event event, List<String> fields) {
    history = history.with(at(), by(), event, fields, ledger);
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
