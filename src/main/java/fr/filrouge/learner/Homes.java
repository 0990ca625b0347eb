package fr.filrouge.learner;

import fr.filrouge.access.Role;
import fr.filrouge.access.Structures;
import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.AssessBooklet;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Contract;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Party;
import fr.filrouge.booklet.ProposedExit;
import fr.filrouge.booklet.Visits;
import fr.filrouge.booklet.WhatIsNew;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.learner.Home.Helper;
import fr.filrouge.learner.Home.Meeting;
import fr.filrouge.learner.Home.Named;
import fr.filrouge.learner.Home.News;
import fr.filrouge.learner.Now.Link;
import fr.filrouge.pathway.Step;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.NextStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together where a person stands: first what to do now, then all that waits or is to come. */
@Component
class Homes {

  private static final int NAMED = 3;
  private static final int NEWS = 5;

  private final Structures structures;
  private final Visits visits;
  private final StepWords words;

  Homes(Structures structures, Visits visits, StepWords words) {
    this.structures = structures;
    this.visits = visits;
    this.words = words;
  }

  Home of(BookletView view, MyBooklet.Asked asked, Instant at, LocalDate today) {
    AssessBooklet.Answer answer = asked.answer();
    Way way = Way.of(view.booklet().pathway());
    List<StepCard> shown = way.around(today);
    List<Named> open = open(answer);
    return new Home(
        now(view, answer, way, today),
        waiting(view, Questions.of(view, asked).open().size()),
        meeting(view, at, today),
        shown,
        way.longer(shown),
        open.subList(0, Math.min(NAMED, open.size())),
        open.size(),
        referent(view),
        news(view, today),
        view.booklet().closing() != null);
  }

  private Now now(BookletView view, AssessBooklet.Answer answer, Way way, LocalDate today) {
    if (view.booklet().closing() != null) {
      return Now.nothing("Votre parcours est terminé. Vous pouvez toujours relire votre livret.");
    }
    if (toSign(view).isPresent()) {
      return Now.toSign();
    }
    Optional<Step> mine = way.mine();
    if (mine.isPresent()) {
      return Now.toDo(StepCard.of(mine.get(), today, true), reason(view, mine.get()));
    }
    return recommended(answer)
        .map(step -> words.toTakeOn(step))
        .or(() -> way.ofOthers().map(step -> awaited(step, today)))
        .or(() -> answer.assessment().nextSteps().stream().findFirst().map(words::awaited))
        .orElseGet(
            () -> Now.nothing("Rien n'est en attente. Votre référent peut vous conseiller."));
  }

  static @Nullable String reason(BookletView view, Step step) {
    return step.recommendation() == null
        ? null
        : view.booklet()
            .pathway()
            .recommendation(step.recommendation())
            .map(r -> r.reason().value())
            .orElse(null);
  }

  private static Now awaited(Step step, LocalDate today) {
    StepCard card = StepCard.of(step, today, true);
    return Now.awaited("« " + card.title() + " »", card.who(), card.when());
  }

  /** What the rules recommend that is the person's to do. */
  private static Optional<NextStep> recommended(AssessBooklet.Answer answer) {
    return answer.assessment().nextSteps().stream()
        .filter(step -> step.actor().equals(Role.BENEFICIARY.name()))
        .filter(step -> !step.code().equals(StepWords.SIGN_CONTRACT))
        .findFirst();
  }

  /** The text of a contract that waits for the person's signature. */
  static Optional<Contract.Version> toSign(BookletView view) {
    return view.booklet()
        .contract()
        .current()
        .filter(version -> version.ended() == null)
        .filter(
            version -> version.signatures().stream().noneMatch(s -> s.role() == Role.BENEFICIARY));
  }

  private static List<Link> waiting(BookletView view, int questions) {
    List<Link> waiting = new ArrayList<>();
    if (view.booklet().closing() != null) {
      return waiting;
    }
    ProposedExit exit = view.booklet().people().exit();
    if (exit != null && exit.isWaiting()) {
      waiting.add(new Link(MyExitPages.PAGE, "Répondre : on vous propose d'arrêter le suivi"));
    }
    if (questions > 0) {
      waiting.add(
          new Link(
              "/mon-parcours/questions",
              questions == 1
                  ? "Répondre à une question"
                  : "Répondre à des questions (" + questions + ")"));
    }
    return waiting;
  }

  private static @Nullable Meeting meeting(BookletView view, Instant at, LocalDate today) {
    return view.booklet().appointments().stream()
        .filter(a -> a.status() == Appointment.Status.UPCOMING && a.startsAt().isAfter(at))
        .min(Comparator.comparing(Appointment::startsAt))
        .map(
            a ->
                new Meeting(
                    DayInWords.of(a.startsAt(), today),
                    DayInWords.time(a.startsAt()),
                    a.subject().value()))
        .orElse(null);
  }

  private static List<Named> open(AssessBooklet.Answer answer) {
    return answer.assessment().decisions().stream()
        .filter(decision -> decision.outcome() == DecisionOutcome.ELIGIBLE)
        .map(decision -> new Named(decision.measure().code(), decision.measure().label()))
        .toList();
  }

  private @Nullable Helper referent(BookletView view) {
    return view.booklet()
        .whoCanAct(view.standing().now())
        .referent()
        .map(Mandate::holder)
        .map(this::helper)
        .orElse(null);
  }

  Helper helper(Party party) {
    return new Helper(
        party.name(),
        Optional.ofNullable(party.structure())
            .flatMap(structures::find)
            .map(structure -> structure.name())
            .orElse(null));
  }

  private List<News> news(BookletView view, LocalDate today) {
    return WhatIsNew.of(view, visits.of(view.standing().account().id(), view.booklet().id()))
        .entries()
        .stream()
        .limit(NEWS)
        .map(
            entry ->
                new News(
                    entry.event().label(), entry.by().name(), DayInWords.of(entry.at(), today)))
        .toList();
  }
}
