package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.Booklets.Following;
import fr.filrouge.booklet.Booklets.OfferedTransfer;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.Followed.Kept;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.booklet.WhoCanAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds, at one go, all that somebody follows and is offered to follow. */
final class FollowedSearch {

  private static final List<String> FIELDS =
      List.of(
          "id",
          "openedAt",
          "closing",
          "identity",
          "people",
          "consents",
          "caseload.gist",
          "caseload.obstacles",
          "caseload.acts");

  /** The id of the reader's visit, and what it says. */
  private static final String VISIT = "visit";

  private static final String SHOWN = "shown";

  /** More than anybody follows: the answer comes in one piece. */
  private static final int AT_ONCE = 10_000;

  private final MongoCollection<Document> booklets;
  private final Accounts accounts;
  private final Moment now;

  FollowedSearch(MongoCollection<Document> booklets, Accounts accounts, Moment now) {
    this.booklets = booklets;
    this.accounts = accounts;
    this.now = now;
  }

  Following by(Account reader) {
    List<Kept> kept = new ArrayList<>();
    Map<BookletId, Map<Section, Instant>> lastShown = new HashMap<>();
    for (Document found : booklets.aggregate(withVisits(reader)).batchSize(AT_ONCE)) {
      Kept line = kept(found);
      kept.add(line);
      found
          .getList(SHOWN, Document.class)
          .forEach(visit -> lastShown.put(line.id(), MongoVisits.shown(visit)));
    }
    Moment moment =
        new Moment(
            now.at(),
            RolesOfMany.in(kept.stream().map(Kept::people).toList(), reader, accounts),
            now.law());
    return new Following(followed(kept, lastShown, reader, moment), offers(kept, reader, moment));
  }

  /** All that is followed, each with what its reader was last shown of it, in one query. */
  private List<Bson> withVisits(Account reader) {
    Document visit =
        new Document(
            "$concat", List.of(new Document("$literal", MongoVisits.prefix(reader.id())), "$_id"));
    return List.of(
        match(or(ways(reader))),
        sort(Sorts.ascending("caseload.name", "_id")),
        project(fields(include(FIELDS), computed(VISIT, visit))),
        lookup(BookletCollections.VISITS, VISIT, "_id", SHOWN));
  }

  private List<Bson> ways(Account reader) {
    List<Bson> ways = new ArrayList<>(List.of(eq("_id", "")));
    new Visible(now).to(reader).ifPresent(ways::add);
    if (reader.has(Role.REFERENT)) {
      ways.add(
          elemMatch(
              "people.transfers",
              and(
                  eq("to.account", reader.id().value()),
                  eq("state", Transfer.State.OFFERED.name()))));
    }
    return ways;
  }

  private static Kept kept(Document found) {
    Document entry = found.get("caseload", new Document());
    Document kept = new Document(found);
    List.of("_id", VISIT, SHOWN).forEach(kept::remove);
    kept.remove("caseload");
    kept.putAll(entry);
    return BookletJson.convert(kept, Kept.class);
  }

  private static List<Followed> followed(
      List<Kept> kept,
      Map<BookletId, Map<Section, Instant>> lastShown,
      Account reader,
      Moment moment) {
    List<Followed> followed = new ArrayList<>();
    for (Kept line : kept) {
      Standing standing =
          Standing.of(reader, line.people(), line.closing(), line.consents(), moment);
      if (standing.rights().any() && standing.relation() != Relation.SELF) {
        followed.add(Followed.of(line, standing, lastShown.getOrDefault(line.id(), Map.of())));
      }
    }
    return followed;
  }

  /** The latest first. */
  private static List<OfferedTransfer> offers(List<Kept> kept, Account reader, Moment moment) {
    return kept.stream()
        .flatMap(line -> offers(line, reader, moment))
        .sorted(Comparator.comparing((OfferedTransfer o) -> o.transfer().offeredAt()).reversed())
        .toList();
  }

  private static Stream<OfferedTransfer> offers(Kept line, Account reader, Moment moment) {
    WhoCanAct who = new WhoCanAct(line.people(), line.closing(), moment);
    return line.people().transfers().stream()
        .filter(t -> t.to().account().equals(reader.id()))
        .filter(t -> who.stateOf(t) == Transfer.State.OFFERED)
        .map(t -> new OfferedTransfer(line.id(), t));
  }
}
