package fr.filrouge.booklet;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody states facts, or takes them back. A restricted fact goes to its own section, and so does
 * a measure followed that would tell of one; each needs the right to write there.
 */
public record AnswerSituation(SituationPatch patch, Fact.Basis basis, RestrictedFacts restricted)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().any() && patch.fields().stream().allMatch(f -> mayState(f, who.rights()));
  }

  private boolean mayState(String field, Rights rights) {
    return rights.changes(Section.SITUATION, restricted.ofField(field).orElse(null));
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    Situation known = BookletView.of(edit.before, edit.who).situation();
    Situation stated = patch.applyTo(known);
    SituationJson.refuseFutureFacts(restricted.vocabulary(), stated, edit.today(), patch.pointer());
    if (!equal(known, stated, Identity.BIRTH_DATE)) {
      throw new InvalidInput(
          patch.pointer() + "/" + Identity.BIRTH_DATE,
          "La date de naissance se corrige dans l'identité.");
    }
    for (String field : union(known.values().keySet(), stated.values().keySet())) {
      boolean untouched = !patch.fields().contains(field) && equal(known, stated, field);
      if (untouched || field.equals(Identity.BIRTH_DATE)) {
        continue;
      }
      if (field.equals(Facts.FOLLOWED)) {
        stateMeasures(edit, stated.codes(field));
      } else {
        state(edit, restricted.ofField(field).orElse(null), field, stated.get(field));
      }
    }
    note(edit, null, edit.situation.differencesFrom(edit.before.situation()));
    for (Restriction restriction : Restriction.values()) {
      Facts before = edit.before.restricted(restriction).facts();
      note(edit, restriction, edit.restricted(restriction).facts().differencesFrom(before));
    }
    return Optional.empty();
  }

  private void stateMeasures(Edit edit, @Nullable Set<String> measures) {
    BookletLaw law = edit.now().law();
    Set<String> common = measures == null ? null : of(law, null, measures);
    boolean nothingCommon =
        measures != null && !measures.isEmpty() && of(law, null, measures).isEmpty();
    if (!nothingCommon || edit.situation.situation().knows(Facts.FOLLOWED)) {
      state(edit, null, Facts.FOLLOWED, common);
    }
    for (Restriction restriction : Restriction.values()) {
      Set<String> told = measures == null ? Set.of() : of(law, restriction, measures);
      boolean mayTell = edit.who.rights().writes(Section.of(restriction));
      if (mayTell) {
        state(edit, restriction, Facts.FOLLOWED, told.isEmpty() ? null : told);
      } else if (!told.isEmpty()) {
        throw new InvalidInput(
            patch.pointer() + "/" + Facts.FOLLOWED,
            "Ces dispositifs se notent dans une section réservée : " + String.join(", ", told));
      }
    }
  }

  private static Set<String> of(
      BookletLaw law, @Nullable Restriction restriction, Set<String> measures) {
    return measures.stream()
        .filter(m -> law.restrictionOf(m).orElse(null) == restriction)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void state(
      Edit edit, @Nullable Restriction restriction, String field, @Nullable Object value) {
    if (restriction == null) {
      edit.situation = edit.situation.stating(field, value, basis, edit.by(), edit.at());
    } else {
      RestrictedSection section = edit.restricted(restriction);
      edit.put(
          restriction,
          section.with(section.facts().stating(field, value, basis, edit.by(), edit.at())));
    }
  }

  private static void note(Edit edit, @Nullable Restriction restriction, List<String> fields) {
    if (!fields.isEmpty()) {
      edit.note(restriction, Event.SITUATION_CHANGED, fields);
    }
  }

  private static boolean equal(Situation one, Situation other, String field) {
    return java.util.Objects.equals(one.get(field), other.get(field));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  @Override
  public Set<Section> touches() {
    return patch.fields().stream()
        .map(field -> restricted.ofField(field).map(Section::of).orElse(Section.SITUATION))
        .collect(Collectors.toSet());
  }
}
