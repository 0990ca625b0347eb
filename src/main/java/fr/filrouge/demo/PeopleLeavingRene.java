package fr.filrouge.demo;

import static fr.filrouge.access.DemoAccount.CEP;
import static fr.filrouge.access.DemoAccount.REFERENT;
import static fr.filrouge.access.DemoAccount.REFERENT2;

import fr.filrouge.access.DemoAccount;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.CloseBooklet;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.RecordSkill;
import fr.filrouge.booklet.Skill;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Progress;
import java.util.List;

/** Fictitious people whom René leads to the end of their pathway, or to somebody else. */
final class PeopleLeavingRene {

  private final DemoPeople people;

  PeopleLeavingRene(DemoPeople people) {
    this.people = people;
  }

  List<Story> stories() {
    return List.of(skillsToRecord(), transferOffered(), closed());
  }

  private Story opened(
      DemoAccount by, int daysAgo, String id, String name, String birthDate, String situation) {
    return people.opened(by, daysAgo, DemoPeople.withoutSignIn(id, name), birthDate, situation);
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
}
