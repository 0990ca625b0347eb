package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Pathway;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A skill, a certificate or a badge.
 *
 * @param step the step that gave it, if any
 */
public record Skill(
    ItemId id,
    Kind kind,
    FreeText title,
    LocalDate obtainedOn,
    @Nullable ItemId step,
    Author by,
    Instant at) {

  /** What attests a skill (domain §6). */
  public enum Kind {
    SKILL("compétence"),
    SKILLS_ATTESTATION("attestation de compétences"),
    DIGITAL_SKILLS_ATTESTATION("attestation de compétences numériques"),
    CAPITALISATION_RECORD("livret de capitalisation"),
    BASIC_SKILLS_CERTIFICATE("certificat de compétences de base"),
    SOFT_SKILL_BADGE("badge de savoir-être");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** As somebody sees it who sees these steps: another one is not named. */
  Skill ofStepIn(Pathway pathway) {
    return step == null || pathway.step(step).isPresent()
        ? this
        : new Skill(id, kind, title, obtainedOn, null, by, at);
  }
}
