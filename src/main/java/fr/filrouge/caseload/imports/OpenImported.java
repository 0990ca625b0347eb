package fr.filrouge.caseload.imports;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Booklets.Opened;
import fr.filrouge.booklet.OpenBooklet;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.caseload.imports.ImportedRow.Choice;
import fr.filrouge.job.FailedJobs;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.scheduling.JobScheduler;
import org.springframework.stereotype.Component;

/**
 * Opens the booklets of the lines that are ready, as their author would one by one. It may stop
 * anywhere and be run again: the booklet of a line has the same id each time.
 */
@Component
public class OpenImported {

  private final Imports imports;
  private final Booklets booklets;
  private final RestrictedFacts restricted;
  private final Accounts accounts;
  private final JobScheduler jobs;
  private final FailedJobs failed;
  private final Clock clock;

  public OpenImported(
      Imports imports,
      Booklets booklets,
      RestrictedFacts restricted,
      Accounts accounts,
      JobScheduler jobs,
      FailedJobs failed,
      Clock clock) {
    this.imports = imports;
    this.booklets = booklets;
    this.restricted = restricted;
    this.accounts = accounts;
    this.jobs = jobs;
    this.failed = failed;
    this.clock = clock;
  }

  void begin(Import brought) {
    imports.beginSaving(brought.id(), clock.instant());
    imports.find(brought.id(), brought.author()).ifPresent(this::ensure);
  }

  /** Makes sure that somebody works on it, also when the one who asked fell in between. */
  void ensure(Import saving) {
    Instant since = saving.savingSince();
    if (since != null) {
      String id = saving.id().value();
      String author = saving.author().value();
      jobs.<OpenImported>enqueue(once(saving.id(), since), job -> job.run(id, author));
    }
  }

  private static UUID once(ImportId id, Instant since) {
    return UUID.nameUUIDFromBytes((id.value() + since).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it was given up, after all its tries, with lines left to open. */
  boolean hasStopped(Import saving) {
    Instant since = saving.savingSince();
    return since != null && failed.has(once(saving.id(), since));
  }

  /** Takes up again one that was given up; asking twice does it once. */
  void resume(Import stopped) {
    Instant since = stopped.savingSince();
    if (since != null && hasStopped(stopped)) {
      imports.resumeSaving(stopped.id(), since, clock.instant());
      imports.find(stopped.id(), stopped.author()).ifPresent(this::ensure);
    }
  }

  /** For the job engine, which only knows text. */
  @Job(name = "import of a list", retries = 5)
  public void run(String importId, String authorId) {
    ImportId id = new ImportId(importId);
    AccountId author = new AccountId(authorId);
    Optional<Account> opener = accounts.find(author).filter(a -> a.has(Role.REFERENT));
    Optional<Import> brought = imports.find(id, author).filter(Import::isSaving);
    if (brought.isPresent() && opener.isPresent()) {
      openAll(brought.get(), opener.get());
    }
    brought.ifPresent(saved -> imports.endSaving(id));
  }

  private void openAll(Import brought, Account opener) {
    Preview preview = Preview.of(brought, imports, booklets, opener, CivilDay.of(clock.instant()));
    for (Preview.Seen seen : preview.rows()) {
      BookletId booklet = seen.row().booklet(brought.id(), opener.id());
      if (seen.state() == RowState.READY) {
        imports.put(brought.id(), opened(seen, booklet, opener));
      } else if (seen.state() == RowState.PERHAPS_KNOWN && booklets.holds(booklet)) {
        imports.put(brought.id(), seen.row().opening(booklet)); // opened just before a crash
      }
    }
  }

  private ImportedRow opened(Preview.Seen seen, BookletId id, Account opener) {
    OpenBooklet opening =
        new OpenBooklet(id, Objects.requireNonNull(seen.identity()), Situation.UNKNOWN, restricted);
    boolean anyway = seen.row().choice() == Choice.OPEN_ANYWAY;
    return booklets.open(opening, opener, anyway) instanceof Opened.Done
        ? seen.row().opening(id)
        : seen.row().toldOfDouble();
  }
}
