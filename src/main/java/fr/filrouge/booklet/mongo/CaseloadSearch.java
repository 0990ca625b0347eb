package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import fr.filrouge.access.Account;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets.OfferedTransfer;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Consent;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.situation.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists booklets by name; the page after starts at the name of the last one of the page before. */
final class CaseloadSearch {

  private static final List<String> LINE =
      List.of("id", "identity", "closing", "people", "consents", "caseload");

  private final MongoCollection<Document> booklets;
  private final Instant at;

  CaseloadSearch(MongoCollection<Document> booklets, Instant at) {
    this.booklets = booklets;
    this.at = at;
  }

  /** What is fetched of a booklet to show a line. */
  private record Line(
      BookletId id,
      Identity identity,
      @Nullable Closing closing,
      People people,
      List<Consent> consents) {

    Line {
      consents = consents == null ? List.of() : consents;
    }
  }

  Page<Caseload.Item> list(Caseload wanted, Account reader) {
    Optional<FindIterable<Document>> query = query(wanted, reader);
    if (query.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<Document> found = query.get().into(new ArrayList<>());
    List<Document> page = found.subList(0, Math.min(wanted.limit(), found.size()));
    return new Page<>(
        page.stream().flatMap(line -> item(line, reader).stream()).toList(),
        found.size() > wanted.limit() ? page.get(page.size() - 1).getString("_id") : null);
  }

  /** One line more than a page; none when the reader can see no booklet at all. */
  Optional<FindIterable<Document>> query(Caseload wanted, Account reader) {
    return Visible.to(reader, at)
        .map(
            visible -> {
              List<Bson> filters = new ArrayList<>(filters(wanted, reader));
              filters.add(visible);
              if (wanted.after() != null) {
                filters.add(after(wanted.after(), reader));
              }
              return booklets
                  .find(and(filters))
                  .projection(include(LINE))
                  .sort(Sorts.ascending("caseload.name", "_id"))
                  .limit(wanted.limit() + 1);
            });
  }

  private List<Bson> filters(Caseload wanted, Account reader) {
    List<Bson> filters = new ArrayList<>();
    if (wanted.referent() != null) {
      filters.add(Visible.ledBy(wanted.referent(), at));
    }
    if (wanted.member() != null) {
      filters.add(Visible.withMember(wanted.member(), reader, at));
    }
    if (wanted.status() != null) {
      filters.add(exists("closing", wanted.status() == Caseload.Status.CLOSED));
    }
    if (wanted.dueBefore() != null) {
      filters.add(lt("caseload.nextDueOn", wanted.dueBefore().toString()));
    }
    if (wanted.silentDays() != null) {
      LocalDate latest = CivilDay.of(at).minusDays(wanted.silentDays());
      filters.add(lte("caseload.lastNewsOn", latest.toString()));
    }
    if (wanted.obstacle() != null) {
      filters.add(eq("caseload.obstacles", wanted.obstacle().name()));
    }
    if (wanted.text() != null) {
      for (String word : CaseloadEntry.plain(wanted.text()).split(" ")) {
        filters.add(regex("caseload.name", word));
      }
    }
    return filters;
  }

  /** The cursor is an id, as a name has no place in an address. */
  private Bson after(String cursor, Account reader) {
    Document last = booklets.find(eq("_id", cursor)).projection(include(LINE)).first();
    if (last == null || item(last, reader).isEmpty()) {
      throw new InvalidInput("cursor", "Le curseur « next » de la page précédente est attendu.");
    }
    String name = last.getEmbedded(List.of("caseload", "name"), "");
    return or(gt("caseload.name", name), and(eq("caseload.name", name), gt("_id", cursor)));
  }

  private Optional<Caseload.Item> item(Document found, Account reader) {
    Line line = BookletDocument.read(found, Line.class);
    Standing standing = Standing.of(reader, line.people, line.consents, at);
    if (!standing.rights().any()) {
      return Optional.empty();
    }
    Document entry = found.get("caseload", Document.class);
    return Optional.of(
        new Caseload.Item(
            line.id,
            line.identity.givenName(),
            line.identity.familyName(),
            line.closing == null ? Caseload.Status.OPEN : Caseload.Status.CLOSED,
            line.people.referentAt(at).map(Mandate::holder).orElse(null),
            day(entry, "nextDueOn"),
            day(entry, "lastEntryOn"),
            standing.relation()));
  }

  private static @Nullable LocalDate day(Document entry, String name) {
    String day = entry.getString(name);
    return day == null ? null : LocalDate.parse(day);
  }

  List<OfferedTransfer> transfers(Account account) {
    String id = account.id().value();
    List<OfferedTransfer> transfers = new ArrayList<>();
    Bson concerned =
        or(
            eq("people.transfers.to.account", id),
            eq("people.transfers.from.account", id),
            eq("people.transfers.offeredBy.account", id));
    for (Document found : booklets.find(concerned).projection(include("id", "people.transfers"))) {
      Line line = BookletDocument.read(found, Line.class);
      line.people.transfers().stream()
          .filter(transfer -> transfer.concerns(account.id()))
          .forEach(transfer -> transfers.add(new OfferedTransfer(line.id, transfer)));
    }
    transfers.sort(Comparator.comparing((OfferedTransfer t) -> lastMove(t.transfer())).reversed());
    return transfers;
  }

  private static Instant lastMove(Transfer transfer) {
    Instant settled = transfer.settledAt();
    return settled == null ? transfer.offeredAt() : settled;
  }
}
