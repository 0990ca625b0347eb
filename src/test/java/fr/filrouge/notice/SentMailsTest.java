package fr.filrouge.notice;

import static fr.filrouge.booklet.BookletFixture.aBooklet;
import static fr.filrouge.booklet.Someone.BENEFICIARY;
import static fr.filrouge.booklet.Someone.COUNSELLOR;
import static fr.filrouge.booklet.Someone.REFERENT;
import static fr.filrouge.notice.mail.MailServer.bytes;
import static fr.filrouge.notice.mail.MailServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.booklet.WriteContract;
import fr.filrouge.notice.mail.MailServer;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.ItemId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail over SMTP")
class SentMailsTest {

  private static final FreeText TEXT =
      FreeText.text("Zoé se soigne et cherche un logement.", "/text");

  private final MailServer server = new MailServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private Told told(Post post) {
    Told told = new Told(aBooklet(), post);
    told.booklet.later(Duration.ofDays(10));
    return told.wishes(
        BENEFICIARY, new Preferences(Map.of(), new MailAddress("beatrice@exemple.fr")));
  }

  private Told told() {
    return told(server.post(Told.SETTINGS));
  }

  @Test
  @DisplayName("goes to the address its reader gave, and leads to the very page")
  void arrives() {
    told().does(REFERENT, new WriteContract(TEXT)).round();

    assertThat(server.received()).hasSize(1);
    var mail = server.received().get(0);
    assertThat(header(mail, "To")).isEqualTo("beatrice@exemple.fr");
    assertThat(header(mail, "From")).isEqualTo("ne-pas-repondre@exemple.fr");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(bytes(mail).replace("\r\n", "\n"))
        .isEqualTo(
            """
            Un contrat attend votre signature
            Bonjour,

            Lisez-le. Signez-le si vous êtes d’accord.
            https://filrouge.exemple.fr/mon-parcours/contrat

            Vous choisissez vos messages ici :
            https://filrouge.exemple.fr/preferences
            """);
  }

  @Test
  @DisplayName("names nobody, and tells nothing of what is in the booklet")
  void neutral() {
    Told told = told();
    FreeText subject = FreeText.line("Bilan de santé avec le Dr Fictif", "");
    told.does(
        COUNSELLOR,
        new MakeAppointment(ItemId.fresh(), told.booklet.now().plus(Duration.ofDays(3)), subject));
    told.does(REFERENT, new WriteContract(TEXT)).round();

    assertThat(server.received()).hasSize(1);
    assertThat(bytes(server.received().get(0)))
        .contains("Un rendez-vous est fixé", "Un contrat attend votre signature")
        .doesNotContainIgnoringCase("zoé")
        .doesNotContainIgnoringCase("lefèvre")
        .doesNotContainIgnoringCase("rene")
        .doesNotContainIgnoringCase("santé")
        .doesNotContainIgnoringCase("fictif")
        .doesNotContainIgnoringCase("logement");
  }

  @Test
  @DisplayName("waits for a server that does not answer, is tried again, and keeps its id")
  void triedAgain() {
    Post real = server.post(Told.SETTINGS);
    AtomicInteger tries = new AtomicInteger();
    Told told =
        told(
            (mail, address) -> {
              real.send(mail, address);
              if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("the answer of the server was lost");
              }
            });
    told.does(REFERENT, new WriteContract(TEXT)).round().round();
    assertThat(tries).hasValue(1);

    told.booklet.later(Duration.ofMinutes(3));
    told.round().round();
    assertThat(tries).hasValue(2);
    assertThat(server.received()).extracting(m -> header(m, "Message-ID")).hasSize(2);
    assertThat(server.received())
        .extracting(m -> header(m, "Message-ID"))
        .containsOnly(header(server.received().get(0), "Message-ID"));
  }

  @Test
  @DisplayName("does not leave for somebody without an address")
  void noAddress() {
    Told told = told();
    told.does(
            COUNSELLOR,
            new MakeAppointment(
                ItemId.fresh(),
                told.booklet.now().plus(Duration.ofDays(3)),
                FreeText.line("Point", "")))
        .round();

    assertThat(told.subjects(REFERENT)).hasSize(1);
    assertThat(server.received())
        .extracting(m -> header(m, "To"))
        .containsOnly("beatrice@exemple.fr");
  }
}
