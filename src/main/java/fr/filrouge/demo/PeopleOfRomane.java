package fr.filrouge.demo;

import static fr.filrouge.access.DemoAccount.CEP;
import static fr.filrouge.access.DemoAccount.CEP2;
import static fr.filrouge.access.DemoAccount.HANDICAP;
import static fr.filrouge.access.DemoAccount.PRISON;
import static fr.filrouge.access.DemoAccount.REFERENT;
import static fr.filrouge.access.DemoAccount.REFERENT2;

import fr.filrouge.access.Account;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.situation.Restriction;
import java.util.List;

/** Fictitious people around Romane, who works elsewhere and hands some over to René. */
final class PeopleOfRomane {

  /** The last of all to be stored. */
  static final Account DENIS = DemoPeople.withoutSignIn("denis", "Denis Fictif");

  private final DemoPeople people;

  PeopleOfRomane(DemoPeople people) {
    this.people = people;
  }

  List<Story> stories() {
    return List.of(
        unexcusedAbsence(), aidsRequested(), covered(), offeredToRene(), disability(), detained());
  }

  private Story opened(
      DemoAccount by, int daysAgo, String id, String name, String birthDate, String situation) {
    return people.opened(by, daysAgo, DemoPeople.withoutSignIn(id, name), birthDate, situation);
  }

  private Story unexcusedAbsence() {
    return opened(
            REFERENT2,
            30,
            "thomas",
            "Thomas Démo",
            "2001-02-14",
            """
            {"residenceCommune":"61001","seekingEmployment":true,"employment":"NONE",
             "projectStage":"NONE","financialObstacle":true}""")
        .invitingPerson(REFERENT2)
        .inviting(REFERENT2, CEP2.account())
        .checkedBy(CEP2)
        .contractSignedWith(REFERENT2)
        .on(20)
        .journal(REFERENT2, "Thomas découvre le centre de formation.")
        .on(12)
        .appointment(REFERENT2, 5, "Atelier projet professionnel", Status.UNEXCUSED_ABSENCE)
        .journal(REFERENT2, "Absent sans prévenir ; message laissé.");
  }

  private Story aidsRequested() {
    return opened(
            REFERENT2,
            25,
            "yann",
            "Yann Exemple",
            "1984-03-27",
            """
            {"residenceCommune":"50218","seekingEmployment":true,"employment":"NONE",
             "jobseekerCategory":"A","needs":["ENGLISH"],"mobilityObstacle":true,
             "childcareObstacle":true}""")
        .invitingPerson(REFERENT2)
        .inviting(REFERENT2, CEP2.account())
        .checkedBy(CEP2)
        .on(22)
        .contractSignedWith(REFERENT2)
        .on(4)
        .aid(REFERENT2, "Carte de bus pour se rendre en formation", "MOBILITY_AID")
        .aid(REFERENT2, "Garde de deux enfants le mercredi", "CHILDCARE_AID")
        .journal(CEP2, "Deux demandes d'aide envoyées.");
  }

  private Story covered() {
    Story story =
        opened(
            REFERENT2,
            70,
            "marc",
            "Marc Fictif",
            "1969-05-31",
            """
            {"residenceCommune":"27681","seekingEmployment":true,"relatedExperience":true,
             "wantsCertificationByExperience":true}""");
    return story
        .invitingPerson(REFERENT2)
        .inviting(REFERENT2, CEP2.account())
        .checkedBy(REFERENT2)
        .on(65)
        .contractSignedWith(REFERENT2)
        .on(3)
        .handingOver(REFERENT2, REFERENT, story.day(-60))
        .journal(REFERENT, "Je remplace le référent de Marc pendant son absence.");
  }

  private Story disability() {
    Story story =
        opened(
            REFERENT2,
            45,
            "hector",
            "Hector Démo",
            "1986-07-21",
            """
            {"residenceCommune":"76217","seekingEmployment":true,"employment":"NONE",
             "projectStage":"CONFIRMED","targetTraining":{"qualifying":true,"regionFunded":true}}""");
    return story
        .invitingPerson(REFERENT2)
        .inviting(REFERENT2, CEP2.account(), HANDICAP.account())
        .checkedBy(REFERENT2)
        .on(40)
        .contractSignedWith(REFERENT2)
        .consenting(Restriction.DISABILITY)
        .on(30)
        .restricted(
            HANDICAP,
            Restriction.DISABILITY,
            """
            {"boeth":true,"cdaphOrientation":true,"compensationNeeded":true}""",
            "Poste de formation à adapter ; rencontre faite avec l'organisme.")
        .step(
            HANDICAP,
            ItemId.fresh(),
            "Étudier les aménagements avec Ressource Handicap Formation",
            Role.DISABILITY_REFERENT,
            story.day(-15),
            "DISABILITY_RESOURCE")
        .on(10)
        .journal(REFERENT2, "Hector attend la réponse du centre de formation.");
  }

  private Story detained() {
    Story story =
        people.opened(
            CEP,
            35,
            DENIS,
            "1990-02-08",
            """
            {"seekingEmployment":true,"projectStage":"EXPLORING","qualificationLevel":2,
             "targetTraining":{"qualifying":true,"durationMonths":6}}""");
    return story
        .handingOver(CEP, REFERENT2, null)
        .invitingPerson(REFERENT2)
        .inviting(REFERENT2, PRISON.account())
        .on(30)
        .contractSignedWith(REFERENT2)
        .consenting(Restriction.DETENTION)
        .on(25)
        .restricted(
            PRISON,
            Restriction.DETENTION,
            """
            {"detained":true,"prison":"VAL_DE_REUIL","prisonWorkExperience":true,
             "expectedReleaseOn":"%s"}"""
                .formatted(story.day(-300)),
            "Souhaite se former avant sa sortie.")
        .step(
            PRISON,
            ItemId.fresh(),
            "Positionnement sur la formation de l'établissement",
            Role.PRISON_LIAISON,
            story.day(-20),
            "PRISON_TRAINING")
        .on(8)
        .journal(REFERENT2, "Premier échange : il veut travailler dans le bois.");
  }

  private Story offeredToRene() {
    return opened(
            REFERENT2,
            33,
            "lena",
            "Léna Fictive",
            "1990-10-11",
            """
            {"residenceCommune":"14366","seekingEmployment":true,"employment":"NONE",
             "projectStage":"CONFIRMED"}""")
        .invitingPerson(REFERENT2)
        .inviting(REFERENT2, CEP2.account())
        .checkedBy(REFERENT2)
        .contractSignedWith(REFERENT2)
        .on(2)
        .journal(REFERENT2, "Léna a trouvé une formation près de l'organisme de René.")
        .then(REFERENT2, new OfferTransfer(REFERENT.account(), null));
  }
}
