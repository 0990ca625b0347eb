package fr.filrouge.policy.impact;

import fr.filrouge.access.AccountId;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.rules.RuleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Has the impact of a draft worked out, part by part, on any instance. The same question is worked
 * out once, whoever asks; a part that is done twice gives the same; nothing is shown before all are
 * done.
 */
public final class Simulate {

  /** How many questions about real people one person may ask a day. */
  public static final int MOST_A_DAY = 30;

  /** How many runs one person may wait for at a time. */
  public static final int MOST_AT_ONCE = 10;

  private static final long SEED = 2019;

  private final Runs runs;
  private final Snapshots snapshots;
  private final Work work;
  private final BuiltVersions versions;
  private final Finish finish;
  private final Clock clock;
  private final String build;

  public Simulate(
      Runs runs,
      Snapshots snapshots,
      Answers answers,
      BuiltVersions versions,
      Work work,
      Clock clock,
      String build) {
    this.runs = runs;
    this.snapshots = snapshots;
    this.work = work;
    this.versions = versions;
    this.finish = new Finish(runs, answers, versions);
    this.clock = clock;
    this.build = build;
  }

  /** What became of a question. */
  public sealed interface Asked {

    /** It is being worked out, or has been. */
    record Running(Run run) implements Asked {}

    /**
     * One person asks no more than {@link #MOST_A_DAY} questions about real people a day, and waits
     * for no more than {@link #MOST_AT_ONCE} runs.
     */
    record TooMany() implements Asked {}
  }

  /**
   * Asks what changes if a draft comes into force, or a version that is scheduled.
   *
   * @param from the day that is decided for, or one of the past for today
   * @param size how many people are made up
   */
  public Asked ask(
      RuleVersion inForce,
      RuleVersion draft,
      Population population,
      int size,
      LocalDate from,
      AccountId who) {
    LocalDate today = CivilDay.of(clock.instant());
    boolean real = population == Population.CASELOAD;
    Question question =
        new Question(
            inForce.hash(),
            draft.hash(),
            population,
            today,
            real ? 0 : size,
            from.isAfter(today) ? from : today,
            build);
    RunId id = RunId.of(question);
    if (runs.find(id).isEmpty() && waitsForMany(who)) {
      return new Asked.TooMany();
    }
    if (real && !runs.admits(who, today, id, MOST_A_DAY)) {
      return new Asked.TooMany();
    }
    versions.remember(inForce);
    versions.remember(draft);
    int parts = real ? snapshots.of(today).parts() : Synthetic.parts(size);
    Run run =
        runs.join(
            new Run(id, question, parts, List.of(who), clock.instant(), Run.State.RUNNING, 0, null),
            who);
    start(run);
    return new Asked.Running(runs.find(id).orElse(run));
  }

  private boolean waitsForMany(AccountId who) {
    return runs.unfinished().stream().filter(run -> run.requesters().contains(who)).count()
        >= MOST_AT_ONCE;
  }

  /** A single part is done at once; several are done as jobs. */
  private void start(Run run) {
    if (run.state() != Run.State.RUNNING) {
      return;
    }
    if (run.parts() <= 1) {
      part(run.id(), 0);
    } else {
      missing(run).forEach(part -> work.enqueue(run, part));
    }
  }

  private List<Integer> missing(Run run) {
    return IntStream.range(0, run.parts())
        .filter(part -> !runs.hasPart(run.id(), part))
        .boxed()
        .toList();
  }

  /** Has the parts done that an instance that is gone has left. */
  public void resume() {
    runs.unfinished().forEach(this::start);
  }

  /** Does one part, and ends the run when it was the last one. */
  public void part(RunId id, int part) {
    Run run = runs.find(id).orElse(null);
    if (run == null || run.state() != Run.State.RUNNING) {
      return;
    }
    if (part < run.parts() && !runs.hasPart(id, part)) {
      runs.put(id, part, impact(run.question(), part));
    }
    if (runs.parts(id) >= run.parts()) {
      finish.run(run);
    }
  }

  private Impact impact(Question question, int part) {
    RuleVersion before = versions.of(question.before());
    RuleVersion after = versions.of(question.after());
    if (question.population() == Population.CASELOAD) {
      Chunk chunk = snapshots.chunk(question.snapshot(), part);
      return Impact.of(before, after, question.asOf(), chunk);
    }
    Synthetic people = new Synthetic(after.book().vocabulary(), question.asOf(), SEED);
    Chunk chunk = people.chunk(part, question.size());
    return Impact.of(before, after, question.asOf(), chunk).withoutMembers();
  }

  /** Whether a question is about people as they are today, by this program. */
  boolean isOfToday(Question question) {
    return question.snapshot().equals(CivilDay.of(clock.instant()))
        && question.build().equals(build);
  }

  /** A run that somebody asked for and has not cancelled; no other exists for them. */
  public Optional<Run> find(RunId id, AccountId who) {
    return runs.find(id).filter(run -> run.requesters().contains(who));
  }

  /** How many of its parts are done. */
  public int done(Run run) {
    return run.state() == Run.State.DONE ? run.parts() : runs.parts(run.id());
  }

  /** Takes back that somebody asked; whoever else asked goes on waiting. */
  public boolean cancel(RunId id, AccountId who) {
    boolean asked = find(id, who).isPresent();
    if (asked) {
      runs.leave(id, who);
    }
    return asked;
  }
}
