package fr.filrouge.booklet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a booklet that a reader has seen: how many entries they have seen of each part of
 * its history. A change that is hidden from them leaves it as it is, so it neither tells of that
 * change nor stands in their way; nor does a change of another section.
 *
 * @param counts by each ledger the reader could see; empty for a number alone, as the booklet
 *     itself tells it, that stands for the whole
 */
public record SeenVersion(long number, Map<Ledger, Long> counts) {

  private static final Pattern TAG =
      Pattern.compile("(0|[1-9]\\d{0,17})((?:-[a-z_]+\\.\\d{1,18})*)(?:\\+[0-9a-f]{1,16})?");
  private static final Pattern PART = Pattern.compile("-([a-z_]+)\\.(\\d{1,18})");

  public SeenVersion {
    counts = Map.copyOf(counts);
  }

  static SeenVersion of(History history, Rights rights) {
    Map<Ledger, Long> counts = new EnumMap<>(Ledger.class);
    Arrays.stream(Ledger.values())
        .filter(rights::sees)
        .forEach(ledger -> counts.put(ledger, history.count(ledger)));
    return new SeenVersion(history.countSeenBy(rights), counts);
  }

  /**
   * Whether somebody who saw this version has seen the latest of these sections, as far as they may
   * see them now.
   */
  boolean hasSeen(Set<Section> sections, History history, Rights rights) {
    if (number == history.countSeenBy(rights) && counts.isEmpty()) {
      return true;
    }
    return Arrays.stream(Ledger.values())
        .filter(rights::sees)
        .allMatch(
            ledger -> {
              Long seen = counts.get(ledger);
              return seen != null
                  && seen <= history.count(ledger)
                  && sections.stream().allMatch(s -> history.lastTouch(s, ledger) <= seen);
            });
  }

  /**
   * What an HTTP entity tag holds between its quotes.
   *
   * @param content hash of what is shown, some of which changes with time alone
   */
  public String tag(String content) {
    StringBuilder tag = new StringBuilder().append(number);
    for (Ledger ledger : Ledger.values()) {
      Long count = counts.get(ledger);
      if (ledger != Ledger.COMMON && count != null) {
        tag.append('-').append(ledger.name().toLowerCase(Locale.ROOT)).append('.').append(count);
      }
    }
    return tag.append('+').append(content).toString();
  }

  /** The version of what an entity tag holds; none when it is not one of ours. */
  public static Optional<SeenVersion> parse(String tag) {
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    if (tag.indexOf('+') < 0) {
      return Optional.of(new SeenVersion(number, Map.of()));
    }
    Map<Ledger, Long> counts = new EnumMap<>(Ledger.class);
    Matcher part = PART.matcher(matcher.group(2));
    long hidden = 0;
    while (part.find()) {
      long count = Long.parseLong(part.group(2));
      Optional<Ledger> ledger = ledger(part.group(1));
      if (ledger.isEmpty() || counts.put(ledger.get(), count) != null) {
        return Optional.empty();
      }
      hidden += count;
    }
    counts.put(Ledger.COMMON, number - hidden);
    return hidden > number ? Optional.empty() : Optional.of(new SeenVersion(number, counts));
  }

  private static Optional<Ledger> ledger(String name) {
    return Arrays.stream(Ledger.values())
        .filter(l -> l != Ledger.COMMON && l.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
