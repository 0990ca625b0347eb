package fr.filrouge.demo;

/** What the fictitious people have agreed upon with their referent. */
final class DemoContract {

  static final String TEXT =
      """
      Ce que je fais

      Je participe aux étapes convenues. Je préviens quand je ne peux pas venir.

      Ce que fait le référent

      Le référent fait le point avec moi toutes les deux semaines. Il m'accompagne jusqu'à mon entrée en formation qualifiante.

      Comment arrêter

      Chacun peut mettre fin à ce contrat, quand il veut, en le disant à l'autre.
      """;

  private DemoContract() {}
}
