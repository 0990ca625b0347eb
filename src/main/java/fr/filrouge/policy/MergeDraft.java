package fr.filrouge.policy;

import fr.filrouge.access.Account;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays drafts upon what was published since they were begun. */
@Component
public final class MergeDraft {

  private final Drafts drafts;
  private final Versions versions;

  MergeDraft(Drafts drafts, Versions versions) {
    this.drafts = drafts;
    this.versions = versions;
  }

  /**
   * Lays a draft upon the last published version.
   *
   * @param kept places where the draft's text is kept
   * @param left places where the published text is kept
   * @throws PolicyRefusal with the places where somebody has to choose
   */
  public Draft onLast(Account who, DraftId id, Set<String> kept, Set<String> left) {
    return drafts.write(
        who,
        id,
        draft -> {
          int last = versions.head().last().number();
          if (draft.base() == last) {
            throw PolicyRefusal.conflict(
                "nothing-to-merge", "Ce brouillon part déjà de la dernière version.", Map.of());
          }
          Merging merging =
              Merging.of(
                  versions.files(draft.base()), draft.files(), versions.files(last), kept, left);
          if (!merging.conflicts().isEmpty()) {
            throw PolicyRefusal.conflict(
                "conflicts",
                merging.conflicts().size()
                    + " case(s) changée(s) des deux côtés : choisissez pour chacune.",
                Map.of("conflicts", merging.conflicts()));
          }
          return new Entry.Merged(last, merging.edits());
        });
  }
}
