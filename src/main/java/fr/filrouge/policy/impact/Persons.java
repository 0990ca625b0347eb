package fr.filrouge.policy.impact;

/**
 * How many people have something happen to them, whatever the measure.
 *
 * @param gaining those who gain at least one right
 * @param losing those who lose at least one
 * @param both those who do both
 * @param stepping those whose next steps are not the same
 */
public record Persons(int people, int gaining, int losing, int both, int stepping) {

  static final Persons NOBODY = new Persons(0, 0, 0, 0, 0);

  Persons plus(Persons other) {
    return new Persons(
        people + other.people,
        gaining + other.gaining,
        losing + other.losing,
        both + other.both,
        stepping + other.stepping);
  }

  Persons with(boolean gains, boolean loses, boolean steps) {
    return plus(new Persons(1, one(gains), one(loses), one(gains && loses), one(steps)));
  }

  private static int one(boolean yes) {
    return yes ? 1 : 0;
  }
}
