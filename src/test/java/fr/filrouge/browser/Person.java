package fr.filrouge.browser;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Someone fictitious, by what they answer; what is not said, they do not know. */
record Person(
    String name,
    Map<String, List<String>> choices,
    Map<String, LocalDate> dates,
    Map<String, String> numbers) {

  static Person named(String name) {
    return new Person(name, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  Person answering(String question, String... choices) {
    this.choices.put(question, List.of(choices));
    return this;
  }

  Person answering(String question, LocalDate date) {
    dates.put(question, date);
    return this;
  }

  Person answering(String question, int number) {
    numbers.put(question, String.valueOf(number));
    return this;
  }

  static Person outOfSchool() {
    return named("out-of-school")
        .answering("Quelle est votre date de naissance ?", LocalDate.of(2001, 5, 10))
        .answering("Dans quelle commune habitez-vous ?", "Rouen")
        .answering("Êtes-vous en détention en ce moment ?", "Non")
        .answering("Cherchez-vous un emploi ?", "Oui")
        .answering(
            "Dans quelle catégorie de demandeurs d'emploi êtes-vous inscrit ?", "Non inscrit")
        .answering("Que faites-vous en ce moment ?", "Sans emploi")
        .answering(
            "Quel jour avez-vous quitté l'école, le lycée ou l'université ?",
            LocalDate.of(2020, 7, 3))
        .answering("Êtes-vous suivi par une Mission Locale ?", "Oui")
        .answering(
            "Ce suivi passe-t-il par la plateforme de suivi et d'appui aux décrocheurs (PSAD) ?",
            "Non")
        .answering("Quel est votre plus haut diplôme obtenu ?", "Aucun diplôme")
        .answering("Dans quoi avez-vous besoin de progresser ?", "Lire, écrire, compter")
        .answering("Souhaitez-vous faire des études supérieures ?", "Non")
        .answering("Où en êtes-vous de votre projet professionnel ?", "Pas encore de projet")
        .answering("Avez-vous du mal à vous déplacer ?", "Oui");
  }

  static Person partTimeParent() {
    return named("part-time-parent")
        .answering("Quelle est votre date de naissance ?", LocalDate.of(1988, 2, 29))
        .answering("Dans quelle commune habitez-vous ?", "Caen")
        .answering("Êtes-vous en détention en ce moment ?", "Non")
        .answering("Cherchez-vous un emploi ?", "Oui")
        .answering("Dans quelle catégorie de demandeurs d'emploi êtes-vous inscrit ?", "B")
        .answering("Que faites-vous en ce moment ?", "Temps partiel")
        .answering("Dans quoi avez-vous besoin de progresser ?", "Anglais", "Numérique")
        .answering("Où en êtes-vous de votre projet professionnel ?", "Confirmé")
        .answering("Avez-vous du mal à faire garder vos enfants ?", "Oui")
        .answering("Avez-vous du mal à vous déplacer ?", "Non");
  }

  static Person detained() {
    return named("detained")
        .answering("Quelle est votre date de naissance ?", LocalDate.of(1979, 11, 30))
        .answering("Dans quelle commune habitez-vous ?", "Caen")
        .answering("Êtes-vous en détention en ce moment ?", "Oui")
        .answering("Dans quel établissement ?", "Maison d'arrêt de Caen")
        .answering("Êtes-vous au quartier des femmes ?", "Oui")
        .answering("Quel jour votre sortie est-elle prévue ?", LocalDate.of(2021, 12, 1))
        .answering("Avez-vous travaillé en détention ?", "Oui")
        .answering("Avez-vous un aménagement qui vous permet de sortir pour vous former ?", "Non")
        .answering("Combien de mois dure la formation que vous visez ?", 6);
  }

  static Person whoKnowsNothing() {
    return named("knows-nothing");
  }

  @Override
  public String toString() {
    return name;
  }
}
