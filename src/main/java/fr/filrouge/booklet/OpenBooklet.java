package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.InvalidInput.Problem;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens a booklet for a person. Whoever opens it is its referent, when they are one, and otherwise
 * its first member. The date of birth of the identity is a known fact of the situation.
 */
public record OpenBooklet(
    BookletId id, Identity identity, Situation situation, RestrictedFacts restricted) {

  /**
   * @throws InvalidInput when a fact is one that the opener may not write down, or lies in the
   *     future
   * @throws IllegalArgumentException when this account may not open booklets
   */
  public Booklet by(Account opener, Moment now) {
    Instant at = now.at();
    if (!Rights.mayOpen(opener.roles())) {
      throw new IllegalArgumentException("this account may not open booklets");
    }
    check(now);
    Edit edit = new Edit(blank(at), Standing.opening(opener, now));
    situation
        .with(Identity.BIRTH_DATE, null)
        .values()
        .forEach(
            (field, value) ->
                edit.situation =
                    edit.situation.stating(
                        field, value, Fact.Basis.DECLARED, edit.by(), edit.at()));
    edit.people =
        opener.has(Role.REFERENT)
            ? edit.people.led(Party.of(opener), at)
            : edit.people.with(new Member(Party.of(opener), Set.of(Role.CEP), at, edit.by()));
    edit.note(Event.OPENED);
    return edit.after();
  }

  private void check(Moment now) {
    LocalDate today = now.today();
    SituationJson.refuseFutureFacts(restricted.vocabulary(), situation, today, "/situation");
    identity.bornBy(today, "/identity");
    if (situation.knows(Identity.BIRTH_DATE)
        && !identity.birthDate().equals(situation.get(Identity.BIRTH_DATE))) {
      throw new InvalidInput(
          "/situation/birthDate", "La date de naissance est celle de l'identité.");
    }
    List<Problem> problems = new ArrayList<>();
    for (String field : situation.values().keySet()) {
      if (restrictionOf(field, now.law()) != null) {
        problems.add(
            new Problem(
                "/situation/" + field,
                "Ce fait est réservé : il se note dans sa section, une fois le livret ouvert."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  private @Nullable Restriction restrictionOf(String field, BookletLaw law) {
    if (field.equals("completedMeasures")) {
      Set<String> measures = situation.codes(field);
      return measures == null
          ? null
          : measures.stream().flatMap(m -> law.restrictionOf(m).stream()).findFirst().orElse(null);
    }
    return restricted.ofField(field).orElse(null);
  }

  private Booklet blank(Instant at) {
    return new Booklet(
        id,
        at,
        null,
        identity,
        Facts.NONE,
        Needs.NONE,
        Decisions.NONE,
        fr.filrouge.pathway.Pathway.EMPTY,
        Contract.NONE,
        Journal.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        RestrictedSection.EMPTY,
        RestrictedSection.EMPTY,
        People.NOBODY,
        List.of(),
        History.EMPTY);
  }
}
