package fr.filrouge.policy.impact;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * People made up from a seed: the same ones for the same seed and day, each part of them without
 * the others. How often they have which facts stands in {@code policy/people.csv}; facts that a
 * version has and the file has not are known of every second person, all their values alike.
 */
public final class Synthetic {

  /** The most people that can be asked for. */
  public static final int MOST = 100_000;

  private final Vocabulary vocabulary;
  private final LocalDate asOf;
  private final long seed;
  private final Profiles profiles = Profiles.ours();

  public Synthetic(Vocabulary vocabulary, LocalDate asOf, long seed) {
    this.vocabulary = vocabulary;
    this.asOf = asOf;
    this.seed = seed;
  }

  /** How many parts so many people make. */
  public static int parts(int people) {
    return (people + Chunk.SIZE - 1) / Chunk.SIZE;
  }

  /** A part of a population of so many people. */
  public Chunk chunk(int index, int people) {
    SplittableRandom random =
        new SplittableRandom(new SplittableRandom(seed ^ index * 0x9E3779B97F4A7C15L).nextLong());
    int size = Math.min(Chunk.SIZE, people - index * Chunk.SIZE);
    List<@Nullable Counted> places = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      places.add(person(random));
    }
    return new Chunk(index, places);
  }

  private Counted person(SplittableRandom random) {
    Profiles.Profile profile = profiles.draw(random);
    Map<String, Object> facts = new TreeMap<>();
    for (Field field : vocabulary.fields()) {
      Draw draw = profile.facts().get(field.code());
      Object value = draw == null ? anything(field, random) : draw.value(field, asOf, random);
      if (value != null) {
        facts.put(field.code(), value);
      }
    }
    return new Counted(random.nextLong(), Situation.of(facts), pathway(profile, random));
  }

  private @Nullable Object anything(Field field, SplittableRandom random) {
    if (random.nextBoolean()) {
      return null;
    }
    return switch (field.type()) {
      case BOOLEAN -> random.nextBoolean();
      case CODE -> field.codes().get(random.nextInt(field.codes().size())).code();
      case CODES, MEASURES -> Set.of();
      default -> null;
    };
  }

  private PathwayState pathway(Profiles.Profile profile, SplittableRandom random) {
    Map<String, Boolean> done = new TreeMap<>();
    PathwayState.fields()
        .forEach(
            field -> {
              Draw draw = profile.facts().get(field.code());
              if (draw != null) {
                done.put(field.code(), Boolean.TRUE.equals(draw.value(field, asOf, random)));
              }
            });
    return new PathwayState(
        done.getOrDefault("referentNamed", false),
        done.getOrDefault("contractSigned", false),
        done.getOrDefault("obstaclesAssessed", false),
        done.getOrDefault("basicSkillsScreened", false),
        done.getOrDefault("disabilityContactMade", false),
        done.getOrDefault("skillsToRecord", false),
        done.getOrDefault("unexcusedAbsence", false),
        Set.of(),
        null,
        null);
  }
}
