package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import fr.filrouge.access.Account;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Booklets.AskedToJoin;
import fr.filrouge.booklet.Booklets.InvitedPerson;
import fr.filrouge.booklet.Booklets.OfferedTransfer;
import fr.filrouge.booklet.Booklets.Orphan;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Names;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.Transfer;
import fr.filrouge.booklet.WhoCanAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds booklets that somebody has to do with and may not read: offers, invitations, requests to
 * join, orphans, booklets of perhaps the same person.
 */
final class Involved {

  private static final List<String> FIELDS = List.of("id", "openedAt", "closing", "people");

  private final MongoCollection<Document> booklets;
  private final Moment now;

  Involved(MongoCollection<Document> booklets, Moment now) {
    this.booklets = booklets;
    this.now = now;
  }

  private record Line(BookletId id, Instant openedAt, @Nullable Closing closing, People people) {

    Line {
      people = people == null ? People.NOBODY : people;
    }
  }

  private Stream<Line> lines(Bson filter) {
    List<Line> lines = new ArrayList<>();
    for (Document found : booklets.find(filter).projection(include(FIELDS))) {
      lines.add(BookletDocument.read(found, Line.class));
    }
    return lines.stream();
  }

  private <T> List<T> each(
      Bson filter, BiFunction<Line, WhoCanAct, Stream<T>> items, Comparator<T> order) {
    return lines(filter)
        .flatMap(line -> items.apply(line, new WhoCanAct(line.people, line.closing, now)))
        .sorted(order)
        .toList();
  }

  /** The latest move first. */
  List<OfferedTransfer> transfers(Account account) {
    String id = account.id().value();
    return each(
        or(
            eq("people.transfers.to.account", id),
            eq("people.transfers.from.account", id),
            eq("people.transfers.offeredBy.account", id)),
        (line, who) ->
            line.people.transfers().stream()
                .filter(transfer -> transfer.concerns(account.id()))
                .map(t -> new OfferedTransfer(line.id, t.reading(who.stateOf(t)))),
        Comparator.comparing((OfferedTransfer t) -> lastMove(t.transfer())).reversed());
  }

  private static Instant lastMove(Transfer transfer) {
    Instant settled = transfer.settledAt();
    return settled == null ? transfer.offeredAt() : settled;
  }

  /** The latest first. */
  List<InvitedPerson> invitations(Account account) {
    return each(
        eq("people.invitations.to.account", account.id().value()),
        (line, who) ->
            line.people.invitations().stream()
                .filter(invitation -> invitation.to().account().equals(account.id()))
                .map(invitation -> new InvitedPerson(line.id, invitation)),
        Comparator.comparing((InvitedPerson i) -> i.invitation().at()).reversed());
  }

  /** The latest first. */
  List<AskedToJoin> joinRequests(Account account) {
    return each(
        eq("people.joinRequests.by.account", account.id().value()),
        (line, who) ->
            line.people.joinRequests().stream()
                .filter(request -> request.by().account().equals(account.id()))
                .map(request -> new AskedToJoin(line.id, request)),
        Comparator.comparing((AskedToJoin r) -> r.request().at()).reversed());
  }

  /** Those that have been orphans longest first. */
  List<Orphan> orphans(Set<StructureId> structures) {
    return each(
        in("caseload.structures", structures.stream().map(StructureId::value).toList()),
        (line, who) ->
            who.orphan() && who.structure().filter(structures::contains).isPresent()
                ? Stream.of(new Orphan(line.id, line.closing != null, since(line)))
                : Stream.empty(),
        Comparator.comparing(Orphan::since).thenComparing(orphan -> orphan.id().value()));
  }

  /** Nothing is written when an account closes: the last thing that is known to hold. */
  private static Instant since(Line line) {
    Closing closing = line.closing;
    return closing == null ? line.people.lastChange().orElse(line.openedAt) : closing.at();
  }

  /** Open booklets of perhaps the same person. */
  List<BookletId> ofPerhapsTheSame(Identity identity) {
    return lines(
            and(eq("caseload.person", Names.person(identity)), exists("caseload.closedOn", false)))
        .map(Line::id)
        .toList();
  }
}
