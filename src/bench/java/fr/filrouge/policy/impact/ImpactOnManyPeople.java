package fr.filrouge.policy.impact;

import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The impact of category E on so many people made up, part by part as jobs do it, and how fast and
 * in how much memory. Every part is decided twice: by the rules in force and by the draft.
 */
public final class ImpactOnManyPeople {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int MEGABYTE = 1 << 20;
  private static final int TENTH = 10;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private ImpactOnManyPeople() {}

  public static void main(String[] arguments) {
    RuleFiles files = RuleFiles.in(Path.of("rules"));
    RuleVersion inForce = RuleVersion.build(1, files);
    String socle = files.text("tables/socle.csv").replace("B, C", "B, C, E");
    RuleVersion draft = RuleVersion.build(2, files.with("tables/socle.csv", socle));
    for (String argument : arguments) {
      run(inForce, draft, Integer.parseInt(argument));
    }
  }

  private static void run(RuleVersion inForce, RuleVersion draft, int people) {
    Synthetic population = new Synthetic(draft.book().vocabulary(), DAY, 1);
    int parts = Synthetic.parts(people);
    Impact whole = Impact.NONE;
    StringBuilder heaps = new StringBuilder();
    long start = System.nanoTime();
    long worked = THREAD.getCurrentThreadCpuTime();
    for (int part = 0; part < parts; part++) {
      Chunk chunk = population.chunk(part, people);
      whole = whole.plus(part, Impact.of(inForce, draft, DAY, chunk).withoutMembers());
      if (part % Math.max(1, parts / TENTH) == 0) {
        heaps.append(' ').append(used());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (THREAD.getCurrentThreadCpuTime() - worked) / 1e9;
    System.out.printf(
        "%,9d people, before and after: %6.1f s, %,7.0f people/s, %,7.0f a second of its thread;"
            + " heap in MB as it went:%s%n",
        people, seconds, people / seconds, people / busy, heaps);
    System.out.printf(
        "          %d gain, %d lose, %s move%n",
        whole.persons().gaining(), whole.persons().losing(), whole.moved());
  }

  private static long used() {
    Runtime here = Runtime.getRuntime();
    return (here.totalMemory() - here.freeMemory()) / MEGABYTE;
  }
}
