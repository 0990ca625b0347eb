package fr.filrouge.booklet;

import fr.filrouge.situation.Restriction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The version of a booklet that a reader has seen: how many entries of its history they may see,
 * and which restricted sections that takes in. A change that is hidden from them leaves it as it
 * is, so it neither tells of that change nor stands in their way.
 */
public record SeenVersion(long number, Set<Restriction> sections) {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})((?:-[a-z]+)*)\"");

  public SeenVersion {
    sections = Set.copyOf(sections);
  }

  static SeenVersion of(History history, Rights rights) {
    Set<Restriction> sections = EnumSet.allOf(Restriction.class);
    sections.removeIf(restriction -> !rights.sees(restriction));
    return new SeenVersion(history.countSeenBy(rights), sections);
  }

  /**
   * Whether somebody who saw this version has seen that one. A number alone, as the booklet itself
   * tells it, may stand for a tag.
   */
  public boolean matches(SeenVersion current) {
    return number == current.number && (sections.isEmpty() || sections.equals(current.sections));
  }

  /** An HTTP entity tag, quotes included. */
  public String tag() {
    return sections.stream()
        .map(section -> "-" + section.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining("", "\"" + number, "\""));
  }

  /** The version of an entity tag; none when it is not one of ours. */
  public static Optional<SeenVersion> parse(String tag) {
    Matcher matcher = TAG.matcher(tag.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Set<Restriction> sections = EnumSet.noneOf(Restriction.class);
    for (Restriction restriction : Restriction.values()) {
      if (matcher.group(2).contains("-" + restriction.name().toLowerCase(Locale.ROOT))) {
        sections.add(restriction);
      }
    }
    SeenVersion version = new SeenVersion(Long.parseLong(matcher.group(1)), sections);
    return version.tag().equals(tag.strip()) ? Optional.of(version) : Optional.empty();
  }
}
