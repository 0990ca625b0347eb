package fr.filrouge.bench;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Rules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The same jobs as {@link DecisionBenchmark}, a second each in turn, round after round, in
 * processor time: what others do on the machine then weighs on all alike. Of each job the best
 * round counts.
 */
final class InTurns {

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final long TURN = TimeUnit.SECONDS.toNanos(1);

  private final List<Case> people =
      new Population(Rules.BOOK, DecisionBenchmark.SEED).next(DecisionBenchmark.PEOPLE);
  private final Map<String, Consumer<List<Case>>> jobs = new LinkedHashMap<>();
  private final Map<String, Double> best = new LinkedHashMap<>();
  private Object kept = this;

  private InTurns() {
    AssessSituation product = new AssessSituation(Rules.VERSION);
    AssessSituation socle = new AssessSituation(SocleRules.of(Rules.FILES));
    DmnSocle dmn = new DmnSocle(socle);
    each("handWritten", HandWritten::decide);
    jobs.put("decideBatch", some -> kept = product.decide(some));
    each("decideOne", one -> product.decide(List.of(one)));
    each(
        "explained", one -> product.assessWithoutDates(one.asOf(), one.situation(), one.pathway()));
    each("explainedWithDates", one -> product.assess(one.asOf(), one.situation(), one.pathway()));
    jobs.put("socleBatch", some -> kept = socle.decide(some));
    each("socleOne", one -> socle.decide(List.of(one)));
    each("socleDmn", dmn::decide);
  }

  private void each(String name, Function<Case, Object> job) {
    jobs.put(name, some -> some.forEach(one -> kept = job.apply(one)));
  }

  /**
   * @param arguments how many rounds
   */
  public static void main(String[] arguments) {
    InTurns turns = new InTurns();
    for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
      turns.jobs.keySet().forEach(turns::turn);
    }
    System.out.print(
        turns.best.entrySet().stream()
            .map(time -> "%s=%s".formatted(time.getKey(), time.getValue()))
            .collect(Collectors.joining("\n")));
  }

  private void turn(String name) {
    Consumer<List<Case>> job = jobs.get(name);
    long end = System.nanoTime() + TURN;
    long processor = THREAD.getCurrentThreadCpuTime();
    int answered = 0;
    while (System.nanoTime() < end) {
      int from = answered % people.size();
      job.accept(people.subList(from, from + DecisionBenchmark.AT_A_TIME));
      answered += DecisionBenchmark.AT_A_TIME;
    }
    double micros = (THREAD.getCurrentThreadCpuTime() - processor) / 1e3 / answered;
    best.merge(name, micros, Math::min);
  }
}
