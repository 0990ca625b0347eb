package fr.filrouge.booklet;

import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import fr.filrouge.pathway.Mask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Needs and obstacles beyond the yes and no of the situation.
 *
 * @param obstaclesAssessed when mobility, childcare, housing, health and money were gone through
 * @param basicSkillsScreened when literacy, digital skills and dys were screened
 */
public record Needs(
    @Nullable Done obstaclesAssessed, @Nullable Done basicSkillsScreened, List<Note> notes) {

  public static final Needs NONE = new Needs(null, null, List.of());

  /** Something was done that day, as this person says. */
  public record Done(LocalDate on, Author by) {}

  /** What somebody wrote of a need; it stays once settled. */
  public record Note(
      ItemId id,
      Theme theme,
      FreeText text,
      boolean settled,
      @Nullable Mask masked,
      Author by,
      Instant at) {

    Note masked(Mask mask) {
      return new Note(id, theme, Mask.TEXT, settled, mask, by, at);
    }
  }

  /** Themes of needs and obstacles that French peers share. */
  public enum Theme {
    HOUSING("logement"),
    EMPLOYMENT("emploi"),
    TRAINING("formation"),
    ADMINISTRATIVE("difficultés administratives"),
    FINANCIAL("difficultés financières"),
    MOBILITY("mobilité"),
    HEALTH("santé"),
    FAMILY("contraintes familiales"),
    FRENCH_LANGUAGE("maîtrise de la langue française"),
    DIGITAL("numérique");

    private final String label;

    Theme(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Needs {
    notes = notes == null ? List.of() : List.copyOf(notes);
  }

  Optional<Note> note(ItemId id) {
    return notes.stream().filter(note -> note.id().equals(id)).findFirst();
  }

  Needs withObstaclesAssessed(Done done) {
    return new Needs(done, basicSkillsScreened, notes);
  }

  Needs withBasicSkillsScreened(Done done) {
    return new Needs(obstaclesAssessed, done, notes);
  }

  /** With this note, in the place of the one that has its id, or at the end. */
  Needs with(Note note) {
    List<Note> all = new ArrayList<>(notes);
    all.replaceAll(other -> other.id().equals(note.id()) ? note : other);
    if (!all.contains(note)) {
      all.add(note);
    }
    return new Needs(obstaclesAssessed, basicSkillsScreened, all);
  }
}
