package fr.filrouge.policy.mongo;

import fr.filrouge.access.AccountId;
import fr.filrouge.policy.Details;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.Submission;
import fr.filrouge.rules.RuleFiles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Submissions and published versions as documents. */
final class VersionDocument {

  private VersionDocument() {}

  static Document of(Submission submission) {
    return new Document("_id", submission.id())
        .append(
            "files",
            submission.files().texts().entrySet().stream()
                .map(file -> new Document("name", file.getKey()).append("text", file.getValue()))
                .toList())
        .append("details", of(submission.details()))
        .append("title", submission.title())
        .append("base", submission.base())
        .append("authors", ids(submission.authors()))
        .append("fileHash", submission.fileHash())
        .append("coverage", submission.coverage())
        .append("consequences", submission.consequences())
        .append("at", Date.from(submission.at()));
  }

  static Submission submission(Document document) {
    Map<String, String> files = new TreeMap<>();
    for (Document file : document.getList("files", Document.class)) {
      files.put(file.getString("name"), file.getString("text"));
    }
    return new Submission(
        document.getString("_id"),
        RuleFiles.of(files),
        details(document.get("details", Document.class)),
        document.getString("title"),
        document.getInteger("base"),
        accounts(document),
        document.getString("fileHash"),
        document.getString("coverage"),
        document.getList("consequences", String.class, List.of()),
        document.getDate("at").toInstant());
  }

  static Document of(Details details) {
    return new Document("from", text(details.from()))
        .append("reason", details.reason())
        .append("deliberation", details.deliberation())
        .append("retroactive", details.retroactive())
        .append(
            "pending",
            new TreeMap<>(details.pending())
                .entrySet().stream()
                    .map(
                        entry ->
                            new Document("number", entry.getKey())
                                .append("becomes", entry.getValue().name()))
                    .toList());
  }

  static Details details(Document document) {
    Map<Integer, Details.Pending> pending = new HashMap<>();
    for (Document entry : document.getList("pending", Document.class)) {
      pending.put(entry.getInteger("number"), Details.Pending.valueOf(entry.getString("becomes")));
    }
    return new Details(
        day(document.getString("from")),
        document.getString("reason"),
        document.getString("deliberation"),
        document.getBoolean("retroactive"),
        pending);
  }

  static Document of(RuleHead head) {
    return new Document("sequence", head.sequence())
        .append("versions", head.versions().stream().map(VersionDocument::of).toList());
  }

  private static Document of(RuleHead.Published version) {
    return new Document("number", version.number())
        .append("submission", version.submission())
        .append("hash", version.hash())
        .append("fileHash", version.fileHash())
        .append("from", text(version.from()))
        .append("publishedAt", Date.from(version.publishedAt()))
        .append("authors", ids(version.authors()))
        .append("approver", version.approver() == null ? null : version.approver().value())
        .append("reason", version.reason())
        .append("deliberation", version.deliberation())
        .append("takenUp", version.takenUp().stream().sorted().toList());
  }

  static RuleHead head(Document document) {
    return new RuleHead(
        document.getLong("sequence"),
        document.getList("versions", Document.class).stream()
            .map(VersionDocument::published)
            .toList());
  }

  private static RuleHead.Published published(Document document) {
    String approver = document.getString("approver");
    return new RuleHead.Published(
        document.getInteger("number"),
        document.getString("submission"),
        document.getString("hash"),
        document.getString("fileHash"),
        day(document.getString("from")),
        document.getDate("publishedAt").toInstant(),
        accounts(document),
        approver == null ? null : new AccountId(approver),
        document.getString("reason"),
        document.getString("deliberation"),
        Set.copyOf(document.getList("takenUp", Integer.class, List.of())));
  }

  private static Set<AccountId> accounts(Document document) {
    Set<AccountId> accounts = new HashSet<>();
    document.getList("authors", String.class).forEach(id -> accounts.add(new AccountId(id)));
    return accounts;
  }

  private static List<String> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).sorted().toList();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
