package fr.filrouge.eligibility.api;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import fr.filrouge.bench.PeopleLines;
import fr.filrouge.bench.Population;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.rules.Rules;
import fr.filrouge.situation.SituationJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the controller of batches answer people by the hundred thousand, from lines of a file made
 * before to lines that are counted and dropped, and tells how many a second, how much of the
 * processor and how much memory that takes. Runs in a small Java machine of its own.
 */
public final class BatchOfPeople {

  private static final long MIB = 1024 * 1024;
  private static final int WARM_UP = 50_000;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private BatchOfPeople() {}

  /**
   * @param arguments how many people, batch by batch
   */
  public static void main(String[] arguments) throws IOException {
    RulesInForce product = new RulesInForce(java.time.Clock.systemUTC(), Rules.VERSION);
    SituationJson situations = Rules.VERSION.situations();
    BatchController batch =
        new BatchController(
            product,
            new RequestReader(product, Clock.systemUTC()),
            new AnswersInOrder(),
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
    Path first = PeopleLines.file(new Population(Rules.BOOK, 1), situations, WARM_UP);
    for (int round = 0; round < 2; round++) {
      answer(batch, first);
    }
    Files.delete(first);

    AtomicLong peak = new AtomicLong();
    watch(peak);
    for (String argument : arguments) {
      int people = Integer.parseInt(argument);
      System.gc();
      peak.set(0);
      Path file = PeopleLines.file(new Population(Rules.BOOK, 2), situations, people);
      long processor = MACHINE.getProcessCpuTime();
      long start = System.nanoTime();
      Answers answers = answer(batch, file);
      long nanos = System.nanoTime() - start;
      processor = MACHINE.getProcessCpuTime() - processor;
      Files.delete(file);
      if (answers.lines != people) {
        throw new IllegalStateException(answers.lines + " answers for " + people + " people");
      }
      System.out.printf(
          "%,11d people %8.1f s %,9.0f people/s %8.1f µs of processor each"
              + "   heap at most %5.1f MiB after a collection%n",
          people,
          nanos / 1e9,
          people / (nanos / 1e9),
          processor / 1e3 / people,
          (double) peak.get() / MIB);
    }
  }

  private static Answers answer(BatchController batch, Path file) throws IOException {
    Answers answers = new Answers();
    try (InputStream lines = Files.newInputStream(file)) {
      batch.assessBatch(false, lines, answers, new MockHttpServletResponse());
    }
    return answers;
  }

  /** Keeps the most heap that was in use after any collection. */
  private static void watch(AtomicLong peak) {
    Set<String> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, nothing) -> {
                Map<String, MemoryUsage> after =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc();
                long used =
                    after.entrySet().stream()
                        .filter(pool -> heap.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                peak.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    }
  }

  /** Counts the answers and keeps none. */
  private static final class Answers extends OutputStream {

    private long lines;

    @Override
    public void write(int b) {
      if (b == '\n') {
        lines++;
      }
    }

    @Override
    public void write(byte[] text, int from, int length) {
      for (int i = from; i < from + length; i++) {
        if (text[i] == '\n') {
          lines++;
        }
      }
    }
  }
}
