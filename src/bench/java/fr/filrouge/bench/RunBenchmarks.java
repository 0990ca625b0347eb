package fr.filrouge.bench;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.api.BatchOfPeople;
import fr.filrouge.policy.impact.ImpactOnManyPeople;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Rules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The whole benchmark: checks that all sides answer alike, measures them, has batches answered, and
 * prints ratios beside the aims. Nothing here passes or fails on a time.
 */
final class RunBenchmarks {

  /** One ratio of the table. */
  private record Ratio(String what, String measured, String against, String aim) {}

  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio("batch decisions / if-chain", "decideBatch", "handWritten", "≤ 5"),
          new Ratio("explained, one person / if-chain", "explained", "handWritten", "≤ 30"),
          new Ratio(
              "the same with \"until when\" / if-chain",
              "explainedWithDates",
              "handWritten",
              "≤ 45"),
          new Ratio("KIE DMN / product, Socle only, batch", "socleDmn", "socleBatch", "≥ 20"),
          new Ratio("KIE DMN / product, Socle only, one", "socleDmn", "socleOne", ""),
          new Ratio("KIE DMN, Socle / product, all 25, batch", "socleDmn", "decideBatch", ""));

  private static final String HEAP = "256m";
  private static final String ROUNDS = "8";

  private RunBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    checkAnswers();
    Map<String, Result<?>> times = measure();
    String turns = report("1g", InTurns.class.getName(), ROUNDS);
    String batches = report(HEAP, BatchOfPeople.class.getName(), "100000", "300000");
    String impact = report("512m", ImpactOnManyPeople.class.getName(), "20000", "50000");
    System.out.println();
    machine();
    times(times);
    System.out.println("Ratios of these times:");
    ratios(name -> times.get(name).getScore());
    System.out.println("Ratios of processor times, job by job in turn, " + ROUNDS + " rounds:");
    ratios(inTurns(turns)::get);
    System.out.println("Batches, lines in to lines out, in a Java machine of " + HEAP + ":");
    System.out.print(batches);
    System.out.println("The impact of a draft, part by part, in a Java machine of 512m:");
    System.out.print(impact);
  }

  private static Map<String, Double> inTurns(String report) {
    return report
        .lines()
        .map(line -> line.split("="))
        .collect(Collectors.toMap(time -> time[0], time -> Double.valueOf(time[1])));
  }

  private static void checkAnswers() {
    AssessSituation product = new AssessSituation(Rules.VERSION);
    AssessSituation socle = new AssessSituation(SocleRules.of(Rules.FILES));
    SameAnswers same = new SameAnswers(product);
    List<Case> people =
        new Population(Rules.BOOK, DecisionBenchmark.SEED).next(DecisionBenchmark.PEOPLE);
    same.byHand(people);
    same.socle(people, socle, new DmnSocle(socle));
    System.out.println("Same answers on all sides for " + people.size() + " people.");
  }

  private static Map<String, Result<?>> measure() throws RunnerException {
    Map<String, Result<?>> times = new LinkedHashMap<>();
    for (RunResult run :
        new Runner(new OptionsBuilder().include(DecisionBenchmark.class.getName()).build()).run()) {
      times.put(run.getPrimaryResult().getLabel(), run.getPrimaryResult());
    }
    return times;
  }

  private static void machine() {
    OperatingSystemMXBean here = ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "%d cores, %.1f asked of them at the end, %s %s%n%n",
        here.getAvailableProcessors(),
        here.getSystemLoadAverage(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"));
  }

  private static void times(Map<String, Result<?>> times) {
    System.out.printf("%-44s %12s %12s%n", "one person takes", "µs", "± 99.9 %");
    times.forEach(
        (name, time) ->
            System.out.printf(
                "%-44s %12.2f %12.2f%n", name, time.getScore(), time.getScoreError()));
    System.out.println();
  }

  private static void ratios(Function<String, Double> times) {
    System.out.printf("%-44s %12s %12s%n", "ratio", "measured", "aim");
    for (Ratio ratio : RATIOS) {
      System.out.printf(
          "%-44s %12.1f %12s%n",
          ratio.what(), times.apply(ratio.measured()) / times.apply(ratio.against()), ratio.aim());
    }
    System.out.println();
  }

  /** What a program prints in a Java machine of its own. */
  private static String report(String heap, String program, String... sizes)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                program));
    command.addAll(List.of(sizes));
    Process run =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String report =
        new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.contains(" INFO "))
            .collect(Collectors.joining("\n", "", "\n"));
    if (run.waitFor() != 0) {
      throw new IllegalStateException(program + " did not end well");
    }
    return report;
  }
}
