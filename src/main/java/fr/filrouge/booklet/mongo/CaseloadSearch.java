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
import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Consent;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Mandate;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Names;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.RolesNow;
import fr.filrouge.booklet.Standing;
import fr.filrouge.booklet.WhoCanAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists booklets by name; the page after starts at the name of the last one of the page before. */
final class CaseloadSearch {

  private static final List<String> LINE =
      List.of("id", "identity", "closing", "people", "consents", "caseload");

  private final MongoCollection<Document> booklets;
  private final Accounts accounts;
  private final Cursors cursors;
  private final Moment now;
  private final Visible visible;

  CaseloadSearch(
      MongoCollection<Document> booklets, Accounts accounts, Cursors cursors, Moment now) {
    this.booklets = booklets;
    this.accounts = accounts;
    this.cursors = cursors;
    this.now = now;
    this.visible = new Visible(now);
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
    List<Line> lines = page.stream().map(line -> BookletDocument.read(line, Line.class)).toList();
    Moment moment = new Moment(now.at(), rolesIn(lines), now.law());
    List<Caseload.Item> items = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      item(lines.get(i), page.get(i), reader, moment).ifPresent(items::add);
    }
    return new Page<>(
        items, found.size() > wanted.limit() ? after(page.get(page.size() - 1)) : null);
  }

  /** Read at once for all lines, whose relations depend on them. */
  private RolesNow rolesIn(List<Line> lines) {
    Set<AccountId> all =
        lines.stream().flatMap(line -> line.people.professionals()).collect(Collectors.toSet());
    Map<AccountId, Set<Role>> roles =
        accounts.findAll(all).stream().collect(Collectors.toMap(Account::id, Account::roles));
    return account -> roles.getOrDefault(account, Set.of());
  }

  private String after(Document last) {
    return cursors.seal(
        new Cursors.Place(
            last.getEmbedded(List.of("caseload", "name"), ""), last.getString("_id")));
  }

  /** One line more than a page; none when the reader can see no booklet at all. */
  Optional<FindIterable<Document>> query(Caseload wanted, Account reader) {
    return visible
        .to(reader)
        .map(
            seen -> {
              List<Bson> filters = new ArrayList<>(filters(wanted, reader));
              filters.add(seen);
              if (wanted.after() != null) {
                filters.add(after(cursors.open(wanted.after())));
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
      filters.add(visible.ledBy(wanted.referent()));
    }
    if (wanted.member() != null) {
      filters.add(visible.withMember(wanted.member(), reader));
    }
    if (wanted.status() != null) {
      filters.add(exists("closing", wanted.status() == Caseload.Status.CLOSED));
    }
    if (wanted.dueBefore() != null) {
      filters.add(lt("caseload.nextDueOn", wanted.dueBefore().toString()));
    }
    if (wanted.silentDays() != null) {
      LocalDate latest = now.today().minusDays(wanted.silentDays());
      filters.add(lte("caseload.lastNewsOn", latest.toString()));
    }
    if (wanted.obstacle() != null) {
      filters.add(eq("caseload.obstacles", wanted.obstacle().name()));
    }
    if (wanted.text() != null) {
      List<String> words = Names.words(wanted.text());
      filters.add(
          words.isEmpty()
              ? eq("_id", "")
              : and(words.stream().map(word -> regex("caseload.names", word)).toList()));
    }
    if (wanted.birthDate() != null) {
      filters.add(eq("caseload.birthDate", wanted.birthDate().toString()));
    }
    return filters;
  }

  private static Bson after(Cursors.Place place) {
    return or(
        gt("caseload.name", place.name()),
        and(eq("caseload.name", place.name()), gt("_id", place.id())));
  }

  private Optional<Caseload.Item> item(Line line, Document found, Account reader, Moment moment) {
    Standing standing = Standing.of(reader, line.people, line.closing, line.consents, moment);
    if (!standing.rights().any()) {
      return Optional.empty();
    }
    Document entry = found.get("caseload", Document.class);
    return Optional.of(
        new Caseload.Item(
            line.id,
            line.identity.givenName(),
            line.identity.familyName(),
            line.identity.birthDate(),
            line.closing == null ? Caseload.Status.OPEN : Caseload.Status.CLOSED,
            new WhoCanAct(line.people, line.closing, moment)
                .referent()
                .map(Mandate::holder)
                .orElse(null),
            day(entry, "nextDueOn"),
            day(entry, "lastEntryOn"),
            standing.relation()));
  }

  private static @Nullable LocalDate day(Document entry, String name) {
    String day = entry.getString(name);
    return day == null ? null : LocalDate.parse(day);
  }
}
