package fr.filrouge.booklet.mongo;

import static fr.filrouge.booklet.BookletFixture.opening;
import static fr.filrouge.booklet.Someone.ADMIN;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.DISABILITY_REFERENT;
import static fr.filrouge.booklet.Someone.OTHER_COUNSELLOR;
import static fr.filrouge.booklet.Someone.OTHER_REFERENT;
import static fr.filrouge.booklet.Someone.REFERENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.filrouge.access.Account;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.Booklet;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.BookletLife;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.booklet.CorrectIdentity;
import fr.filrouge.booklet.GiveConsent;
import fr.filrouge.booklet.Identity;
import fr.filrouge.booklet.InviteMember;
import fr.filrouge.booklet.OfferTransfer;
import fr.filrouge.booklet.Page;
import fr.filrouge.booklet.SettleTransfer;
import fr.filrouge.mongo.TestDatabase;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.Restriction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of booklets, whichever server holds them. */
abstract class BookletListsContract extends BookletStorage {

  BookletListsContract(TestDatabase database) {
    super(database);
  }

  @Test
  @DisplayName("somebody lists the booklets they have to do with, and no other")
  void caseload() {
    BookletId one = opened("Zoé", "Lefèvre");
    BookletId two = opened("Élodie", "Œuvrard");
    open(opening(BookletId.fresh(), "Ali", "Ben Salah"), OTHER_REFERENT);
    change(one, REFERENT, new InviteMember(COUNSELLOR));
    attach(one);
    change(one, REFERENT, new InviteMember(DISABILITY_REFERENT));
    change(two, REFERENT, new InviteMember(DISABILITY_REFERENT));
    change(one, BENEFICIARY, new GiveConsent(Restriction.DISABILITY, true, null));

    assertThat(ids(Caseload.ALL, REFERENT)).containsExactly(one, two);
    assertThat(ids(Caseload.ALL, COUNSELLOR)).containsExactly(one);
    assertThat(ids(Caseload.ALL, BENEFICIARY)).containsExactly(one);
    assertThat(ids(Caseload.ALL, DISABILITY_REFERENT)).containsExactly(one);
    assertThat(ids(Caseload.ALL, OTHER_COUNSELLOR)).isEmpty();
    assertThat(ids(Caseload.ALL, ADMIN)).isEmpty();
    assertThat(ids(text("elodie oeuv"), REFERENT)).containsExactly(two);
    assertThat(ids(text("ŒUVRARD"), REFERENT)).containsExactly(two);
    assertThat(ids(text("ben"), REFERENT)).isEmpty();

    change(one, BENEFICIARY, new GiveConsent(Restriction.DISABILITY, false, null));
    assertThat(ids(Caseload.ALL, DISABILITY_REFERENT)).isEmpty();
  }

  @Test
  @DisplayName(
      "a cover is listed by the one who covers until it is over, and by the referent in charge all along")
  void covers() {
    BookletId id = opened("Zoé", "Lefèvre");
    LocalDate lastDay = LocalDate.now(Clock.systemUTC()).plusDays(3);
    change(id, REFERENT, new OfferTransfer(OTHER_REFERENT, lastDay));
    booklets.change(id, OTHER_REFERENT, null, new SettleTransfer(1, true));

    assertThat(ids(Caseload.ALL, OTHER_REFERENT)).containsExactly(id);
    assertThat(ids(Caseload.ALL, REFERENT)).containsExactly(id);

    later(Duration.ofDays(5));
    assertThat(ids(Caseload.ALL, REFERENT)).containsExactly(id);
    assertThat(ids(Caseload.ALL, OTHER_REFERENT)).isEmpty();
  }

  @Test
  @DisplayName(
      "who keeps a restricted section finds no booklet for those who do not see them there")
  void membersLookedFor() {
    BookletId id = opened("Zoé", "Lefèvre");
    change(id, REFERENT, new InviteMember(COUNSELLOR));
    change(id, REFERENT, new InviteMember(DISABILITY_REFERENT));
    attach(id);

    assertThat(ids(withMember(COUNSELLOR), REFERENT)).containsExactly(id);
    assertThat(ids(withMember(COUNSELLOR), COUNSELLOR)).containsExactly(id);
    assertThat(ids(withMember(DISABILITY_REFERENT), REFERENT)).containsExactly(id);
    assertThat(ids(withMember(DISABILITY_REFERENT), BENEFICIARY)).containsExactly(id);
    assertThat(ids(withMember(DISABILITY_REFERENT), COUNSELLOR)).isEmpty();
  }

  private static Caseload withMember(Account member) {
    return new Caseload(null, member.id(), null, null, null, null, null, null, 50, null);
  }

  @Test
  @DisplayName("a list is told by pages whose cursor names nobody")
  void pagesOfACaseload() {
    for (int i = 0; i < 7; i++) {
      opened("Zoé", i % 2 == 0 ? "Lefèvre" : "Lefebvre " + i);
    }
    List<BookletId> all = new ArrayList<>();
    String next = null;
    do {
      Page<Caseload.Item> page =
          booklets.list(
              new Caseload(null, null, null, null, null, null, null, null, 3, next), REFERENT);
      page.items().forEach(item -> all.add(item.id()));
      next = page.next();
    } while (next != null);

    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThatThrownBy(
            () ->
                booklets.list(
                    new Caseload(null, null, null, null, null, null, null, null, 3, "zzz"),
                    REFERENT))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  @DisplayName(
      "the rest of a list is lost to nobody when the last one shown is renamed or handed over")
  void pagesSurviveChanges() {
    List<BookletId> all = new ArrayList<>();
    for (String name : List.of("Abel", "Bernard", "Colin", "Dupont", "Évrard", "Fabre")) {
      all.add(opened("Zoé", name));
    }
    Page<Caseload.Item> first = booklets.list(page(2, null), REFERENT);
    rename(all.get(1), "Zola");
    Page<Caseload.Item> second = booklets.list(page(2, first.next()), REFERENT);
    handOver(all.get(3));
    Page<Caseload.Item> third = booklets.list(page(2, second.next()), REFERENT);

    assertThat(ids(first)).containsExactly(all.get(0), all.get(1));
    assertThat(ids(second)).containsExactly(all.get(2), all.get(3));
    assertThat(ids(third)).containsExactly(all.get(4), all.get(5));
  }

  private static List<BookletId> ids(Page<Caseload.Item> page) {
    return page.items().stream().map(Caseload.Item::id).toList();
  }

  private void rename(BookletId id, String familyName) {
    Identity before = booklets.find(id, REFERENT).orElseThrow().booklet().identity();
    change(
        id,
        REFERENT,
        new CorrectIdentity(
            new Identity(before.givenName(), FreeText.line(familyName, ""), before.birthDate())));
  }

  private void handOver(BookletId id) {
    change(id, REFERENT, new OfferTransfer(OTHER_REFERENT, null));
    change(id, OTHER_REFERENT, new SettleTransfer(1, true));
  }

  @Test
  @DisplayName("no name can be read in a cursor, and one that was touched is refused")
  void cursors() {
    opened("Zoé", "Abelfictif");
    opened("Zoé", "Bernardfictif");
    String cursor = booklets.list(page(1, null), REFERENT).next();
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);

    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("abel");
    bytes[bytes.length - 1] ^= 1;
    String touched = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    for (String wrong : List.of(touched, "zzz", "%", cursor.substring(4))) {
      assertThatThrownBy(() -> booklets.list(page(1, wrong), REFERENT))
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  @DisplayName("a name is found with or without its spaces, hyphens and accents")
  void search() {
    BookletId leroux = opened("Jean-Pierre", "Le Rouxfictif");
    BookletId joined = opened("Jeanpierre", "Lerouxfictif");

    for (String words :
        List.of(
            "lerouxfictif",
            "Le Rouxfictif",
            "jeanpierre",
            "Jean-Pierre",
            "JEAN PIERRE leroux",
            "rouxfictif jean",
            "Lé Roùx")) {
      assertThat(ids(text(words), REFERENT)).as(words).containsExactlyInAnyOrder(leroux, joined);
    }
    for (String nothing : List.of("-", " ", "'", "…", "lerouxjean", "fictifpierre")) {
      assertThat(ids(text(nothing), REFERENT)).as(nothing).isEmpty();
    }
  }

  @Test
  @DisplayName("a birth date is told in each line, and looked for")
  void birthDates() {
    BookletId id = opened("Zoé", "Lefèvre");

    assertThat(booklets.list(Caseload.ALL, REFERENT).items())
        .extracting(Caseload.Item::birthDate)
        .containsExactly(BIRTH_DATE);
    assertThat(ids(bornOn(BIRTH_DATE), REFERENT)).containsExactly(id);
    assertThat(ids(bornOn(BIRTH_DATE.plusDays(1)), REFERENT)).isEmpty();
  }

  private static Caseload bornOn(LocalDate day) {
    return new Caseload(null, null, null, null, null, null, null, day, 50, null);
  }

  @Test
  @DisplayName(
      "whatever happened to booklets, each is listed to those who may read it, and only them")
  void listedIsReadable() {
    Random random = new Random(11);
    int listed = 0;
    int orphans = 0;
    for (int i = 0; i < (FULL ? 600 : 60); i++) {
      BookletLife life = new BookletLife(random.nextBoolean());
      for (int move = random.nextInt(50); move >= 0; move--) {
        life.live(random.nextInt(1_000_000));
      }
      life.accounts().forEach(accounts::put);
      booklets = at(Clock.fixed(life.now(), ZoneOffset.UTC));
      Booklet booklet = life.booklet();
      booklets.takeIn(booklet);
      for (Account reader : life.accounts()) {
        boolean reads = booklet.seenBy(reader, life.moment()).isPresent();
        assertThat(ids(page(200, null), reader).contains(booklet.id()))
            .as("listed to %s in %s", reader.id(), booklet.people())
            .isEqualTo(reads);
        listed += reads ? 1 : 0;
      }
      orphans += checkOrphan(life);
      database.mongo().getCollection("booklets").deleteMany(new Document());
    }
    assertThat(listed).isGreaterThan(50);
    assertThat(orphans).isGreaterThan(5);
  }

  /** An orphan is told to the structure that held it last, and to no other. */
  private int checkOrphan(BookletLife life) {
    Booklet booklet = life.booklet();
    boolean orphan = booklet.whoCanAct(life.moment()).orphan();
    Optional<StructureId> structure = booklet.whoCanAct(life.moment()).structure();
    for (String name : List.of("greta", "afpa", "mission-locale", "cap-emploi")) {
      StructureId asked = new StructureId(name);
      assertThat(booklets.orphans(Set.of(asked)))
          .extracting(Booklets.Orphan::id)
          .hasSize(orphan && structure.equals(Optional.of(asked)) ? 1 : 0);
    }
    return orphan ? 1 : 0;
  }
}
