package fr.filrouge.policy.impact.mongo;

import static fr.filrouge.policy.impact.mongo.ImpactCollections.byId;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.AccountId;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Impact;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.RunId;
import fr.filrouge.policy.impact.Runs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** One document a run, one a part, one a request. */
@Repository
final class MongoRuns implements Runs {

  private final MongoCollection<Document> runs;
  private final MongoCollection<Document> parts;
  private final MongoCollection<Document> requests;

  MongoRuns(Database database) {
    this.runs = database.mongo().getCollection(ImpactCollections.RUNS);
    this.parts = database.mongo().getCollection(ImpactCollections.PARTS);
    this.requests = database.mongo().getCollection(ImpactCollections.REQUESTS);
  }

  @Override
  public Run join(Run wanted, AccountId requester) {
    ImpactCollections.insert(runs, RunDocument.from(wanted));
    runs.updateOne(byId(wanted.id().value()), Updates.addToSet("requesters", requester.value()));
    runs.updateOne(
        inState(wanted.id(), Run.State.CANCELLED),
        Updates.combine(Updates.set("state", Run.State.RUNNING.name()), Updates.inc("starts", 1)));
    return find(wanted.id()).orElseThrow();
  }

  private static Bson inState(RunId id, Run.State state) {
    return new Document("_id", id.value()).append("state", state.name());
  }

  @Override
  public Optional<Run> find(RunId id) {
    return Optional.ofNullable(runs.find(byId(id.value())).first()).map(RunDocument::toRun);
  }

  @Override
  public Optional<Run> lastDone(String after) {
    return Optional.ofNullable(
            runs.find(
                    Filters.and(
                        Filters.eq("after", after), Filters.eq("state", Run.State.DONE.name())))
                .sort(Sorts.descending("askedAt"))
                .first())
        .map(RunDocument::toRun);
  }

  @Override
  public List<Run> unfinished() {
    return runs.find(Filters.eq("state", Run.State.RUNNING.name()))
        .map(RunDocument::toRun)
        .into(new ArrayList<>());
  }

  @Override
  public void leave(RunId id, AccountId requester) {
    Document left =
        runs.findOneAndUpdate(
            byId(id.value()),
            Updates.pull("requesters", requester.value()),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (left != null && left.getList("requesters", String.class).isEmpty()) {
      runs.updateOne(
          new Document("_id", id.value())
              .append("state", Run.State.RUNNING.name())
              .append("requesters", List.of()),
          Updates.set("state", Run.State.CANCELLED.name()));
    }
  }

  private static String named(RunId id, int part) {
    return id.value() + ":" + part;
  }

  @Override
  public boolean hasPart(RunId id, int part) {
    return parts.find(byId(named(id, part))).projection(Projections.include("_id")).first() != null;
  }

  @Override
  public void put(RunId id, int part, Impact impact) {
    Run run = find(id).orElseThrow();
    Document result =
        ImpactDocument.from(impact)
            .append("_id", named(id, part))
            .append("day", run.question().snapshot().toString());
    parts.replaceOne(byId(named(id, part)), result, new ReplaceOptions().upsert(true));
    runs.updateOne(byId(id.value()), Updates.addToSet("done", part));
  }

  @Override
  public int parts(RunId id) {
    Document run = runs.find(byId(id.value())).projection(Projections.include("done")).first();
    return run == null ? 0 : run.getList("done", Integer.class, List.of()).size();
  }

  @Override
  public Optional<Impact> part(RunId id, int part) {
    return Optional.ofNullable(parts.find(byId(named(id, part))).first())
        .map(ImpactDocument::toImpact);
  }

  @Override
  public void forgetPartsBefore(LocalDate day) {
    parts.deleteMany(Filters.lt("day", day.toString()));
    runs.updateMany(
        new Document("state", Run.State.RUNNING.name())
            .append("snapshot", new Document("$lt", day.toString())),
        Updates.set("state", Run.State.CANCELLED.name()));
  }

  @Override
  public void finish(RunId id, Displayed shown) {
    runs.updateOne(
        inState(id, Run.State.RUNNING),
        Updates.combine(
            Updates.set("state", Run.State.DONE.name()),
            Updates.set("shown", DisplayedDocument.from(shown))));
  }

  @Override
  public boolean admits(AccountId requester, LocalDate day, RunId id, int most) {
    for (int number = 0; number < most; number++) {
      String place = day + "\n" + requester.value() + "\n" + number;
      Document request = new Document("_id", place).append("run", id.value());
      if (ImpactCollections.insert(requests, request)) {
        return true;
      }
      Document known = requests.find(byId(place)).first();
      if (known != null && id.value().equals(known.getString("run"))) {
        return true;
      }
    }
    return false;
  }
}
