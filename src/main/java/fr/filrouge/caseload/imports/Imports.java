package fr.filrouge.caseload.imports;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists that people bring in. Nobody but its author can tell that there is one. */
public interface Imports {

  void keep(Import brought, List<ImportedRow> rows);

  Optional<Import> find(ImportId id, AccountId author);

  /** The latest first. */
  List<Import> of(AccountId author);

  /** In the order of the file. */
  List<ImportedRow> rows(ImportId id);

  /** Takes these columns, and forgets what is in the others. */
  void match(Import matched);

  void put(ImportId id, ImportedRow row);

  /**
   * @return whether it was not being saved already
   */
  boolean beginSaving(ImportId id, Instant at);

  /**
   * @param since when the saving that stopped was begun
   * @return whether nobody had resumed it, or ended it, already
   */
  boolean resumeSaving(ImportId id, Instant since, Instant at);

  void endSaving(ImportId id);

  void forget(ImportId id);

  void forgetBefore(Instant instant);

  /** Headings this account has matched before, without case or accents. */
  Map<String, Column> remembered(AccountId account);

  void remember(AccountId account, Map<String, Column> headings);
}
