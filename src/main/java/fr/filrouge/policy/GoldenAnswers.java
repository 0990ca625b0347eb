package fr.filrouge.policy;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Fault;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.PathwayState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a version answered to its scenarios and to people made up from a seed when it was published.
 * Whoever asks it again sees whether another program still decides what was decided. The people
 * stand in it as they were drawn, so that nothing hangs on how they would be drawn today.
 *
 * @param rulesHash names the rules that answered
 * @param build the program that answered
 * @param lines one question with its answer each
 */
public record GoldenAnswers(String rulesHash, String build, List<Line> lines) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PEOPLE_A_DAY = 20;
  private static final List<LocalDate> DAYS =
      Stream.of(
              "2018-02-01",
              "2018-09-15",
              "2019-01-01",
              "2019-06-03",
              "2019-12-31",
              "2020-06-30",
              "2022-03-01",
              "2024-02-29",
              "2026-11-20",
              "2030-01-01")
          .map(LocalDate::parse)
          .toList();

  /**
   * A question, and what was answered.
   *
   * @param who a scenario by its file and name, or somebody made up as JSON
   */
  record Line(String who, ToldAnswer answer) {

    boolean madeUp() {
      return who.startsWith("{");
    }
  }

  public GoldenAnswers {
    lines = List.copyOf(lines);
  }

  /** Asks a version all of it; takes a second or two. */
  static GoldenAnswers of(RuleVersion version, RuleFiles files, MadeUpPeople people, String build) {
    List<Line> lines = new ArrayList<>();
    AssessSituation assess = new AssessSituation(version);
    scenarios(version, files).forEach((name, one) -> lines.add(line(assess, name, one)));
    for (int i = 0; i < DAYS.size(); i++) {
      for (Case one : people.drawn(version, DAYS.get(i), PEOPLE_A_DAY, i)) {
        lines.add(line(assess, write(version, one), one));
      }
    }
    return new GoldenAnswers(version.hash(), build, lines);
  }

  private static Line line(AssessSituation assess, String who, Case one) {
    return new Line(who, ToldAnswer.of(assess, one));
  }

  private static Map<String, Case> scenarios(RuleVersion version, RuleFiles files) {
    List<Fault> faults = new ArrayList<>();
    return ScenarioFile.readAll(version, files, faults).stream()
        .collect(
            Collectors.toMap(
                scenario -> (scenario.file() + " : " + scenario.name()).replaceAll("\\s+", " "),
                scenario -> new Case(scenario.asOf(), scenario.situation(), scenario.pathway()),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private static String write(RuleVersion version, Case one) {
    ObjectNode json = JSON.createObjectNode().put("asOf", one.asOf().toString());
    json.set("situation", version.situations().write(one.situation()));
    json.set("pathway", JSON.valueToTree(one.pathway()));
    return json.toString();
  }

  private static Case read(RuleVersion version, String who) {
    JsonNode json = JSON.readTree(who);
    return new Case(
        LocalDate.parse(json.path("asOf").asString()),
        version.situations().read(json.path("situation"), "/situation"),
        JSON.treeToValue(json.path("pathway"), PathwayState.class));
  }

  /** What the version answers otherwise by this program, in French; none when it answers alike. */
  List<String> differences(RuleVersion version, RuleFiles files) {
    Map<String, Case> scenarios = scenarios(version, files);
    AssessSituation assess = new AssessSituation(version);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Case one = line.madeUp() ? read(version, line.who()) : scenarios.get(line.who());
      String place = "ligne " + (i + 2) + (line.madeUp() ? ", une personne" : ", " + line.who());
      if (one == null) {
        differences.add(place + " : ce scénario ne se lit plus");
      } else {
        line.answer()
            .differences(ToldAnswer.of(assess, one))
            .forEach(difference -> differences.add(place + " : " + difference));
      }
    }
    return differences;
  }

  /** How many questions were asked. */
  int size() {
    return lines.size();
  }

  /** The scenarios of a version that this does not hold. */
  Set<String> withoutAnswer(RuleVersion version, RuleFiles files) {
    Map<String, Case> scenarios = new HashMap<>(scenarios(version, files));
    lines.forEach(line -> scenarios.remove(line.who()));
    return scenarios.keySet();
  }

  /** The same as text, a line each; the first names what answered. */
  public List<String> text() {
    return Stream.concat(
            Stream.of(rulesHash + "\t" + build),
            lines.stream().map(line -> line.answer().text() + "\t" + line.who()))
        .toList();
  }

  /** What was written as {@link #text()}. */
  public static GoldenAnswers read(List<String> text) {
    String[] head = text.get(0).split("\t", 2);
    return new GoldenAnswers(
        head[0],
        head[1],
        text.stream()
            .skip(1)
            .map(line -> line.split("\t", 3))
            .map(parts -> new Line(parts[2], new ToldAnswer(parts[0], parts[1])))
            .toList());
  }
}
