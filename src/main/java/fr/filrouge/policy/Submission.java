package fr.filrouge.policy;

import fr.filrouge.access.AccountId;
import fr.filrouge.rules.RuleFiles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What was handed in: frozen, and kept for ever.
 *
 * @param id names it: the draft and the entry that handed it in
 * @param fileHash what an approval names
 * @param coverage what the scenarios showed of it, in a French sentence
 * @param consequences what publishing it sets off, in French sentences ({@link Consequences})
 */
public record Submission(
    String id,
    RuleFiles files,
    Details details,
    String title,
    int base,
    Set<AccountId> authors,
    String fileHash,
    String coverage,
    List<String> consequences,
    Instant at) {

  /** The submission of what the product came with. */
  static final String FIRST = "first";

  public Submission {
    authors = Set.copyOf(authors);
    consequences = List.copyOf(consequences);
  }

  /** SHA-256 of the files and of what a draft says of itself. */
  static String fileHash(RuleFiles files, Details details) {
    return DigestUtils.sha256Hex(files.hashOfAll() + "\n" + details.canonical());
  }
}
