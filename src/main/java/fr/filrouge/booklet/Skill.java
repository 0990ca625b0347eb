package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Mask;
import fr.filrouge.situation.Restriction;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A skill, a certificate or a badge.
 *
 * @param step the step that gave it, if any
 * @param restriction who alone may see it, when it comes from a restricted step or a keeper
 * @param masked set when its text was taken back
 */
public record Skill(
    ItemId id,
    Kind kind,
    FreeText title,
    LocalDate obtainedOn,
    @Nullable ItemId step,
    @Nullable Restriction restriction,
    @Nullable Mask masked,
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

  Skill masked(Mask mask) {
    return new Skill(id, kind, Mask.TEXT, obtainedOn, step, restriction, mask, by, at);
  }
}
