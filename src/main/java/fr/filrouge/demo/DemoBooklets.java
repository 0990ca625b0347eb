package fr.filrouge.demo;

import fr.filrouge.access.SignIn;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.eligibility.RulesInForce;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts the booklets of {@link DemoPeople} into a try-out before it answers anybody. Each is stored
 * at once and whole, in order; a start that was cut short is made good by the next.
 */
@Component
final class DemoBooklets implements SmartInitializingSingleton {

  private final SignIn signIn;
  private final Booklets booklets;
  private final RulesInForce rules;
  private final RestrictedFacts restricted;
  private final BookletLaw law;
  private final Clock clock;

  DemoBooklets(
      SignIn signIn,
      Booklets booklets,
      RulesInForce rules,
      RestrictedFacts restricted,
      BookletLaw law,
      Clock clock) {
    this.signIn = signIn;
    this.booklets = booklets;
    this.rules = rules;
    this.restricted = restricted;
    this.law = law;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (signIn == SignIn.TRY_OUT && !booklets.holds(DemoPeople.LAST)) {
      new DemoPeople(rules.take().rules().situations(), restricted, law, clock.instant())
          .booklets()
          .forEach(booklets::takeIn);
    }
  }
}
