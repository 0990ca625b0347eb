package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import fr.filrouge.access.Account;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.Appointment;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.Followed.Kept;
import fr.filrouge.booklet.Meeting;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Relation;
import fr.filrouge.booklet.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds, at one go, the appointments that somebody may see in open booklets of others. */
final class MeetingSearch {

  private static final List<String> FIELDS =
      List.of("id", "openedAt", "identity", "people", "consents", "appointments");
  private static final int AT_ONCE = 10_000;

  private final MongoCollection<Document> booklets;
  private final Accounts accounts;
  private final Moment now;

  MeetingSearch(MongoCollection<Document> booklets, Accounts accounts, Moment now) {
    this.booklets = booklets;
    this.accounts = accounts;
    this.now = now;
  }

  /** A booklet with its appointments, those that are restricted too. */
  private record Line(Kept kept, List<Appointment> appointments) {}

  List<Meeting> of(Account reader) {
    Optional<Bson> seen = new Visible(now).to(reader);
    if (seen.isEmpty()) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    booklets
        .find(and(seen.get(), exists("closing", false), exists("appointments", true)))
        .projection(include(FIELDS))
        .batchSize(AT_ONCE)
        .forEach(found -> lines.add(line(found)));
    Moment moment =
        new Moment(
            now.at(),
            RolesOfMany.in(lines.stream().map(l -> l.kept.people()).toList(), reader, accounts),
            now.law());
    return lines.stream()
        .flatMap(line -> meetings(line, reader, moment))
        .sorted(Comparator.comparing(meeting -> meeting.appointment().startsAt()))
        .toList();
  }

  private static Line line(Document found) {
    Document kept = new Document(found);
    kept.remove("_id");
    Object appointments = kept.remove("appointments");
    return new Line(
        BookletJson.convert(kept, Kept.class),
        List.of(BookletJson.convert(appointments, Appointment[].class)));
  }

  private static Stream<Meeting> meetings(Line line, Account reader, Moment moment) {
    Kept kept = line.kept;
    Standing standing = Standing.of(reader, kept.people(), kept.closing(), kept.consents(), moment);
    return standing.rights().any() && standing.relation() != Relation.SELF
        ? line.appointments.stream()
            .filter(appointment -> standing.rights().sees(appointment.restriction()))
            .map(appointment -> Meeting.of(kept, appointment, standing))
        : Stream.empty();
  }
}
