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

  private static final String OBSTACLES = "Qu'est-ce qui vous complique la vie en ce moment ?";
  private static final String BOETH =
      "Avez-vous une reconnaissance de travailleur handicapé, ou un autre titre de bénéficiaire de"
          + " l'obligation d'emploi ?";

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
        .answering(OBSTACLES, "Me déplacer");
  }

  static Person partTimeParent() {
    return named("part-time-parent")
        .answering("Quelle est votre date de naissance ?", LocalDate.of(1988, 2, 29))
        .answering("Dans quelle commune habitez-vous ?", "Caen")
        .answering("Êtes-vous en détention en ce moment ?", "Non")
        .answering("Cherchez-vous un emploi ?", "Oui")
        .answering(
            "Dans quelle catégorie de demandeurs d'emploi êtes-vous inscrit ?",
            "78 heures de travail ou moins dans le mois")
        .answering("Que faites-vous en ce moment ?", "Temps partiel")
        .answering("Dans quoi avez-vous besoin de progresser ?", "Anglais", "Numérique")
        .answering("Où en êtes-vous de votre projet professionnel ?", "Confirmé")
        .answering(OBSTACLES, "Faire garder mes enfants")
        .answering(BOETH, "Non");
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

  /** Someone to whom as much as possible is open. */
  static Person toWhomMuchIsOpen() {
    return named("much-open")
        .answering("Dans quelle commune habitez-vous ?", "Rouen")
        .answering(
            "Dans quoi avez-vous besoin de progresser ?",
            "Lire, écrire, compter",
            "Numérique",
            "Anglais",
            "Savoirs généraux")
        .answering("Souhaitez-vous faire des études supérieures ?", "Oui")
        .answering("Cherchez-vous un emploi ?", "Oui")
        .answering(
            "Dans quelle catégorie de demandeurs d'emploi êtes-vous inscrit ?",
            "Plus de 78 heures de travail dans le mois")
        .answering("Que faites-vous en ce moment ?", "Salarié")
        .answering("Quel est votre plus haut diplôme obtenu ?", "CAP, BEP (ancien niveau V)")
        .answering("Où en êtes-vous de votre projet professionnel ?", "Confirmé")
        .answering("Voulez-vous créer ou reprendre une entreprise ?", "Oui")
        .answering("Visez-vous un métier qui manque de candidats (« métier en tension ») ?", "Oui")
        .answering("Voulez-vous obtenir un diplôme grâce à votre expérience (VAE) ?", "Oui")
        .answering(
            "Avez-vous déjà travaillé dans le métier que vous visez, ou dans un métier proche ?",
            "Oui")
        .answering(
            "Vous manque-t-il une certification ou des compétences que les employeurs demandent ?",
            "Oui")
        .answering(
            "Avez-vous suivi une formation en situation de travail, dans une entreprise ?", "Oui")
        .answering("Une entreprise est-elle prête à vous accueillir pour vous former ?", "Oui")
        .answering("Que vous manque-t-il pour tenir ce poste ?", "Peu de choses")
        .answering(
            "L'entreprise qui vous emploie, ou qui vous accueillerait, change-t-elle ses façons de"
                + " faire (numérique, écologie) ?",
            "Oui")
        .answering(
            "Vous propose-t-on le poste d'un salarié qui évolue vers un autre poste ?", "Oui")
        .answering(OBSTACLES, "Me déplacer", "Faire garder mes enfants", "Mon logement", "L'argent")
        .answering(BOETH, "Oui")
        .answering("La MDPH (CDAPH) vous a-t-elle donné une orientation professionnelle ?", "Oui")
        .answering("Avez-vous besoin d'un accompagnement médico-social pour vous former ?", "Oui")
        .answering(
            "Avez-vous besoin d'un aménagement, d'un matériel ou d'une aide pour vous former ?",
            "Oui")
        .answering("Êtes-vous en détention en ce moment ?", "Non")
        .answering(
            "La formation que vous visez donne-t-elle une qualification ou une certification ?",
            "Oui")
        .answering("La Région finance-t-elle cette formation ?", "Oui");
  }

  static Person whoKnowsNothing() {
    return named("knows-nothing");
  }

  @Override
  public String toString() {
    return name;
  }
}
