package fr.filrouge.booklet.web;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.Member;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.DayInWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of the team: as what, and since when. */
record TeamRow(
    @Nullable String account, String name, String as, DayInWords since, boolean removable) {

  /** Whoever leads first, then the members as the reader may know them. */
  static List<TeamRow> of(Opened opened) {
    List<TeamRow> team = new ArrayList<>();
    var who = opened.booklet().whoCanAct(opened.view().standing().now());
    who.inCharge()
        .ifPresent(
            m ->
                team.add(
                    new TeamRow(
                        null,
                        m.holder().name(),
                        "Référent de parcours",
                        opened.day(m.from()),
                        false)));
    who.cover()
        .ifPresent(
            m ->
                team.add(
                    new TeamRow(
                        null,
                        m.holder().name(),
                        "Remplaçant du référent",
                        opened.day(m.from()),
                        false)));
    team.addAll(members(opened));
    return team;
  }

  static List<TeamRow> members(Opened opened) {
    return opened.booklet().people().members().stream().map(m -> member(m, opened)).toList();
  }

  private static TeamRow member(Member member, Opened opened) {
    boolean own = member.party().account().equals(opened.reader());
    return new TeamRow(
        member.party().account().value(),
        member.party().name(),
        as(member),
        opened.day(member.since()),
        !own && opened.isOpen() && opened.rights().writes(Section.MEMBERS));
  }

  private static String as(Member member) {
    return String.join(
        ", ", member.as().stream().sorted(Comparator.naturalOrder()).map(Role::label).toList());
  }
}
