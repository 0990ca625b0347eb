package fr.filrouge.policy.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.DraftId;
import fr.filrouge.policy.Entry;
import fr.filrouge.policy.GoldenAnswers;
import fr.filrouge.policy.Proposal;
import fr.filrouge.policy.RuleHead;
import fr.filrouge.policy.RuleStore;
import fr.filrouge.policy.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * One document an entry, one a submission, and one for the list of versions. Each write is of a
 * single document: that an id is free, or a sequence still the same, decides between two writers.
 */
@Repository
final class MongoRules implements RuleStore {

  private static final String CHANGES = "rule_changes";
  private static final String HEAD = "head";

  private final MongoCollection<Document> changes;
  private final MongoCollection<Document> submissions;
  private final MongoCollection<Document> heads;
  private final MongoCollection<Document> proposals;
  private final MongoCollection<Document> golden;
  private final MongoCollection<Document> alerts;

  MongoRules(Database database) {
    new CollectionSettings(CHANGES, List.of(new IndexModel(Indexes.ascending("k"))))
        .applyTo(database);
    this.changes = database.mongo().getCollection(CHANGES);
    this.submissions = database.mongo().getCollection("rule_submissions");
    this.proposals = database.mongo().getCollection("rule_proposals");
    this.golden = database.mongo().getCollection("rule_golden");
    this.alerts = database.mongo().getCollection("rule_alerts");
    this.heads = database.mongo().getCollection("rule_head");
  }

  @Override
  public boolean add(Entry entry) {
    return insert(changes, EntryDocument.of(entry).append("_id", id(entry.draft(), entry.k())));
  }

  /** One by one, by id: the embedded server finds a document by its id alone. */
  @Override
  public List<Entry> entries(DraftId draft, int from) {
    List<Entry> entries = new ArrayList<>();
    Document next = changes.find(eq("_id", id(draft, from))).first();
    while (next != null) {
      entries.add(EntryDocument.read(next));
      next = changes.find(eq("_id", id(draft, from + entries.size()))).first();
    }
    return entries;
  }

  private static String id(DraftId draft, int k) {
    return draft.value() + ":" + k;
  }

  @Override
  public List<Entry> begun() {
    return changes
        .find(eq("k", 0))
        .sort(Sorts.descending("at"))
        .map(EntryDocument::read)
        .into(new ArrayList<>());
  }

  @Override
  public void keep(Submission submission) {
    insert(submissions, VersionDocument.of(submission));
  }

  @Override
  public Optional<Submission> submission(String id) {
    return Optional.ofNullable(submissions.find(eq("_id", id)).first())
        .map(VersionDocument::submission);
  }

  @Override
  public void keep(Proposal proposal) {
    insert(proposals, EntryDocument.of(proposal));
  }

  @Override
  public Optional<Proposal> proposal(String id) {
    return Optional.ofNullable(proposals.find(eq("_id", id)).first()).map(EntryDocument::proposal);
  }

  @Override
  public Optional<RuleHead> head() {
    return Optional.ofNullable(heads.find(eq("_id", HEAD)).first()).map(VersionDocument::head);
  }

  @Override
  public void begin(RuleHead first) {
    insert(heads, VersionDocument.of(first).append("_id", HEAD));
  }

  @Override
  public boolean advance(RuleHead next) {
    return heads
            .replaceOne(
                and(eq("_id", HEAD), eq("sequence", next.sequence() - 1)),
                VersionDocument.of(next).append("_id", HEAD))
            .getModifiedCount()
        == 1;
  }

  @Override
  public Optional<GoldenAnswers> golden(int version) {
    return Optional.ofNullable(golden.find(eq("_id", version)).first())
        .map(kept -> GoldenAnswers.read(kept.getList("lines", String.class)));
  }

  @Override
  public void keep(int version, GoldenAnswers answers) {
    insert(golden, new Document("_id", version).append("lines", answers.text()));
  }

  @Override
  public boolean toldOf(int version, @Nullable LocalDate turned) {
    return alerts.find(eq("_id", alert(version, turned))).first() != null;
  }

  @Override
  public void noteToldOf(int version, @Nullable LocalDate turned) {
    insert(alerts, new Document("_id", alert(version, turned)));
  }

  private static Object alert(int version, @Nullable LocalDate turned) {
    return turned == null ? (Object) version : version + "/" + turned;
  }

  /** Whether the id was free. */
  private static boolean insert(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
