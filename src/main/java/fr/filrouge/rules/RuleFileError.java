package fr.filrouge.rules;

/**
 * A rule file cannot be read. The message, in French, is for policy staff: file, row, column, what
 * was found, what was expected. Row 1 is the heading of a table.
 */
public final class RuleFileError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RuleFileError(String file, long row, String column, String found, String expected) {
    super(
        "%s, ligne %d, colonne « %s » : « %s » trouvé ; attendu : %s"
            .formatted(file, row, column, found, expected));
  }

  RuleFileError(String file, String fault) {
    super(file + " : " + fault);
  }
}
