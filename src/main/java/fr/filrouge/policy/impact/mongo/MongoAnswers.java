package fr.filrouge.policy.impact.mongo;

import static fr.filrouge.policy.impact.mongo.ImpactCollections.byId;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.filrouge.mongo.Database;
import fr.filrouge.policy.impact.Answers;
import fr.filrouge.policy.impact.Group;
import fr.filrouge.policy.impact.Ledger;
import fr.filrouge.policy.impact.RunId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

/** One document an answer, numbered from 0 within its day: inserting it is the compare-and-set. */
@Repository
final class MongoAnswers implements Answers {

  private final MongoCollection<Document> answers;

  MongoAnswers(Database database) {
    this.answers = database.mongo().getCollection(ImpactCollections.ANSWERS);
  }

  @Override
  public List<Answer> of(LocalDate day) {
    List<Answer> all = new ArrayList<>();
    Document next = answers.find(byId(id(day, 0))).first();
    while (next != null) {
      all.add(answer(next));
      next = answers.find(byId(id(day, all.size()))).first();
    }
    return all;
  }

  private static String id(LocalDate day, int place) {
    return day + "/" + place;
  }

  @Override
  public boolean keep(LocalDate day, int place, Answer answer) {
    return ImpactCollections.insert(
        answers,
        new Document("_id", id(day, place))
            .append("day", day.toString())
            .append("run", answer.run().value())
            .append("entries", answer.entries().stream().map(MongoAnswers::entry).toList())
            .append("shown", DisplayedDocument.from(answer.shown())));
  }

  @Override
  public void forgetBefore(LocalDate day) {
    answers.deleteMany(Filters.lt("day", day.toString()));
  }

  private static Answer answer(Document stored) {
    return new Answer(
        new RunId(stored.getString("run")),
        stored.getList("entries", Document.class).stream().map(MongoAnswers::toEntry).toList(),
        DisplayedDocument.toDisplayed(stored.get("shown", Document.class)));
  }

  private static Document entry(Ledger.Entry entry) {
    return new Document("column", entry.column())
        .append("group", entry.group().name())
        .append("people", ImpactDocument.bits(entry.people()))
        .append("figure", DisplayedDocument.figure(entry.figure()))
        .append("fresh", entry.fresh());
  }

  private static Ledger.Entry toEntry(Document stored) {
    return new Ledger.Entry(
        0,
        stored.getString("column"),
        Group.named(stored.getString("group")),
        ImpactDocument.bits(stored.get("people", Binary.class)),
        DisplayedDocument.toFigure(stored, "figure"),
        stored.getBoolean("fresh"));
  }
}
