package fr.filrouge.policy.impact.mongo;

import fr.filrouge.policy.impact.Counts;
import fr.filrouge.policy.impact.Impact;
import fr.filrouge.policy.impact.Members;
import fr.filrouge.policy.impact.Persons;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** The result of a part as it is stored: of each measure only the counts that are not none. */
final class ImpactDocument {

  private ImpactDocument() {}

  static Document from(Impact impact) {
    Persons persons = impact.persons();
    Document measures = new Document();
    impact.measures().forEach((measure, counts) -> measures.append(measure, numbers(counts)));
    return new Document(
            "persons",
            List.of(
                persons.people(),
                persons.gaining(),
                persons.losing(),
                persons.both(),
                persons.stepping()))
        .append("measures", measures)
        .append("members", members(impact.members()));
  }

  static Impact toImpact(Document stored) {
    List<Integer> persons = stored.getList("persons", Integer.class);
    Map<String, Counts> measures = new LinkedHashMap<>();
    stored
        .get("measures", Document.class)
        .forEach((measure, counts) -> measures.put(measure, counts((Binary) counts)));
    return new Impact(
        new Persons(persons.get(0), persons.get(1), persons.get(2), persons.get(3), persons.get(4)),
        measures,
        members(stored.get("members", Document.class)));
  }

  private static Binary numbers(Counts counts) {
    int[] all = counts.numbers();
    ByteBuffer bytes = ByteBuffer.allocate((2 * all.length + 1) * Integer.BYTES);
    bytes.putInt(all.length);
    for (int i = 0; i < all.length; i++) {
      if (all[i] != 0) {
        bytes.putInt(i).putInt(all[i]);
      }
    }
    byte[] used = new byte[bytes.position()];
    bytes.flip().get(used);
    return new Binary(used);
  }

  private static Counts counts(Binary stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored.getData());
    int[] all = new int[bytes.getInt()];
    while (bytes.hasRemaining()) {
      all[bytes.getInt()] = bytes.getInt();
    }
    return Counts.of(all);
  }

  private static Document members(Members members) {
    return new Document("everybody", bits(members.everybody()))
        .append("groups", bits(members.groups()))
        .append("moves", bits(members.moves()))
        .append("noise", new Binary(members.noise()));
  }

  private static Members members(Document stored) {
    return new Members(
        bits(stored.get("everybody", Binary.class)),
        bits(stored.get("groups", Document.class)),
        bits(stored.get("moves", Document.class)),
        stored.get("noise", Binary.class).getData());
  }

  static Binary bits(BitSet people) {
    return new Binary(people.toByteArray());
  }

  static BitSet bits(Binary stored) {
    return BitSet.valueOf(stored.getData());
  }

  private static Document bits(Map<String, BitSet> sets) {
    Document all = new Document();
    sets.forEach((name, people) -> all.append(name, bits(people)));
    return all;
  }

  private static Map<String, BitSet> bits(Document stored) {
    Map<String, BitSet> sets = new LinkedHashMap<>();
    stored.forEach((name, people) -> sets.put(name, bits((Binary) people)));
    return sets;
  }
}
