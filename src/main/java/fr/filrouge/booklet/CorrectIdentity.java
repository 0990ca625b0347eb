package fr.filrouge.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Corrects who the booklet is about. */
public record CorrectIdentity(Identity identity) implements Change {

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.rights().writes(Section.IDENTITY);
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    identity.bornBy(edit.today(), "");
    Identity before = edit.identity;
    List<String> fields = new ArrayList<>();
    if (!identity.givenName().equals(before.givenName())) {
      fields.add("givenName");
    }
    if (!identity.familyName().equals(before.familyName())) {
      fields.add("familyName");
    }
    if (!identity.birthDate().equals(before.birthDate())) {
      fields.add("birthDate");
    }
    edit.identity = identity;
    return fields.isEmpty()
        ? Optional.empty()
        : edit.note(Ledger.COMMON, Event.IDENTITY_CORRECTED, fields);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.IDENTITY);
  }
}
