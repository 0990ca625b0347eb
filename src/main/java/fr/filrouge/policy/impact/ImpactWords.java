package fr.filrouge.policy.impact;

/** The first thing that is said of an impact, in French. */
public final class ImpactWords {

  private ImpactWords() {}

  /** Who gains and who loses, whatever the measure, when what it is about comes into force. */
  public static String sentence(Subject subject, Displayed shown) {
    return subject.when()
        + " : "
        + gaining(shown.whole().gaining())
        + ", "
        + losing(shown.whole().losing())
        + ".";
  }

  private static String gaining(Figure figure) {
    if (isNobody(figure)) {
      return nobody(figure) + "ne gagne de droit";
    }
    return people(figure) + (isOne(figure) ? "gagne" : "gagnent") + " au moins un droit";
  }

  private static String losing(Figure figure) {
    if (isNobody(figure)) {
      return nobody(figure) + "n'en perd";
    }
    return people(figure) + (isOne(figure) ? "en perd" : "en perdent");
  }

  private static boolean isNobody(Figure figure) {
    return figure.kind() == Figure.Kind.NOBODY || figure.equals(Figure.of(0));
  }

  private static String nobody(Figure figure) {
    return figure.kind() == Figure.Kind.NOBODY ? "personne, par construction, " : "personne ";
  }

  private static boolean isOne(Figure figure) {
    return figure.equals(Figure.of(1));
  }

  private static String people(Figure figure) {
    if (figure.kind() == Figure.Kind.WITHHELD) {
      return "un nombre non affiché de personnes ";
    }
    if (figure.kind() == Figure.Kind.BAND && figure.upTo() == null) {
      return figure.words().replace(" ou plus", " personnes ou plus") + " ";
    }
    return figure.words() + (isOne(figure) ? " personne " : " personnes ");
  }
}
