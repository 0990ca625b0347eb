package fr.filrouge.booklet;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which fields and measures only few may see. */
public final class RestrictedFacts {

  /** Measures that only restricted facts open (domain §3): having entered one tells the fact. */
  private static final Map<String, Restriction> MEASURES =
      Map.of(
          "SUPPORTED_TRAINING", Restriction.DISABILITY,
          "DISABILITY_RESOURCE", Restriction.DISABILITY,
          "VAE_PRISON", Restriction.DETENTION,
          "PRISON_TRAINING", Restriction.DETENTION,
          "PRISON_WOMEN_CAEN", Restriction.DETENTION,
          "PRISON_BUILDING_EVREUX", Restriction.DETENTION);

  /** Next steps that only restricted facts give (domain §5). */
  private static final Map<String, Restriction> NEXT_STEPS =
      Map.of(
          "CONTACT_DISABILITY_REFERENT", Restriction.DISABILITY,
          "CONTACT_RHF", Restriction.DISABILITY,
          "CONTACT_PRISON_LIAISON", Restriction.DETENTION);

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

  public static Optional<Restriction> ofMeasure(@Nullable String measure) {
    return measure == null ? Optional.empty() : Optional.ofNullable(MEASURES.get(measure));
  }

  /** Restriction of a next step, from its code and the measure it is about. */
  public static Optional<Restriction> ofNextStep(String code, @Nullable String measure) {
    return ofMeasure(measure).or(() -> Optional.ofNullable(NEXT_STEPS.get(code)));
  }
}
