package fr.filrouge.bench;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.Rules;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The time that one person takes, each way, on the same people. One thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {

  static final int PEOPLE = 2_000;
  static final int AT_A_TIME = 200;
  static final long SEED = 20190603;

  /** The people, and the next ones to answer. */
  @State(Scope.Thread)
  public static class People {

    private final List<Case> all = new Population(Rules.BOOK, SEED).next(PEOPLE);
    private int next;

    Case one() {
      next = next == PEOPLE - 1 ? 0 : next + 1;
      return all.get(next);
    }

    List<Case> some() {
      next = next + 2 * AT_A_TIME > PEOPLE ? 0 : next + AT_A_TIME;
      return all.subList(next, next + AT_A_TIME);
    }
  }

  /** The product with all its rules. */
  @State(Scope.Benchmark)
  public static class Product {
    final AssessSituation product = new AssessSituation(Rules.VERSION);
  }

  /** The product with the rules of the Socle alone. */
  @State(Scope.Benchmark)
  public static class SocleAlone {
    final AssessSituation product = new AssessSituation(SocleRules.of(Rules.FILES));
  }

  /** KIE DMN with the same tables. */
  @State(Scope.Benchmark)
  public static class Dmn {
    final DmnSocle socle = new DmnSocle(new AssessSituation(SocleRules.of(Rules.FILES)));
  }

  @Benchmark
  @OperationsPerInvocation(AT_A_TIME)
  public void handWritten(People people, Blackhole answers) {
    for (Case one : people.some()) {
      answers.consume(HandWritten.decide(one));
    }
  }

  @Benchmark
  public Object explained(People people, Product product) {
    Case one = people.one();
    return product.product.assessWithoutDates(one.asOf(), one.situation(), one.pathway());
  }

  @Benchmark
  public Object explainedWithDates(People people, Product product) {
    Case one = people.one();
    return product.product.assess(one.asOf(), one.situation(), one.pathway());
  }

  @Benchmark
  public Object decideOne(People people, Product product) {
    return product.product.decide(List.of(people.one()));
  }

  @Benchmark
  @OperationsPerInvocation(AT_A_TIME)
  public Object decideBatch(People people, Product product) {
    return product.product.decide(people.some());
  }

  @Benchmark
  @OperationsPerInvocation(AT_A_TIME)
  public Object socleBatch(People people, SocleAlone socle) {
    return socle.product.decide(people.some());
  }

  @Benchmark
  public Object socleOne(People people, SocleAlone socle) {
    return socle.product.decide(List.of(people.one()));
  }

  @Benchmark
  public Object socleDmn(People people, Dmn dmn) {
    return dmn.socle.decide(people.one());
  }
}
