package fr.filrouge.caseload;

import static fr.filrouge.booklet.BookletFixture.writing;
import static fr.filrouge.booklet.Someone.COUNSELLOR;

import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.InviteMember;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Measures the page of what a referent follows, whole and over HTTP, against that of a referent who
 * follows one booklet. Not one of the tests: {@code docs/charge.md} says how to start it.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CaseloadLoadRun extends OverManyBooklets {

  private static final int MANY = Integer.getInteger("load.followed", 200);
  private static final int SAMPLES = Integer.getInteger("load.samples", 200);

  @Test
  void run() {
    Visitor one = following(1);
    Visitor many = following(MANY);
    sample(one);
    sample(many);
    long[] base = sample(one);
    say("page de suivi, 1 livret (témoin)", base, base);
    say("page de suivi, " + MANY + " livrets", sample(many), base);
  }

  /** Somebody at work: booklets shared with a colleague who writes, late steps, news. */
  private Visitor following(int count) {
    Follower follower = referent();
    for (int i = 0; i < count; i++) {
      follower.keeps(
          follower
              .opened("Prénom" + i, "Suivie" + Integer.toHexString(i * 7919))
              .with(follower.account(), new InviteMember(COUNSELLOR))
              .with(follower.account(), step("Envoyer le dossier numéro " + i, day(i)))
              .with(COUNSELLOR, writing("Vu ce matin.")));
    }
    return signedIn(follower.login());
  }

  /** Nanoseconds, from the shortest. */
  private static long[] sample(Visitor visitor) {
    long[] took = new long[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      long start = System.nanoTime();
      page(visitor, "/suivi");
      took[i] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    return took;
  }

  private static void say(String what, long[] took, long[] base) {
    System.out.printf(
        Locale.FRENCH,
        "%-36s p50 %8.1f ms  p95 %8.1f ms  p95 / témoin %5.1f%n",
        what,
        at(took, 50) / 1e6,
        at(took, 95) / 1e6,
        (double) at(took, 95) / at(base, 95));
  }

  private static long at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
