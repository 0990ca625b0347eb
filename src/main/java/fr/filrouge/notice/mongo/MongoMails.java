package fr.filrouge.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.filrouge.access.AccountId;
import fr.filrouge.mongo.CollectionSettings;
import fr.filrouge.mongo.Database;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.Mails;
import fr.filrouge.notice.Message;
import fr.filrouge.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document a mail, with the ids of the notices that are in it. */
@Repository
final class MongoMails implements Mails {

  private static final String NAME = "mails";
  private static final int AT_ONCE = 200;

  private final MongoCollection<Document> mails;

  MongoMails(Database database) {
    new CollectionSettings(
            NAME,
            List.of(
                new IndexModel(Indexes.ascending("to", "at")),
                new IndexModel(Indexes.ascending("notices")),
                new IndexModel(Indexes.ascending("state", "next")),
                new IndexModel(Indexes.ascending("at"))))
        .applyTo(database);
    this.mails = database.mongo().getCollection(NAME);
  }

  @Override
  public void add(Mail mail, Collection<Notice> notices) {
    mails.updateOne(
        eq("_id", mail.id()),
        new Document("$setOnInsert", document(mail, notices)),
        new UpdateOptions().upsert(true));
  }

  private static Document document(Mail mail, Collection<Notice> notices) {
    return new Document("to", mail.to().value())
        .append("at", Date.from(mail.at()))
        .append("items", mail.items().stream().map(MongoMails::item).toList())
        .append("notices", notices.stream().map(Notice::id).toList())
        .append("state", mail.state().name())
        .append("tries", mail.tries())
        .append("next", Date.from(mail.at()));
  }

  private static Document item(Mail.Item item) {
    return new Document("message", item.message().name()).append("place", item.place());
  }

  @Override
  public Set<String> telling(Collection<Notice> notices) {
    Set<String> told = new HashSet<>();
    mails
        .find(in("notices", notices.stream().map(Notice::id).toList()))
        .forEach(found -> told.addAll(found.getList("notices", String.class)));
    return told;
  }

  @Override
  public List<Mail> to(AccountId account, int most) {
    return mails
        .find(eq("to", account.value()))
        .sort(Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id")))
        .limit(most)
        .map(MongoMails::mail)
        .into(new ArrayList<>());
  }

  @Override
  public List<Mail> toSend(Instant now) {
    return mails
        .find(and(eq("state", Mail.State.TO_SEND.name()), lte("next", Date.from(now))))
        .sort(Sorts.ascending("next"))
        .limit(AT_ONCE)
        .map(MongoMails::mail)
        .into(new ArrayList<>());
  }

  private static Mail mail(Document kept) {
    return new Mail(
        kept.getString("_id"),
        new AccountId(kept.getString("to")),
        kept.getDate("at").toInstant(),
        kept.getList("items", Document.class).stream()
            .map(
                item ->
                    new Mail.Item(
                        Message.valueOf(item.getString("message")), item.getString("place")))
            .toList(),
        Mail.State.valueOf(kept.getString("state")),
        kept.getInteger("tries"));
  }

  @Override
  public void become(Mail mail, Instant next) {
    mails.updateOne(
        eq("_id", mail.id()),
        Updates.combine(
            Updates.set("state", mail.state().name()),
            Updates.set("tries", mail.tries()),
            Updates.set("next", Date.from(next))));
  }

  @Override
  public void forgetBefore(Instant instant) {
    mails.deleteMany(lt("at", Date.from(instant)));
  }
}
