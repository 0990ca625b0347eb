package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.Role;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.InvalidInput.Problem;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.time.Instant;
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
  public Booklet by(Account opener, Instant at) {
    if (!Rights.mayOpen(opener.roles())) {
      throw new IllegalArgumentException("this account may not open booklets");
    }
    check(at);
    Edit edit = new Edit(blank(at), Standing.opening(opener, at));
    Situation known =
        situation.knows("birthDate")
            ? situation
            : situation.with("birthDate", identity.birthDate());
    known
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

  private void check(Instant at) {
    SituationJson.refuseFutureFacts(
        restricted.vocabulary(), situation, CivilDay.of(at), "/situation");
    if (identity.birthDate().isAfter(CivilDay.of(at))) {
      throw new InvalidInput("/identity/birthDate", "Cette date est dans l'avenir.");
    }
    List<Problem> problems = new ArrayList<>();
    for (String field : situation.values().keySet()) {
      if (restrictionOf(field) != null) {
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

  private @Nullable Restriction restrictionOf(String field) {
    if (field.equals("completedMeasures")) {
      Set<String> measures = situation.codes(field);
      return measures == null
          ? null
          : measures.stream()
              .flatMap(m -> RestrictedFacts.ofMeasure(m).stream())
              .findFirst()
              .orElse(null);
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
        List.of(),
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
