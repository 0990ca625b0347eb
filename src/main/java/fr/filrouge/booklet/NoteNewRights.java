package fr.filrouge.booklet;

import fr.filrouge.access.Account;
import fr.filrouge.access.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes that a version of the rules opens something from a day on, once for each of both. The
 * application does it in nobody's name, {@link #AUTHOR}: nobody can ask for it.
 */
public record NoteNewRights(int ruleVersion, LocalDate since, List<String> measures)
    implements Change {

  /** Who the history says it was: no account, and nobody signs in under it. */
  public static final Account AUTHOR =
      new Account(new AccountId("fil-rouge.regles"), "", "Les règles", Set.of(), null);

  public NoteNewRights {
    measures = measures.stream().sorted().toList();
  }

  @Override
  public boolean permitted(Standing who, Booklet booklet) {
    return who.account() == AUTHOR;
  }

  @Override
  public Optional<Refusal> apply(Edit edit) {
    NewRights before = edit.decisions.opened();
    boolean told = before != null && !before.isBefore(ruleVersion, since);
    if (edit.closing != null || measures.isEmpty() || told) {
      return Optional.empty();
    }
    edit.decisions =
        edit.decisions.opening(new NewRights(ruleVersion, since, measures, edit.at(), null));
    return edit.note(Event.RIGHTS_OPENED);
  }

  @Override
  public Set<Section> touches() {
    return Set.of(Section.DECISIONS);
  }

  @Override
  public boolean obeysLimits() {
    return false;
  }
}
