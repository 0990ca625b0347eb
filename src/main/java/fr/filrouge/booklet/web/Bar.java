package fr.filrouge.booklet.web;

import fr.filrouge.access.Role;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Section;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.rules.Sentences;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Whose booklet it is, what it is to the reader, and its pages: always on top.
 *
 * @param seen version that forms of the page are filled in on
 * @param referent who leads the pathway; none when nobody does
 */
record Bar(
    String id,
    String name,
    String born,
    String age,
    @Nullable String referent,
    String relation,
    boolean open,
    String state,
    Link back,
    List<Link> pages,
    String seen) {

  /** A page, and whether it is the one shown. */
  record Link(String address, String label, boolean current) {}

  /**
   * @param shown last part of the address of the page; empty for the booklet on one page
   */
  static Bar of(Opened opened, String shown) {
    Booklet booklet = opened.booklet();
    Identity identity = booklet.identity();
    Closing closing = booklet.closing();
    return new Bar(
        booklet.id().value(),
        identity.givenName().value() + " " + identity.familyName().value(),
        Sentences.day(identity.birthDate()),
        Period.between(identity.birthDate(), opened.today()).getYears() + " ans",
        booklet
            .whoCanAct(opened.view().standing().now())
            .referent()
            .map(Mandate::holder)
            .map(party -> party.name())
            .orElse(null),
        StringUtils.capitalize(opened.view().standing().relation().label()),
        closing == null,
        closing == null
            ? "Parcours ouvert"
            : "Parcours clos, "
                + DayInWords.day(CivilDay.of(closing.at()), opened.today())
                + " : "
                + closing.reason().label(),
        back(opened),
        pages(opened, shown),
        opened.seen());
  }

  private static Link back(Opened opened) {
    boolean searches =
        opened.view().standing().account().has(Role.CEP)
            && !opened.view().standing().account().has(Role.REFERENT);
    return searches
        ? new Link("/recherche", "Retour à la recherche", false)
        : new Link("/suivi", "Retour à mon suivi", false);
  }

  private static List<Link> pages(Opened opened, String shown) {
    List<Link> pages = new ArrayList<>();
    String address = "/livrets/" + opened.id().value();
    pages.add(new Link(address, "Livret", shown.isEmpty()));
    for (Sheet sheet : Sheet.values()) {
      if (opened.rights().reads(sheet.section)) {
        pages.add(new Link(address + "/" + sheet.path, sheet.label, sheet.path.equals(shown)));
      }
    }
    return pages;
  }

  /** The pages about one section. */
  private enum Sheet {
    STEPS("etapes", "Étapes", Section.PATHWAY),
    SITUATION("situation", "Situation", Section.SITUATION),
    CONTRACT("contrat", "Contrat", Section.CONTRACT),
    APPOINTMENTS("rendez-vous", "Rendez-vous", Section.APPOINTMENTS),
    JOURNAL("journal", "Journal", Section.JOURNAL),
    DISABILITY("handicap", "Handicap", Section.DISABILITY),
    DETENTION("detention", "Détention", Section.DETENTION),
    TEAM("equipe", "Équipe", Section.MEMBERS);

    private final String path;
    private final String label;
    private final Section section;

    Sheet(String path, String label, Section section) {
      this.path = path;
      this.label = label;
      this.section = section;
    }
  }
}
