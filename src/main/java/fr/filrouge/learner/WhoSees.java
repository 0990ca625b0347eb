package fr.filrouge.learner;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Consent;
import fr.filrouge.booklet.Event;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Member;
import fr.filrouge.booklet.WhoCanAct;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.situation.Restriction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the person who sees their booklet, and what of it. */
@Component
class WhoSees {

  private static final Map<Role, String> CALLED =
      Map.of(
          Role.CEP, "Conseiller",
          Role.DISABILITY_REFERENT, "Référent handicap",
          Role.PRISON_LIAISON, "Service pénitentiaire");
  private static final Set<Event> OF_CONSENT = Set.of(Event.CONSENT_GIVEN, Event.CONSENT_WITHDRAWN);

  private final Homes homes;

  WhoSees(Homes homes) {
    this.homes = homes;
  }

  /**
   * Somebody who sees the booklet.
   *
   * @param sees what they see of it
   * @param mayBeEnded whether the person can end it by themselves
   */
  record Person(
      String account,
      String name,
      @Nullable String structure,
      String as,
      String sees,
      boolean mayBeEnded) {}

  /**
   * A reserved section; both are shown alike, to everyone.
   *
   * @param readers who reads it now, in one line; empty when nobody else does
   * @param candidates who would read it after a yes
   */
  record Reserved(
      String address,
      String title,
      boolean open,
      String readers,
      String candidates,
      @Nullable DayInWords until) {}

  /** Something that was said of consent, once. */
  record Past(String what, DayInWords when) {}

  List<Person> people(BookletView view) {
    WhoCanAct who = view.booklet().whoCanAct(view.standing().now());
    List<Person> people = new ArrayList<>();
    who.inCharge().ifPresent(m -> people.add(holder(m, "Votre référent de parcours", false)));
    who.cover().ifPresent(m -> people.add(holder(m, "Remplace votre référent", true)));
    view.booklet().people().members().stream()
        .filter(member -> !member.as().isEmpty())
        .map(member -> member(view, member))
        .forEach(people::add);
    return people;
  }

  private Person holder(Mandate mandate, String as, boolean mayBeEnded) {
    Home.Helper helper = homes.helper(mandate.holder());
    return new Person(
        mandate.holder().account().value(),
        helper.name(),
        helper.structure(),
        as,
        "Voit tout, sauf les parties réservées.",
        mayBeEnded);
  }

  private Person member(BookletView view, Member member) {
    Home.Helper helper = homes.helper(member.party());
    String as =
        member.as().stream()
            .sorted()
            .map(role -> CALLED.getOrDefault(role, role.label()))
            .collect(Collectors.joining(", "));
    return new Person(
        member.party().account().value(),
        helper.name(),
        helper.structure(),
        as,
        sees(view, member),
        true);
  }

  private static String sees(BookletView view, Member member) {
    List<String> reserved =
        Arrays.stream(Restriction.values())
            .filter(r -> readers(view, r).contains(member.party().account()))
            .map(r -> "« " + title(r) + " »")
            .toList();
    if (!reserved.isEmpty()) {
      return "Voit aussi la partie " + String.join(" et ", reserved) + ".";
    }
    return member.as().contains(Role.CEP)
        ? "Voit tout, sauf les parties réservées."
        : "Ne voit rien tant que vous n'avez pas dit oui.";
  }

  List<Reserved> sections(BookletView view, LocalDate today) {
    return Arrays.stream(Restriction.values())
        .map(
            section -> {
              Optional<Consent> live = live(view, section);
              LocalDate until = live.map(Consent::until).orElse(null);
              return new Reserved(
                  address(section),
                  title(section),
                  live.isPresent(),
                  readersOf(view, section),
                  names(view, member -> member.as().contains(keeper(section))),
                  until == null ? null : DayInWords.of(until, today));
            })
        .toList();
  }

  /** Who reads a reserved section now, in one line. */
  String readersOf(BookletView view, Restriction section) {
    Set<AccountId> readers = readers(view, section);
    return names(view, member -> readers.contains(member.party().account()));
  }

  private static String names(BookletView view, java.util.function.Predicate<Member> wanted) {
    return view.booklet().people().members().stream()
        .filter(wanted)
        .map(member -> member.party().name())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Set<AccountId> readers(BookletView view, Restriction section) {
    return live(view, section).map(Consent::keepers).orElse(Set.of());
  }

  private static Optional<Consent> live(BookletView view, Restriction section) {
    return view.booklet().consents().stream()
        .filter(consent -> consent.section() == section)
        .filter(consent -> consent.isLive(view.standing().at()))
        .findFirst();
  }

  List<Past> pastConsents(BookletView view, LocalDate today) {
    return view.booklet().history().latest().stream()
        .filter(entry -> OF_CONSENT.contains(entry.event()))
        .sorted(Comparator.comparing(entry -> entry.at(), Comparator.reverseOrder()))
        .map(
            entry ->
                new Past(
                    entry.event().label() + " : " + title(entry.tellsOf().restriction()),
                    DayInWords.of(entry.at(), today)))
        .toList();
  }

  private static String title(@Nullable Restriction section) {
    return section == Restriction.DETENTION ? "Détention" : "Handicap";
  }

  private static Role keeper(Restriction section) {
    return section == Restriction.DETENTION ? Role.PRISON_LIAISON : Role.DISABILITY_REFERENT;
  }

  static String address(Restriction section) {
    return section == Restriction.DETENTION ? "detention" : "handicap";
  }
}
