package fr.filrouge.booklet.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import fr.filrouge.access.Account;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Reads a booklet: who asks is decided first, and what they may not see does not leave the store.
 */
final class BookletReads {

  private final MongoCollection<Document> booklets;

  BookletReads(MongoCollection<Document> booklets) {
    this.booklets = booklets;
  }

  /** A booklet without the sections that its reader may not see. */
  record Read(Booklet booklet, Standing standing) {}

  /**
   * The latest version, empty when there is none or the reader may see nothing of it.
   *
   * @param now by which it is decided who the reader is to it
   */
  Optional<Read> of(BookletId id, Account reader, Moment now) {
    for (int attempt = 0; attempt < BookletChanges.ATTEMPTS; attempt++) {
      Optional<Header> header = header(id);
      if (header.isEmpty()) {
        return Optional.empty();
      }
      Standing standing = header.get().standingOf(reader, now.notBefore(header.get().changedAt()));
      if (!standing.rights().any()) {
        return Optional.empty();
      }
      Document found =
          booklets
              .find(BookletChanges.version(id, header.get().version()))
              .projection(exclude(hidden(standing)))
              .first();
      if (found != null) {
        return Optional.of(new Read(BookletDocument.toBooklet(found), standing));
      }
      BookletChanges.pause(attempt);
    }
    throw new IllegalStateException("a booklet changes faster than it can be read");
  }

  private static List<String> hidden(Standing standing) {
    List<String> fields = new ArrayList<>(List.of("caseload"));
    if (!standing.rights().reads(Section.DISABILITY)) {
      fields.add("disability");
    }
    if (!standing.rights().reads(Section.DETENTION)) {
      fields.add("detention");
    }
    return fields;
  }

  /** What a booklet is to others, without its content. */
  Optional<Header> header(BookletId id) {
    return Optional.ofNullable(
            booklets.find(eq("_id", id.value())).projection(include(Header.FIELDS)).first())
        .map(Header::from);
  }
}
