package fr.filrouge.booklet.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.Visits;
import fr.filrouge.mongo.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document a reader and booklet. */
@Repository
final class MongoVisits implements Visits {

  private final MongoCollection<Document> visits;

  MongoVisits(Database database) {
    BookletCollections.prepare(database);
    this.visits = database.mongo().getCollection(BookletCollections.VISITS);
  }

  @Override
  public Map<Section, Instant> of(AccountId reader, BookletId booklet) {
    Document kept = visits.find(visit(reader, booklet)).first();
    return kept == null ? Map.of() : shown(kept);
  }

  /** The instants that the document of a visit has. */
  static Map<Section, Instant> shown(Document kept) {
    Map<Section, Instant> shown = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      Date at = kept.getDate(section.name());
      if (at != null) {
        shown.put(section, at.toInstant());
      }
    }
    return shown;
  }

  @Override
  public List<BookletId> latest(AccountId reader, int most) {
    List<Document> all =
        visits
            .find(Filters.regex("_id", "^" + Pattern.quote(prefix(reader))))
            .into(new ArrayList<>());
    return all.stream()
        .sorted(Comparator.comparing(MongoVisits::lastShown).reversed())
        .limit(most)
        .map(visit -> new BookletId(visit.getString("_id").substring(prefix(reader).length())))
        .toList();
  }

  private static Date lastShown(Document visit) {
    return visit.values().stream()
        .filter(Date.class::isInstance)
        .map(Date.class::cast)
        .max(Comparator.naturalOrder())
        .orElse(new Date(0));
  }

  @Override
  public void shown(AccountId reader, BookletId booklet, Set<Section> sections, Instant at) {
    visits.updateOne(
        visit(reader, booklet),
        Updates.combine(sections.stream().map(s -> Updates.set(s.name(), Date.from(at))).toList()),
        new UpdateOptions().upsert(true));
  }

  /** What the ids of all the visits of a reader begin with. */
  static String prefix(AccountId reader) {
    return reader.value() + '\n';
  }

  private static Document visit(AccountId reader, BookletId booklet) {
    return new Document("_id", prefix(reader) + booklet.value());
  }
}
