package fr.filrouge.learner;

import fr.filrouge.frame.DayInWords;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do now, or what is awaited and from whom.
 *
 * @param sentence what to do, as one would say it
 * @param why the reason
 * @param step the step it is, when one tap says that it is done
 * @param recommended what the rules recommend, when one tap takes it on
 * @param link the page where it is done, when it takes a page
 */
record Now(
    String sentence,
    String why,
    @Nullable DayInWords when,
    @Nullable StepCard step,
    @Nullable Recommended recommended,
    @Nullable Link link) {

  /** A next step of the rules, by what names it. */
  record Recommended(String code, @Nullable String measure, @Nullable String obstacle) {}

  record Link(String address, String label) {}

  static Now toSign() {
    return new Now(
        "Lisez et signez votre contrat.",
        "Il dit ce que vous faites et ce que fait votre référent.",
        null,
        null,
        null,
        new Link("/mon-parcours/contrat", "Lire et signer"));
  }

  static Now toDo(StepCard step, @Nullable String why) {
    return new Now(
        step.title(),
        why == null ? "C'est une étape de votre parcours." : why,
        step.when(),
        step,
        null,
        null);
  }

  static Now toTakeOn(String sentence, String why, Recommended recommended) {
    return new Now(sentence, why, null, null, recommended, null);
  }

  static Now awaited(String what, String who, @Nullable DayInWords when) {
    return new Now(
        "Vous n'avez rien à faire aujourd'hui.",
        "On attend " + who + " : " + what + ".",
        when,
        null,
        null,
        null);
  }

  static Now nothing(String why) {
    return new Now("Vous n'avez rien à faire aujourd'hui.", why, null, null, null, null);
  }
}
