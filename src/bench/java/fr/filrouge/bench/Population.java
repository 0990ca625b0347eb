package fr.filrouge.bench;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.Measure;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.RandomSituations;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * People who look for work, always the same for a seed: between none and half of the facts of each
 * are unknown, dates lie on and around the days that count. One in twenty is detained, so that
 * neither side of the comparison gets away with deciding about prisons only.
 */
public final class Population {

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2018, 6, 15),
          LocalDate.of(2019, 3, 31),
          LocalDate.of(2019, 9, 2),
          LocalDate.of(2020, 2, 29),
          LocalDate.of(2021, 5, 17),
          LocalDate.of(2026, 11, 22));

  private final Random random;
  private final RandomSituations situations;
  private final List<String> measures;

  public Population(RuleBook book, long seed) {
    this.random = new Random(seed);
    this.situations = new RandomSituations(book.vocabulary(), seed);
    this.measures = book.measures().stream().map(Measure::code).toList();
  }

  /** One more person. */
  public Case next() {
    LocalDate asOf = DAYS.get(random.nextInt(DAYS.size()));
    Situation situation = situations.next(asOf, 0.5 + random.nextDouble() / 2);
    if (situation.knows("detained")) {
      situation = situation.with("detained", random.nextInt(20) == 0);
    }
    return new Case(asOf, situation, situations.nextPathway(asOf, measures));
  }

  List<Case> next(int people) {
    return Stream.generate(this::next).limit(people).toList();
  }
}
