package fr.filrouge.policy.impact.mongo;

import static fr.filrouge.policy.impact.mongo.ImpactCollections.byId;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.filrouge.booklet.CommonPart;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.impact.Chunk;
import fr.filrouge.policy.impact.Counted;
import fr.filrouge.policy.impact.Snapshots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * One document a part, and one that says how many there are, written last: of two instances that
 * take the same snapshot, the first one counts. Who was there the day before keeps their place, so
 * that answers of two days can be compared person by person.
 */
@Repository
final class MongoSnapshots implements Snapshots {

  private final MongoCollection<Document> snapshots;
  private final MongoCollection<Document> people;
  private final RecordKeys keys;
  private final CommonPart.Source caseload;

  MongoSnapshots(Database database, CommonPart.Source caseload) {
    this.snapshots = database.mongo().getCollection(ImpactCollections.SNAPSHOTS);
    this.people = database.mongo().getCollection(ImpactCollections.PEOPLE);
    this.keys = new RecordKeys(database.mongo().getCollection(ImpactCollections.SECRETS));
    this.caseload = caseload;
  }

  @Override
  public Snapshot of(LocalDate day) {
    Document known = snapshots.find(byId(day.toString())).first();
    if (known == null) {
      freeze(day);
      return of(day);
    }
    Snapshot snapshot = new Snapshot(day, known.getInteger("parts"));
    takeOutWhoLeft(snapshot);
    return snapshot;
  }

  private void freeze(LocalDate day) {
    Map<Long, Integer> before = places(day.minusDays(1));
    Set<Integer> taken = new HashSet<>(before.values());
    List<@Nullable Counted> places = new ArrayList<>();
    caseload.each(
        part -> {
          long key = keys.of(part.id());
          Integer place = before.get(key);
          put(
              places,
              place == null ? firstFree(taken) : place,
              new Counted(key, part.situation(), part.pathway()));
        });
    int parts = Math.max(1, (places.size() + Chunk.SIZE - 1) / Chunk.SIZE);
    String taking = UUID.randomUUID().toString();
    for (int part = 0; part < parts; part++) {
      int end = Math.min(places.size(), (part + 1) * Chunk.SIZE);
      write(day, taking, new Chunk(part, places.subList(part * Chunk.SIZE, end)));
    }
    ImpactCollections.insert(
        snapshots, byId(day.toString()).append("parts", parts).append("taking", taking));
  }

  private static int firstFree(Set<Integer> taken) {
    int place = taken.size();
    while (!taken.add(place)) {
      place++;
    }
    return place;
  }

  private static void put(List<@Nullable Counted> places, int place, Counted one) {
    while (places.size() <= place) {
      places.add(null);
    }
    places.set(place, one);
  }

  private Map<Long, Integer> places(LocalDate day) {
    Map<Long, Integer> places = new HashMap<>();
    Document known = snapshots.find(byId(day.toString())).first();
    for (int part = 0; known != null && part < known.getInteger("parts"); part++) {
      List<@Nullable Counted> those = chunk(day, part).places();
      for (int place = 0; place < those.size(); place++) {
        Counted one = those.get(place);
        if (one != null) {
          places.put(one.key(), part * Chunk.SIZE + place);
        }
      }
    }
    return places;
  }

  private void takeOutWhoLeft(Snapshot snapshot) {
    String taking = taking(snapshot.day());
    Set<Long> open = new HashSet<>();
    caseload.eachId(id -> open.add(keys.of(id)));
    for (int part = 0; part < snapshot.parts(); part++) {
      Chunk chunk = chunk(snapshot.day(), part);
      List<@Nullable Counted> left = new ArrayList<>(chunk.places());
      left.replaceAll(one -> one == null || open.contains(one.key()) ? one : null);
      if (!left.equals(chunk.places())) {
        write(snapshot.day(), taking, new Chunk(part, left));
      }
    }
  }

  @Override
  public Chunk chunk(LocalDate day, int index) {
    Document stored = people.find(byId(id(day, taking(day), index))).first();
    List<@Nullable Counted> places = new ArrayList<>();
    if (stored != null) {
      for (Document one : stored.getList("people", Document.class)) {
        places.add(one.isEmpty() ? null : PersonDocument.toCounted(one));
      }
    }
    return new Chunk(index, places);
  }

  private String taking(LocalDate day) {
    Document known = snapshots.find(byId(day.toString())).first();
    return known == null ? "" : known.getString("taking");
  }

  private static String id(LocalDate day, String taking, int index) {
    return day + ":" + taking + ":" + index;
  }

  private void write(LocalDate day, String taking, Chunk chunk) {
    List<Document> places =
        chunk.places().stream()
            .map(one -> one == null ? new Document() : PersonDocument.from(one))
            .toList();
    String id = id(day, taking, chunk.index());
    Document stored = byId(id).append("day", day.toString()).append("people", places);
    people.replaceOne(byId(id), stored, new ReplaceOptions().upsert(true));
  }

  @Override
  public void forgetBefore(LocalDate day) {
    people.deleteMany(Filters.lt("day", day.toString()));
    snapshots.deleteMany(Filters.lt("_id", day.toString()));
  }
}
