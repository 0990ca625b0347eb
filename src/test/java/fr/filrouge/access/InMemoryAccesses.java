package fr.filrouge.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A trace that lasts as long as a test, and can be told to fail. */
public final class InMemoryAccesses implements Accesses {

  private final List<Access> accesses = new CopyOnWriteArrayList<>();
  private final Set<List<Object>> lists = new HashSet<>();
  private volatile boolean failing;

  public void fail(boolean now) {
    failing = now;
  }

  @Override
  public void record(List<Access> batch) {
    if (failing) {
      throw new AccessNotRecorded(new IllegalStateException("told to fail"));
    }
    accesses.addAll(batch);
  }

  @Override
  public synchronized void recordListed(List<Access> listed, LocalDate day) {
    record(
        listed.stream()
            .filter(access -> lists.add(List.of(access.booklet(), access.account(), day)))
            .toList());
  }

  @Override
  public Page of(String booklet, int limit, @Nullable String cursor) {
    List<Access> all = new ArrayList<>();
    accesses.stream().filter(access -> access.booklet().equals(booklet)).forEach(all::add);
    Collections.reverse(all);
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(from + limit, all.size());
    return new Page(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
  }
}
