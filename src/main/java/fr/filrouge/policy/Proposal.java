package fr.filrouge.policy;

import fr.filrouge.access.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What a workbook would change in a draft; nothing is written until somebody applies it.
 *
 * @param id names it within its draft
 */
public record Proposal(String id, DraftId draft, AccountId who, Instant at, List<Edit> edits) {
  public Proposal {
    edits = List.copyOf(edits);
  }
}
