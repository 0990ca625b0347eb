package fr.filrouge.rules;

import org.jspecify.annotations.Nullable;

/**
 * A scheme of the Region, as the catalogue describes it.
 *
 * @param kind what sort of help it is
 */
public record Measure(String code, String label, Kind kind, Presentation presentation) {

  /** What sort of help a measure is. */
  public enum Kind {
    /** Prescribed by a counsellor, then entered. */
    PRESCRIBED,
    /** Called by whoever needs it: nobody prescribes it. */
    CALLED,
    /** Money or help that goes with another measure. */
    AID
  }

  /**
   * What people are told of it, in French.
   *
   * @param note what the text leaves open and people should be told
   */
  public record Presentation(
      String family,
      String description,
      String prescriber,
      String provider,
      String source,
      @Nullable String note) {}

  /** Whether it is an aid that goes with another measure. */
  public boolean aid() {
    return kind == Kind.AID;
  }

  public String family() {
    return presentation.family();
  }

  public String description() {
    return presentation.description();
  }

  public String prescriber() {
    return presentation.prescriber();
  }

  public String provider() {
    return presentation.provider();
  }

  public String source() {
    return presentation.source();
  }

  public @Nullable String note() {
    return presentation.note();
  }
}
