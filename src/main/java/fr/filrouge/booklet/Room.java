package fr.filrouge.booklet;

import fr.filrouge.access.Role;
import fr.filrouge.situation.Restriction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much each section may hold, what is restricted on its own account: what somebody meets never
 * depends on what they may not see, and a full section fills no other. All of it together, with
 * what only ends things, stays far below what one document can be.
 */
public final class Room {

  private static final int KB = 1024;

  private static final Map<Section, Limit> LIMITS = new EnumMap<>(Section.class);

  static {
    LIMITS.put(Section.NEEDS, new Limit(200, 400 * KB));
    LIMITS.put(Section.RECOMMENDATIONS, new Limit(300, 500 * KB));
    LIMITS.put(Section.PATHWAY, new Limit(300, 400 * KB));
    LIMITS.put(Section.CONTRACT, new Limit(40, 1000 * KB));
    LIMITS.put(Section.JOURNAL, new Limit(200, 500 * KB));
    LIMITS.put(Section.SKILLS, new Limit(200, 200 * KB));
    LIMITS.put(Section.AIDS, new Limit(200, 200 * KB));
    LIMITS.put(Section.APPOINTMENTS, new Limit(400, 400 * KB));
    LIMITS.put(Section.MEMBERS, new Limit(60, 60 * KB));
  }

  private Room() {}

  /** The most that a section holds: how many, and how many bytes of JSON. */
  record Limit(int items, int bytes) {}

  /** The section that an addition found full. */
  public record Full(Section section, int items, int kilobytes) {}

  /** What is counted on one account: some of a section. */
  private record Part(Section section, String of) {}

  /** The first section that a change makes larger than it may be. */
  static Optional<Full> full(Booklet before, Booklet after) {
    Map<Part, List<?>> held = parts(before);
    return parts(after).entrySet().stream()
        .filter(
            part ->
                exceeds(
                    held.getOrDefault(part.getKey(), List.of()),
                    part.getValue(),
                    limit(part.getKey())))
        .map(part -> told(part.getKey()))
        .findFirst();
  }

  private static Limit limit(Part part) {
    return Objects.requireNonNull(LIMITS.get(part.section));
  }

  private static Full told(Part part) {
    return new Full(part.section, limit(part).items, limit(part).bytes / KB);
  }

  private static boolean exceeds(List<?> before, List<?> after, Limit limit) {
    if (before.equals(after)) {
      return false;
    }
    return after.size() > limit.items && after.size() > before.size()
        || bytes(after) > limit.bytes && bytes(after) > bytes(before);
  }

  private static int bytes(List<?> items) {
    return BookletJson.writePart(items).toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static Map<Part, List<?>> parts(Booklet booklet) {
    Map<Part, List<?>> parts = new LinkedHashMap<>();
    put(parts, Section.NEEDS, booklet.needs().notes(), note -> null);
    put(
        parts,
        Section.RECOMMENDATIONS,
        booklet.pathway().recommendations(),
        recommendation -> recommendation.restriction());
    put(parts, Section.PATHWAY, booklet.pathway().steps(), step -> step.restriction());
    put(parts, Section.CONTRACT, booklet.contract().versions(), version -> null);
    put(parts, Section.SKILLS, booklet.skills(), Skill::restriction);
    put(parts, Section.AIDS, booklet.aids(), aid -> null);
    put(parts, Section.APPOINTMENTS, booklet.appointments(), Appointment::restriction);
    for (Restriction restriction : Restriction.values()) {
      parts.put(
          new Part(Section.JOURNAL, restriction.name()), booklet.restricted(restriction).journal());
    }
    putMembers(parts, booklet.people());
    return parts;
  }

  private static <T> void put(
      Map<Part, List<?>> parts,
      Section section,
      List<T> items,
      Function<T, @Nullable Restriction> restriction) {
    for (Ledger ledger : Arrays.asList(Ledger.COMMON, Ledger.DISABILITY, Ledger.DETENTION)) {
      parts.put(
          new Part(section, ledger.name()),
          items.stream().filter(i -> restriction.apply(i) == ledger.restriction()).toList());
    }
  }

  private static void putMembers(Map<Part, List<?>> parts, People people) {
    for (Role role : Member.ROLES) {
      parts.put(
          new Part(Section.MEMBERS, role.name()),
          people.members().stream().filter(m -> m.as().contains(role)).toList());
    }
    parts.put(
        new Part(Section.MEMBERS, "asking"),
        people.joinRequests().stream().filter(JoinRequest::isPending).toList());
  }
}
