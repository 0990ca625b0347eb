package fr.filrouge.policy.impact.web;

import static java.util.stream.Collectors.joining;

import fr.filrouge.frame.DayInWords;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Versions;
import fr.filrouge.policy.impact.Beside;
import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Figure;
import fr.filrouge.policy.impact.Group;
import fr.filrouge.policy.impact.ImpactWords;
import fr.filrouge.policy.impact.Move;
import fr.filrouge.policy.impact.Question;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.Subject;
import fr.filrouge.policy.impact.Touch;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Says what two runs about the same people show, each beside the rules it was compared with. */
final class StatesInWords {

  private final Beside beside;
  private final Question asked;
  private final Displayed drafted;
  private final RuleHead head;
  private final Versions versions;
  private final String scheduled;
  private final String draft;

  StatesInWords(Beside beside, Run drafted, Versions versions) {
    this.beside = beside;
    this.asked = drafted.question();
    this.drafted = Objects.requireNonNull(drafted.shown());
    this.versions = versions;
    this.head = versions.head();
    this.scheduled = "la version " + beside.next().number();
    this.draft = Subject.of(asked, head).name();
  }

  ThreeStates of(Displayed next) {
    return new ThreeStates(
        ImpactWords.sentence(Subject.of(beside.next()), next),
        compared() + " " + order(),
        !head.on(asked.asOf()).hash().equals(asked.before()),
        columns(),
        measures(next).entrySet().stream()
            .map(measure -> row(measure.getKey(), measure.getValue(), next))
            .toList(),
        !drafted.withheld().isEmpty() || !next.withheld().isEmpty());
  }

  private String compared() {
    return capital(scheduled)
        + " est comparée à la version en vigueur, et "
        + draft
        + " à "
        + against()
        + ".";
  }

  private String order() {
    LocalDate from = Objects.requireNonNull(beside.next().from());
    if (asked.asOf().equals(from)) {
      return "Le même jour que " + scheduled + ", " + draft + " en prendrait la place.";
    }
    String day = "Au " + DayInWords.date(asked.asOf()) + ", ";
    return asked.asOf().isAfter(from)
        ? day + draft + " viendrait après " + scheduled + "."
        : day
            + "avant "
            + scheduled
            + ", "
            + draft
            + " en prendrait la place : elle n’entrerait pas en vigueur telle quelle.";
  }

  private List<ThreeStates.Column> columns() {
    return List.of(
        new ThreeStates.Column("En vigueur aujourd’hui", "version " + beside.inForce().number()),
        new ThreeStates.Column(
            capital(scheduled),
            "par rapport à la version en vigueur, le " + DayInWords.date(beside.asOf())),
        new ThreeStates.Column(
            capital(draft),
            "par rapport à " + against() + ", le " + DayInWords.date(asked.asOf())));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
  }

  /** What the figures of the draft were compared with when they were asked. */
  private String against() {
    if (asked.before().equals(beside.inForce().hash())) {
      return "la version en vigueur";
    }
    return head.versions().stream()
        .filter(version -> version.hash().equals(asked.before()))
        .max(Comparator.comparingInt(RuleHead.Published::number))
        .map(version -> "la version " + version.number())
        .orElse("d’autres règles");
  }

  /** Names of the measures that one of the runs touches, those of the draft's own rows first. */
  private Map<String, String> measures(Displayed next) {
    Map<String, String> measures = new LinkedHashMap<>();
    Stream.of(drafted, next)
        .flatMap(
            shown ->
                shown.measures().stream()
                    .filter(line -> line.touch() != Touch.NONE)
                    .sorted(Comparator.comparing(Displayed.Line::touch)))
        .forEach(line -> measures.putIfAbsent(line.code(), line.label()));
    return measures;
  }

  private ThreeStates.Row row(String measure, String label, Displayed next) {
    boolean exists = versions.built(beside.inForce().number()).book().find(measure).isPresent();
    return new ThreeStates.Row(
        label,
        List.of(
            exists ? "point de départ" : "n’existe pas",
            state(next, measure, label),
            state(drafted, measure, label)));
  }

  private static String state(Displayed shown, String measure, String label) {
    return shown
        .line(measure)
        .map(StatesInWords::moves)
        .orElseGet(() -> shown.withheld().contains(label) ? "non montré" : "n’existe pas");
  }

  private static String moves(Displayed.Line line) {
    if (line.touch() == Touch.NONE) {
      return "aucun changement, par construction";
    }
    if (Move.shown().stream().allMatch(move -> isNobody(line.of(move, Group.ALL)))) {
      return "aucun changement pour ces personnes";
    }
    String moves =
        Move.shown().stream()
            .filter(move -> isSaid(move, line.of(move, Group.ALL)))
            .map(move -> move.label() + "\u00a0: " + line.of(move, Group.ALL).words())
            .collect(joining("\u00a0; "));
    return line.touch() == Touch.CHAINING ? moves + " (par ricochet)" : moves;
  }

  /** Gains and losses are always said; the rest when it is more than a few people. */
  private static boolean isSaid(Move move, Figure figure) {
    return move == Move.GAIN
        || move == Move.LOSS
        || !isNobody(figure) && figure.kind() != Figure.Kind.FEWER;
  }

  private static boolean isNobody(Figure figure) {
    return figure.kind() == Figure.Kind.NOBODY
        || figure.kind() == Figure.Kind.NUMBER && figure.number() == 0;
  }
}
