package fr.filrouge.booklet;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Vocabulary;
import java.util.Optional;
import java.util.function.Supplier;

/** Which fields only few may see. */
public final class RestrictedFacts {

  private final Supplier<Vocabulary> vocabulary;

  /**
   * @param vocabulary the one in force when it is asked
   */
  public RestrictedFacts(Supplier<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
  }

  Vocabulary vocabulary() {
    return vocabulary.get();
  }

  public Optional<Restriction> ofField(String field) {
    return vocabulary().find(field).flatMap(Field::restriction);
  }
}
