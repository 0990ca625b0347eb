package fr.filrouge.demo;

import static fr.filrouge.access.DemoAccount.BENEFICIAIRE;
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
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLaw;
import fr.filrouge.booklet.CloseBooklet;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Needs.Theme;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.RecordSkill;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.booklet.Skill;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.SituationJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Thirteen fictitious people, each at another point of their pathway. Béatrice alone can sign in;
 * nobody looks at her restricted sections until she consents.
 */
final class DemoPeople {

  private static final Account DENIS = Story.withoutSignIn("denis", "Denis Fictif");

  /** Where it is, all are. */
  static final BookletId LAST = Story.bookletOf(DENIS);

  private final SituationJson situations;
  private final RestrictedFacts restricted;
  private final BookletLaw law;
  private final Instant now;

  DemoPeople(SituationJson situations, RestrictedFacts restricted, BookletLaw law, Instant now) {
    this.law = law;
    this.situations = situations;
    this.restricted = restricted;
    this.now = now;
  }

  List<Booklet> booklets() {
    return Stream.of(
            stepsUnderWay(),
            justOpened(),
            contractUnsigned(),
            lateStep(),
            silentJournal(),
            unexcusedAbsence(),
            skillsToRecord(),
            aidsRequested(),
            transferOffered(),
            covered(),
            closed(),
            disability(),
            detained())
        .map(Story::booklet)
        .toList();
  }

  private Story opened(
      DemoAccount by, int daysAgo, String id, String name, String birthDate, String situation) {
    return opened(by, daysAgo, Story.withoutSignIn(id, name), birthDate, situation);
  }

  private Story opened(
      DemoAccount by, int daysAgo, Account person, String birthDate, String situation) {
    return new Story(situations, restricted, law, now, by, daysAgo, person, birthDate, situation);
  }

  private Story stepsUnderWay() {
    ItemId english = ItemId.fresh();
    Story story =
        opened(
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

  private Story skillsToRecord() {
    ItemId internship = ItemId.fresh();
    ItemId digital = ItemId.fresh();
    Story story =
        opened(
            REFERENT,
            120,
            "awa",
            "Awa Fictive",
            "1991-08-03",
            """
            {"residenceCommune":"76351","seekingEmployment":true,"employment":"NONE",
             "needs":["DIGITAL"],"projectStage":"CONFIRMED"}""");
    return story
        .invitingPerson(REFERENT)
        .inviting(REFERENT, CEP.account())
        .checkedBy(REFERENT)
        .on(110)
        .contractSignedWith(REFERENT)
        .step(REFERENT, digital, "Suivre CAP Numérique", Role.CEP, story.day(50), "SOCLE_DIGITAL")
        .step(REFERENT, internship, "Immersion dans un atelier", Role.BENEFICIARY, story.day(8))
        .on(55)
        .achieved(REFERENT, digital)
        .then(
            REFERENT,
            new RecordSkill(
                ItemId.fresh(),
                Skill.Kind.DIGITAL_SKILLS_ATTESTATION,
                FreeText.line("Attestation de compétences numériques", ""),
                story.day(55),
                digital))
        .on(20)
        .moved(REFERENT, internship, Progress.Status.ACTIVE)
        .on(9)
        .achieved(REFERENT, internship)
        .journal(REFERENT, "L'atelier est très content d'elle ; compétences à noter.");
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

  private Story transferOffered() {
    return opened(
            REFERENT,
            50,
            "ines",
            "Inès Démo",
            "1997-12-09",
            """
            {"residenceCommune":"61169","seekingEmployment":true,"projectStage":"CONFIRMED",
             "qualificationLevel":4}""")
        .invitingPerson(REFERENT)
        .inviting(REFERENT, CEP.account())
        .checkedBy(REFERENT)
        .contractSignedWith(REFERENT)
        .on(1)
        .journal(REFERENT, "Inès déménage : son nouveau référent est prévenu.")
        .then(REFERENT, new OfferTransfer(REFERENT2.account(), null));
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

  private Story closed() {
    ItemId project = ItemId.fresh();
    Story story =
        opened(
            REFERENT,
            200,
            "sofia",
            "Sofia Exemple",
            "1993-10-16",
            """
            {"residenceCommune":"14762","seekingEmployment":true,"projectStage":"CONFIRMED",
             "qualificationLevel":3}""");
    return story
        .invitingPerson(REFERENT)
        .inviting(REFERENT, CEP.account())
        .checkedBy(REFERENT)
        .on(190)
        .contractSignedWith(REFERENT)
        .step(REFERENT, project, "Choisir un métier", Role.BENEFICIARY, story.day(100))
        .on(105)
        .achieved(REFERENT, project)
        .then(
            REFERENT,
            new RecordSkill(
                ItemId.fresh(),
                Skill.Kind.SOFT_SKILL_BADGE,
                FreeText.line("Travailler en équipe", ""),
                story.day(105),
                project))
        .on(14)
        .journal(REFERENT, "Entrée en formation qualifiante d'aide-soignante.")
        .then(
            REFERENT,
            new CloseBooklet(
                Closing.Reason.ENTERED_TRAINING,
                FreeText.text(
                    "Dernier bilan : projet confirmé, contrat tenu, entrée en formation.", "")));
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
        opened(
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
}
