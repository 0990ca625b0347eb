package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.PossibleDay;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what the section of a restriction holds. Measures followed that are kept there stay.
 *
 * @param situation the restricted facts, and no other
 */
public record KeepRestrictedSection(
    Restriction section,
    Situation situation,
    @Nullable FreeText notes,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate contactMadeOn,
    RestrictedFacts restricted)
    implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.of(section));
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    if (validUntil != null) {
      PossibleDay.planned(validUntil, edit.today(), "/validUntil");
    }
    if (contactMadeOn != null) {
      PossibleDay.past(contactMadeOn, edit.today(), "/contactMadeOn");
    }
    RestrictedSection before = edit.restricted(section);
    Facts facts = before.facts();
    Set<String> fields = new TreeSet<>(situation.values().keySet());
    facts.all().forEach(fact -> fields.add(fact.field()));
    for (String field : fields) {
      Restriction own = restricted.ofField(field).orElse(null);
      if (situation.knows(field) && own != section) {
        throw new InvalidInput("/" + field, "Ce champ n'est pas de cette section.");
      }
      if (own == section) {
        facts =
            facts.stating(field, situation.get(field), Fact.Basis.DECLARED, edit.by(), edit.at());
      }
    }
    RestrictedSection after =
        new RestrictedSection(facts, notes, validUntil, contactMadeOn, before.journal());
    List<String> changed = new ArrayList<>(facts.differencesFrom(before.facts()));
    note(changed, "notes", notes, before.notes());
    note(changed, "validUntil", validUntil, before.validUntil());
    note(changed, "contactMadeOn", contactMadeOn, before.contactMadeOn());
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    edit.put(section, after);
    return edit.note(section, Event.RESTRICTED_SECTION_CHANGED, changed);
  }

  private static void note(
      List<String> names, String name, @Nullable Object now, @Nullable Object then) {
    if (!Objects.equals(now, then)) {
      names.add(name);
    }
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.of(section));
  }
}
