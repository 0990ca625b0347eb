package fr.filrouge.caseload;

import static fr.filrouge.booklet.BookletFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.Appointment.Status;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.booklet.SettleAppointment;
import fr.filrouge.pathway.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the agenda, a professional")
class AgendaPagesTest extends OverManyBooklets {

  @Test
  @DisplayName("notes a presence in one click, and takes it back in another")
  void presence() {
    Follower follower = referent();
    ItemId id = ItemId.fresh();
    BookletId booklet =
        follower.keeps(
            follower
                .opened("Zoé", "Venue")
                .with(follower.account(), meeting(id, START.plus(Duration.ofDays(2)))));
    Visitor visitor = signedIn(follower.login());
    assertThat(page(visitor, "/agenda")).contains("Présences à noter");

    String place = "/agenda/" + booklet + "/" + id.value() + "/presence";
    visitor.submit("/agenda", place, Map.of("to", "HONOURED"));
    assertThat(page(visitor, "/agenda")).contains("C’est noté : honoré.").contains(place);
    assertThat(page(visitor, "/agenda")).doesNotContain("Présences à noter");
    visitor.submit("/agenda", place, Map.of("to", "UPCOMING"));
    assertThat(page(visitor, "/agenda")).contains("Présences à noter");
    assertThat(
            signedIn("referent2").submit("/agenda", place, Map.of("to", "HONOURED")).statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName(
      "takes appointments to a calendar that names nobody, by an address that can be reset")
  void feed() {
    Follower follower = referent();
    ItemId id = ItemId.fresh();
    BookletId booklet = follower.keeps(follower.opened("Zoé", "Encalendrier"));
    booklets.change(
        booklet, follower.account(), null, meeting(id, Instant.now().plus(Duration.ofDays(2))));
    Visitor visitor = signedIn(follower.login());
    visitor.submit("/agenda", "/agenda/flux", Map.of());
    String first = secret(page(visitor, "/agenda"));
    assertThat(page(visitor, "/agenda")).doesNotContain(first);

    String feed = page(new Visitor(port), first);
    assertThat(feed)
        .contains("UID:" + id.value() + "@fil-rouge")
        .contains("SUMMARY:Rendez-vous Fil rouge")
        .contains("TZID=Europe/Paris")
        .contains("STATUS:CONFIRMED")
        .doesNotContain("Encalendrier", "Point d", "ATTENDEE", "mailto:");

    booklets.change(
        booklet, follower.account(), null, new SettleAppointment(id, Status.CANCELLED_BY_SERVICE));
    assertThat(page(visitor, "/agenda/" + booklet + "/" + id.value() + ".ics"))
        .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:" + id.value() + "@fil-rouge");

    visitor.submit("/agenda", "/agenda/flux", Map.of());
    assertThat(new Visitor(port).get(first).statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get("/agenda.ics").statusCode()).isEqualTo(404);
    String second = secret(page(visitor, "/agenda"));
    accounts.put(
        new Account(follower.account().id(), follower.login(), "Fermé", java.util.Set.of(), null));
    assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(404);
  }

  private static String secret(String page) {
    Matcher address = Pattern.compile("http[^<]+(/agenda\\.ics\\?cle=[^<]+)").matcher(page);
    assertThat(address.find()).isTrue();
    return address.group(1);
  }
}
