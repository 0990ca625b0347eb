package fr.filrouge.booklet.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.access.Accounts;
import fr.filrouge.booklet.api.TwinBookletsCast.Place;
import fr.filrouge.booklet.api.TwinBookletsCast.Secrets;
import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.Mails;
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
      Rounds.round(application);
      twins.put(secrets, twin);
      sent.put(secrets, wholeMails(twin));
    }
    for (String day : List.of("2026-11-30", "2026-12-03", "2027-01-03", "2027-03-03")) {
      goesTo(LocalDate.parse(day));
    }
    twins.forEach(
        (secrets, twin) ->
            READERS.forEach(
                reader -> sent.get(secrets).get(reader).addAll(remindersOf(reader, twin))));
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

  private Map<String, List<String>> wholeMails(Twin twin) {
    Map<String, List<String>> whole = new TreeMap<>();
    for (String reader : READERS) {
      whole.put(
          reader,
          new ArrayList<>(
              mails.to(new AccountId(reader), 1_000).stream()
                  .filter(mail -> mail.text(SITE).contains(twin.id()))
                  .map(mail -> twin.even(mail.subject() + "\n" + mail.text(SITE)))
                  .toList()));
    }
    return whole;
  }

  /** Mails of later tell of all twins at once: what each tells of one of them. */
  private List<String> remindersOf(String reader, Twin twin) {
    return mails.to(new AccountId(reader), 1_000).stream()
        .flatMap(mail -> mail.items().stream())
        .filter(item -> item.place().contains(twin.id()))
        .map(item -> twin.even(said(item)))
        .toList();
  }

  private static String said(Mail.Item item) {
    return item.message().title() + " " + item.message().sentence() + " " + item.place();
  }
}
