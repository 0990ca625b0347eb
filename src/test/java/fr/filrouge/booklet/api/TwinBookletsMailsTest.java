package fr.filrouge.booklet.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.api.TwinBookletsCast.Place;
import fr.filrouge.booklet.api.TwinBookletsCast.Secrets;
import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.Mails;
import fr.filrouge.notice.Notices;
import fr.filrouge.notice.Progress;
import fr.filrouge.notice.Rounds;
import fr.filrouge.situation.Restriction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails about booklets that differ only in what is restricted. */
@BookletsRunning
@DisplayName("Whoever has no right to what is restricted")
class TwinBookletsMailsTest {

  private static final List<String> READERS = List.of("referent", "cep", "referent2", "admin");
  private static final String SITE = "https://filrouge.exemple.fr";

  @Autowired Stage stage;
  @Autowired Accounts accounts;
  @Autowired Notices notices;
  @Autowired Mails mails;
  @Autowired Progress progress;
  @Autowired MovableClock clock;
  @Autowired BeanFactory application;

  private TwinBookletsCast cast;

  /** How far the clock has gone ahead; others find it where it was. */
  private Duration gone = Duration.ZERO;

  @BeforeEach
  void enter() {
    cast = new TwinBookletsCast(stage, accounts);
    cast.enter();
    gone = Duration.ZERO;
    progress.reach("reminded", Instant.EPOCH);
  }

  @AfterEach
  void leave() {
    clock.pass(gone.negated());
    cast.leave();
  }

  @ParameterizedTest(name = "in a booklet that is {0}")
  @EnumSource(
      value = Place.class,
      names = {"LED", "COVERED", "WITHOUT_REFERENT"})
  @DisplayName("is sent byte for byte the same mails,")
  void sameMails(Place place) {
    Map<Secrets, Twin> twins = new EnumMap<>(Secrets.class);
    Map<Secrets, Map<String, List<String>>> sent = new EnumMap<>(Secrets.class);
    for (Secrets secrets : Secrets.values()) {
      Rounds.round(application);
      Twin twin = cast.booklet(place, EnumSet.allOf(Restriction.class), secrets);
      somebodyAsksToJoin(twin);
      twins.put(secrets, twin);
      sent.put(secrets, toBeTold(twin));
      Rounds.round(application);
      addWholeMails(twin, sent.get(secrets));
    }
    for (String day : List.of("2026-11-30", "2026-12-03", "2027-01-03", "2027-03-03")) {
      goesTo(LocalDate.parse(day));
      twins.forEach((secrets, twin) -> addAllItems(twin, day, sent.get(secrets)));
    }
    for (Secrets secrets : TwinBookletsCast.untold()) {
      assertThat(sent.get(secrets)).as(secrets.name()).isEqualTo(sent.get(Secrets.NOTHING));
    }
    assertThat(sent.get(Secrets.NOTHING).values().stream().flatMap(List::stream)).isNotEmpty();
  }

  private void somebodyAsksToJoin(Twin twin) {
    stage.add(
        "cep2",
        "/api/v1/join-requests",
        """
        {"identity": {"givenName": "Alix", "familyName": "%s", "birthDate": "1990-05-02"}}
        """
            .formatted(twin.name()));
  }

  /** What is found to be told on that day leaves on the next one's morning at the latest. */
  private void goesTo(LocalDate day) {
    passes(Math.max(0, ChronoUnit.DAYS.between(clock.today(), day)));
    Rounds.round(application);
    passes(1);
    Rounds.round(application);
  }

  private void passes(long days) {
    Duration time = Duration.ofDays(days);
    clock.pass(time);
    gone = gone.plus(time);
  }

  /** Each thing by itself: a mail says nothing twice. */
  private Map<String, List<String>> toBeTold(Twin twin) {
    Map<String, List<String>> told = new TreeMap<>();
    for (String reader : READERS) {
      told.put(
          reader,
          new ArrayList<>(
              notices.waiting(new AccountId(reader)).stream()
                  .filter(notice -> notice.booklet().value().equals(twin.id()))
                  .map(notice -> notice.message() + " " + twin.even(notice.place()))
                  .toList()));
    }
    return told;
  }

  private void addWholeMails(Twin twin, Map<String, List<String>> sent) {
    for (String reader : READERS) {
      mails.to(new AccountId(reader), 1_000).stream()
          .map(mail -> mail.subject() + "\n" + mail.text(SITE))
          .filter(mail -> mail.contains(twin.id()))
          .map(twin::even)
          .forEach(sent.get(reader)::add);
    }
  }

  /** Mails of later tell of all twins at once: here is what they tell of one of them. */
  private void addAllItems(Twin twin, String day, Map<String, List<String>> sent) {
    for (String reader : READERS) {
      mails.to(new AccountId(reader), 1_000).stream()
          .flatMap(mail -> mail.items().stream())
          .filter(item -> item.place().contains(twin.id()))
          .map(item -> day + " " + twin.even(said(item)))
          .forEach(sent.get(reader)::add);
    }
  }

  private static String said(Mail.Item item) {
    return item.message().title() + " " + item.message().sentence() + " " + item.place();
  }
}
