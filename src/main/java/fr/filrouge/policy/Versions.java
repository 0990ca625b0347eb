package fr.filrouge.policy;

import fr.filrouge.commune.Communes;
import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.eligibility.Timeline;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The published versions, and the one way by which they come into force: every instance reads the
 * list, builds what is new beside what it does, and then lets it answer. What the product came with
 * is version 1, kept at the first start.
 */
@Component
public final class Versions {

  private static final Logger log = LoggerFactory.getLogger(Versions.class);

  /** Built versions that are kept though they decide nothing today or later. */
  private static final int OLD_ONES = 2;

  /** Versions whose files are at hand. */
  private static final int CONTENTS = 8;

  private final RuleStore store;
  private final RulesInForce inForce;
  private final Communes communes;
  private final Acknowledgement acknowledgement;
  private final Clock clock;
  private final Map<Integer, RuleFiles> contents =
      Collections.synchronizedMap(new Latest<>(CONTENTS));
  private final Map<Integer, RuleVersion> standing = new ConcurrentHashMap<>();
  private final MadeOnce<Integer, RuleVersion> old = new MadeOnce<>(OLD_ONES, new ReentrantLock());
  private volatile long followed = -1;
  private volatile Instant readAt = Instant.MIN;

  Versions(
      RuleStore store,
      RulesInForce inForce,
      RuleFiles first,
      Communes communes,
      Acknowledgement acknowledgement,
      Clock clock) {
    this.store = store;
    this.inForce = inForce;
    this.communes = communes;
    this.acknowledgement = acknowledgement;
    this.clock = clock;
    begin(first);
    follow();
  }

  private void begin(RuleFiles first) {
    if (store.head().isEmpty()) {
      Submission submission =
          new Submission(
              Submission.FIRST,
              first,
              Details.NONE,
              "",
              0,
              Set.of(),
              Submission.fileHash(first, Details.NONE),
              "",
              List.of(),
              clock.instant());
      store.keep(submission);
      store.begin(
          new RuleHead(
              0,
              List.of(
                  new RuleHead.Published(
                      1,
                      submission.id(),
                      first.hash(),
                      submission.fileHash(),
                      null,
                      clock.instant(),
                      Set.of(),
                      null,
                      "",
                      "",
                      Set.of()))));
    }
    RuleVersion packaged = inForce.take().rules();
    if (head().versions().get(0).hash().equals(packaged.hash())) {
      standing.put(1, packaged);
    } else {
      log.warn("The folder of rules is not version 1, which is kept and answers; it is left aside");
    }
  }

  /** The day it is in the Region. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Every published version, as they are now. */
  public RuleHead head() {
    return store.head().orElseThrow(() -> new IllegalStateException("no list of versions"));
  }

  /** A published version. */
  public RuleHead.Published published(int number) {
    return head().find(number).orElseThrow(() -> PolicyRefusal.missing("de version " + number));
  }

  /** The sheets and other files of a published version. */
  public RuleFiles files(int number) {
    RuleFiles known = contents.get(number);
    if (known != null) {
      return known;
    }
    RuleFiles read = submission(published(number)).files();
    contents.put(number, read);
    return read;
  }

  /** What was approved as a version. */
  Submission submission(RuleHead.Published version) {
    return store
        .submission(version.submission())
        .orElseThrow(() -> new IllegalStateException(version.number() + " has no files"));
  }

  /** A published version, built; takes seconds when it decides nothing any more. */
  public RuleVersion built(int number) {
    RuleVersion standingOne = standing.get(number);
    if (standingOne != null) {
      return standingOne;
    }
    return old.of(number, () -> build(number, files(number)));
  }

  /** Builds some files as a version of that number. */
  RuleVersion build(int number, RuleFiles files) {
    return RuleVersion.build(number, files, communes::mayBe);
  }

  /** Lets what was published answer, here and now, if it does not yet. */
  @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
  public synchronized void follow() {
    RuleHead head = head();
    readAt = clock.instant();
    if (head.sequence() != followed) {
      follow(head);
    }
    acknowledgement.of(followed);
  }

  private void follow(RuleHead head) {
    LocalDate today = today();
    List<Timeline.Dated> dated = new ArrayList<>();
    for (RuleHead.Published version : head.versions()) {
      if (decidesNowOrLater(head, version, today)) {
        standing.computeIfAbsent(version.number(), n -> warm(n, laterOf(today, version.from())));
      }
      int number = version.number();
      dated.add(new Timeline.Dated(number, version.from(), () -> built(number)));
    }
    inForce.replaceBy(new Timeline(dated));
    followed = head.sequence();
    forgetOld(head, today);
  }

  /**
   * Asked by nobody yet, it answers its scenarios once, so that no request pays for being first.
   */
  private RuleVersion warm(int number, LocalDate day) {
    RuleFiles files = files(number);
    RuleVersion version = build(number, files);
    AssessSituation assess = new AssessSituation(version);
    ScenarioFile.readAll(version, files, new ArrayList<>())
        .forEach(one -> assess.assess(day, one.situation(), one.pathway()));
    return version;
  }

  private static LocalDate laterOf(LocalDate today, @Nullable LocalDate from) {
    return from == null || from.isBefore(today) ? today : from;
  }

  /** When the list was last read. */
  Instant readAt() {
    return readAt;
  }

  private void forgetOld(RuleHead head, LocalDate today) {
    for (RuleHead.Published version : head.versions()) {
      if (!decidesNowOrLater(head, version, today)) {
        RuleVersion left = standing.remove(version.number());
        if (left != null) {
          old.keep(version.number(), left);
        }
      }
    }
  }

  private static boolean decidesNowOrLater(
      RuleHead head, RuleHead.Published version, LocalDate today) {
    return head.state(version, today) != RuleHead.State.REPLACED;
  }
}
