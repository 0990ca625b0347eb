package fr.filrouge.demo;

import static fr.filrouge.access.DemoAccount.BENEFICIAIRE;
import static fr.filrouge.access.DemoAccount.CEP;
import static fr.filrouge.access.DemoAccount.CEP2;
import static fr.filrouge.access.DemoAccount.HANDICAP;
import static fr.filrouge.access.DemoAccount.PRISON;
import static fr.filrouge.access.DemoAccount.REFERENT;

import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.AskToJoin;
import fr.filrouge.booklet.Needs.Theme;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import java.util.List;

/** Fictitious people around René and his counsellor: his week has something of everything. */
final class PeopleOfRene {

  private final DemoPeople people;

  PeopleOfRene(DemoPeople people) {
    this.people = people;
  }

  List<Story> stories() {
    return List.of(
        stepsUnderWay(),
        justOpened(),
        contractUnsigned(),
        lateStep(),
        silentJournal(),
        absentAndToNote());
  }

  private Story opened(
      DemoAccount by, int daysAgo, String id, String name, String birthDate, String situation) {
    return people.opened(by, daysAgo, DemoPeople.withoutSignIn(id, name), birthDate, situation);
  }

  private Story stepsUnderWay() {
    ItemId english = ItemId.fresh();
    Story story =
        people.opened(
            REFERENT,
            40,
            BENEFICIAIRE.account(),
            "1995-04-12",
            """
            {"residenceCommune":"14118","seekingEmployment":true,"jobseekerCategory":"B",
             "employment":"PART_TIME","qualificationLevel":3,"needs":["ENGLISH","DIGITAL"],
             "projectStage":"EXPLORING","mobilityObstacle":true,"childcareObstacle":false}""");
    return story
        .invitingPerson(REFERENT)
        .inviting(REFERENT, CEP.account(), HANDICAP.account(), PRISON.account())
        .on(38)
        .checkedBy(CEP)
        .need(CEP, Theme.MOBILITY, "Pas de voiture ; le bus ne passe plus après 19 heures.")
        .on(35)
        .contractSignedWith(REFERENT)
        .step(
            REFERENT,
            english,
            "Suivre CAP Anglais",
            Role.BENEFICIARY,
            story.day(-30),
            "SOCLE_ENGLISH")
        .step(
            REFERENT,
            ItemId.fresh(),
            "Visiter un plateau technique de la vente",
            Role.REFERENT,
            story.day(-12))
        .on(20)
        .moved(REFERENT, english, Progress.Status.ACTIVE)
        .journal(REFERENT, "Première semaine de CAP Anglais : Béatrice prend confiance à l'oral.")
        .on(6)
        .journalOfPerson("J'ai tenu une conversation entière en anglais !")
        .on(3)
        .journal(CEP, "Demande d'aide à la mobilité à préparer ensemble.")
        .appointment(REFERENT, -5, "Point sur le parcours", null);
  }

  private Story justOpened() {
    return opened(
        CEP,
        0,
        "jules",
        "Jules Exemple",
        "2004-09-30",
        """
        {"residenceCommune":"76540","seekingEmployment":true,"missionLocaleFollowUp":true,
         "qualificationLevel":2}""");
  }

  private Story contractUnsigned() {
    return opened(
            CEP,
            9,
            "nadia",
            "Nadia Démo",
            "1988-01-22",
            """
            {"residenceCommune":"14366","seekingEmployment":true,"employment":"NONE",
             "jobseekerCategory":"A","needs":["LITERACY_NUMERACY"],"projectStage":"NONE"}""")
        .on(7)
        .handingOver(CEP, REFERENT, null)
        .invitingPerson(REFERENT)
        .on(2)
        .journal(REFERENT, "Premier entretien : le contrat est relu ensemble avant signature.")
        .contractBy(REFERENT);
  }

  private Story lateStep() {
    Story story =
        opened(
            REFERENT,
            60,
            "karim",
            "Karim Fictif",
            "1979-11-05",
            """
            {"residenceCommune":"27229","seekingEmployment":true,"employment":"NONE",
             "qualificationLevel":3,"projectStage":"CONFIRMED","targetOccupation":"K1302"}""");
    return story
        .invitingPerson(REFERENT)
        .inviting(REFERENT, CEP.account())
        .checkedBy(REFERENT)
        .on(55)
        .contractSignedWith(REFERENT)
        .step(
            REFERENT,
            ItemId.fresh(),
            "Envoyer le dossier d'inscription à la formation",
            Role.BENEFICIARY,
            story.day(10))
        .on(15)
        .journal(CEP, "Il manque une pièce au dossier d'inscription.");
  }

  private Story silentJournal() {
    Story story =
        opened(
            REFERENT,
            90,
            "louise",
            "Louise Exemple",
            "1999-06-18",
            """
            {"residenceCommune":"50129","seekingEmployment":true,"employment":"NONE",
             "projectStage":"EXPLORING","housingObstacle":true}""");
    return story
        .invitingPerson(REFERENT)
        .checkedBy(REFERENT)
        .on(80)
        .contractSignedWith(REFERENT)
        .step(REFERENT, ItemId.fresh(), "Essayer deux métiers", Role.BENEFICIARY, story.day(-20))
        .on(45)
        .journal(REFERENT, "Louise cherche un logement plus proche ; on se rappelle bientôt.");
  }

  private Story absentAndToNote() {
    return opened(
            REFERENT,
            28,
            "malik",
            "Malik Exemple",
            "1996-05-02",
            """
            {"residenceCommune":"14118","seekingEmployment":true,"employment":"NONE",
             "projectStage":"EXPLORING"}""")
        .invitingPerson(REFERENT)
        .checkedBy(REFERENT)
        .contractSignedWith(REFERENT)
        .on(6)
        .appointment(REFERENT, 4, "Atelier découverte des métiers", Status.UNEXCUSED_ABSENCE)
        .on(3)
        .journal(REFERENT, "Malik n'est pas venu ; nouveau rendez-vous pris par téléphone.")
        .appointment(REFERENT, 1, "Refaire le point", null)
        .appointment(REFERENT, -2, "Préparer une immersion", null)
        .on(1)
        .then(CEP2, new AskToJoin(ItemId.of(CEP2.account().id(), "demo", "malik")));
  }
}
