package fr.filrouge.situation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Situations drawn at random from a vocabulary, with unknowns, always the same for a seed. */
public final class RandomSituations {

  private static final List<String> COMMUNES =
      List.of("14118", "27229", "50129", "61001", "76540", "75056", "35238");

  private final Vocabulary vocabulary;
  private final Random random;

  public RandomSituations(Vocabulary vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.random = new Random(seed);
  }

  /**
   * @param asOf dates of the situation lie around it
   * @param known share of the fields that are known, from 0 to 1
   */
  public Situation next(LocalDate asOf, double known) {
    Map<String, Object> values = new TreeMap<>();
    for (Field field : vocabulary.fields()) {
      if (random.nextDouble() < known) {
        boolean never = field.mayBeNever() && random.nextInt(12) == 0;
        values.put(field.code(), never ? Situation.NEVER : value(field, asOf));
      }
    }
    return Situation.of(values);
  }

  public PathwayState nextPathway(LocalDate asOf, List<String> measures) {
    return new PathwayState(
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? Set.of() : Set.of(measures.get(random.nextInt(measures.size()))),
        random.nextBoolean() ? null : asOf.plusDays(random.nextInt(5) - 2),
        random.nextBoolean() ? null : asOf.minusDays(28 + random.nextInt(5)));
  }

  private Object value(Field field, LocalDate asOf) {
    return switch (field.type()) {
      case BOOLEAN -> random.nextInt(3) > 0;
      case DATE -> date(field.code(), asOf);
      case NUMBER, LEVEL ->
          field.min() + random.nextInt(Math.min(20, field.max() - field.min()) + 1);
      case CODE -> field.codes().get(random.nextInt(field.codes().size())).code();
      case CODES, MEASURES -> codes(field);
      case COMMUNE -> COMMUNES.get(random.nextInt(COMMUNES.size()));
      case OCCUPATION -> "K1302";
      case FORMACODE -> "15093";
    };
  }

  private Set<String> codes(Field field) {
    Set<String> codes = new LinkedHashSet<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      codes.add(field.codes().get(random.nextInt(field.codes().size())).code());
    }
    return Set.copyOf(codes);
  }

  /** Dates on and around the days that count, month ends among them. */
  private LocalDate date(String field, LocalDate asOf) {
    int jitter = random.nextInt(5) - 2;
    return switch (field) {
      case "birthDate" -> asOf.minusYears(14 + random.nextInt(14)).plusDays(jitter - 2L);
      case "leftInitialTrainingOn" ->
          asOf.minusMonths(random.nextInt(3) == 0 ? random.nextInt(30) : 9).minusDays(2L + jitter);
      case "businessCreatedOn" -> asOf.minusYears(random.nextInt(5)).minusDays(2L + jitter);
      default -> asOf.plusMonths(random.nextInt(14) - 2L).plusDays(jitter);
    };
  }
}
