package fr.filrouge.booklet;

import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The law of booklets, as the rules in force have it when they are asked. */
final class LawOfRules implements BookletLaw {

  private static final String READING_AFTER_CLOSING = "lecture_apres_cloture";
  private static final String ANSWERING_AN_OFFER = "offre_de_relais";

  private static final String SILENCE = "alerte_sans_nouvelle";

  private final Supplier<RuleBook> book;

  LawOfRules(Supplier<RuleBook> book) {
    this.book = book;
  }

  @Override
  public LocalDate endOfReading(LocalDate closedOn) {
    return book.get().parameters().reachedFrom(closedOn, READING_AFTER_CLOSING);
  }

  @Override
  public LocalDate endOfOffer(LocalDate offeredOn) {
    return book.get().parameters().reachedFrom(offeredOn, ANSWERING_AN_OFFER);
  }

  /** More than the delay: the day it is reached is not an alert yet. */
  @Override
  public LocalDate startOfSilence(LocalDate lastNewsOn) {
    return book.get().parameters().reachedFrom(lastNewsOn, SILENCE).plusDays(1);
  }

  @Override
  public Optional<Restriction> restrictionOf(@Nullable String measure) {
    return measure == null ? Optional.empty() : book.get().restrictionOf(measure);
  }

  @Override
  public Optional<Restriction> restrictionOf(String step, @Nullable String measure) {
    return book.get().restrictionOf(step, measure);
  }
}
