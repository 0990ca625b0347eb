package fr.filrouge.policy.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was answered about which people, for the same caseload: an answer about nearly the same
 * people repeats it, whatever it is asked for, so that no two answers differ by few people.
 */
public final class Ledger {

  /**
   * One answer, and the places of the people it was about.
   *
   * @param run which of the runs it belongs to
   * @param column what it counts, {@link Members#name}
   * @param fresh whether it repeats no earlier one
   */
  public record Entry(
      int run, String column, Group group, BitSet people, Figure figure, boolean fresh) {

    boolean isNear(BitSet others, int count) {
      return Math.abs(people.cardinality() - count) < Figure.THRESHOLD
          && distance(people, others) < Figure.THRESHOLD;
    }

    private int rank(String ofColumn) {
      return !figure.isTold() ? 2 : canBeRepeated(ofColumn) ? 0 : 1;
    }

    /** That of another move says how many make both moves, at least: never that they are few. */
    private boolean canBeRepeated(String ofColumn) {
      return Members.move(column).equals(Members.move(ofColumn))
          || people.cardinality() >= 2 * Figure.THRESHOLD;
    }

    private Cell settling(String ofColumn, BitSet others) {
      return figure.isTold() && !canBeRepeated(ofColumn)
          ? Cell.quiet(others, figure)
          : new Cell(others, figure.again());
    }

    private String name() {
      return name(run, column, group);
    }

    private static String name(int run, String column, Group group) {
      return run + "/" + column + "/" + group.name();
    }
  }

  private final List<Entry> all;
  private final Map<String, Entry> byName = new HashMap<>();
  private final int earlier;
  private final int run;

  /**
   * @param earlier the answers of the runs before, the first one first
   */
  public Ledger(List<Entry> earlier) {
    this.all = new ArrayList<>(earlier);
    this.earlier = earlier.size();
    earlier.forEach(entry -> byName.put(entry.name(), entry));
    this.run = earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1).run() + 1;
  }

  /** The entries of answers, each numbered by the answer it is of. */
  static List<Entry> numbered(List<Answers.Answer> answers) {
    List<Entry> all = new ArrayList<>();
    for (int run = 0; run < answers.size(); run++) {
      for (Entry entry : answers.get(run).entries()) {
        all.add(
            new Entry(
                run, entry.column(), entry.group(), entry.people(), entry.figure(), entry.fresh()));
      }
    }
    return all;
  }

  /** How many people are of one of two groups only. */
  static int distance(BitSet one, BitSet other) {
    BitSet different = (BitSet) one.clone();
    different.xor(other);
    return different.cardinality();
  }

  /**
   * A figure about certain people, as earlier answers settle it: by an answer about people who are
   * the same but for ten at most. Numbers go first, and those of the same move before others.
   *
   * @param column what is counted now
   */
  Cell cell(String column, BitSet people) {
    int count = people.cardinality();
    Optional<Entry> near =
        all.stream()
            .filter(entry -> entry.fresh() && !entry.people().isEmpty())
            .filter(entry -> entry.isNear(people, count))
            .min(Comparator.comparingInt(entry -> entry.rank(column)));
    return near.map(entry -> entry.settling(column, people))
        .orElseGet(() -> new Cell(people, null));
  }

  /** What an earlier run answered about a group of the same column. */
  @Nullable Entry earlier(int ofRun, String column, Group group) {
    return byName.get(Entry.name(ofRun, column, group));
  }

  /** The number of the run whose answers are being added. */
  int run() {
    return run;
  }

  /** Keeps an answer; about a column in which there is nobody there is nothing to keep. */
  void add(String column, Group group, Cell cell, Figure figure) {
    all.add(new Entry(run, column, group, cell.people(), figure, cell.settled() == null));
  }

  /** The answers that this run has added. */
  public List<Entry> added() {
    return List.copyOf(all.subList(earlier, all.size()));
  }
}
