package fr.filrouge.booklet.mongo;

import fr.filrouge.access.Account;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletJson;
import fr.filrouge.booklet.Closing;
import fr.filrouge.booklet.Consent;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Moment;
import fr.filrouge.booklet.People;
import fr.filrouge.booklet.Standing;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What tells who may see a booklet, without anything of what is in it.
 *
 * @param changedAt when it was last changed
 */
record Header(
    long version,
    Instant changedAt,
    @Nullable Closing closing,
    People people,
    List<Consent> consents) {

  static final List<String> FIELDS =
      List.of("version", "changedAt", "closing", "people", "consents");

  Header {
    people = people == null ? People.NOBODY : people;
    consents = consents == null ? List.of() : List.copyOf(consents);
  }

  static Header from(Document stored) {
    stored.remove("_id");
    return BookletJson.convert(stored, Header.class);
  }

  static Header of(Booklet booklet) {
    List<History.Entry> entries = booklet.history().latest();
    return new Header(
        booklet.version(),
        entries.get(entries.size() - 1).at(),
        booklet.closing(),
        booklet.people(),
        booklet.consents());
  }

  Standing standingOf(Account account, Moment now) {
    return Standing.of(account, people, closing, consents, now);
  }
}
