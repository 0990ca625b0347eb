package fr.filrouge.policy.impact;

import fr.filrouge.rules.RuleVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the parts of a run and settles what is shown of it, once and for all. */
final class Finish {

  private final Runs runs;
  private final Answers answers;
  private final BuiltVersions versions;

  Finish(Runs runs, Answers answers, BuiltVersions versions) {
    this.runs = runs;
    this.answers = answers;
    this.versions = versions;
  }

  void run(Run run) {
    Impact whole = Impact.NONE;
    for (int part = 0; part < run.parts(); part++) {
      Optional<Impact> done = runs.part(run.id(), part);
      if (done.isEmpty()) {
        return;
      }
      whole = whole.plus(part, done.get());
    }
    runs.finish(run.id(), shown(run, whole));
  }

  private Displayed shown(Run run, Impact whole) {
    Question question = run.question();
    RuleVersion before = versions.of(question.before());
    RuleVersion after = versions.of(question.after());
    Compared compared = Compared.of(before, after, question.asOf());
    return question.population() == Population.CASELOAD
        ? answered(run, whole, compared)
        : Displayed.exact(whole, compared);
  }

  /** Works it out again whenever another run was answered meanwhile. */
  private Displayed answered(Run run, Impact whole, Compared compared) {
    LocalDate day = run.question().snapshot();
    while (true) {
      List<Answers.Answer> today = answers.of(day);
      Optional<Answers.Answer> before =
          today.stream().filter(answer -> answer.run().equals(run.id())).findFirst();
      if (before.isPresent()) {
        return before.get().shown();
      }
      List<Answers.Answer> all = new ArrayList<>(answers.of(day.minusDays(1)));
      all.addAll(today);
      Ledger ledger = new Ledger(Ledger.numbered(all));
      Displayed shown = Secrecy.of(whole, compared, ledger);
      Answers.Answer answer = new Answers.Answer(run.id(), ledger.added(), shown);
      if (answers.keep(day, today.size(), answer)) {
        return shown;
      }
    }
  }
}
