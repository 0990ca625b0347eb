package fr.filrouge.booklet.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Accounts;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.api.TwinBookletsCast.Place;
import fr.filrouge.booklet.api.TwinBookletsCast.Secrets;
import fr.filrouge.booklet.api.TwinBookletsCast.Twin;
import fr.filrouge.situation.Restriction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Pages about booklets that differ only in what is restricted. */
@BookletsRunning
@DisplayName("Whoever has no right to what is restricted")
class TwinBookletsPagesTest {

  private static final List<String> MORE =
      List.of(
          "/handicap",
          "/detention",
          "/equipe/cloture",
          "/mesures/PRISON_TRAINING",
          "",
          "/copie",
          "/equipe/sortie");

  @Autowired Stage stage;
  @Autowired Accounts accounts;
  @Autowired Environment environment;

  private TwinBookletsCast cast;

  @BeforeEach
  void enter() {
    cast = new TwinBookletsCast(stage, accounts);
    cast.enter();
  }

  @AfterEach
  void leave() {
    cast.leave();
  }

  @ParameterizedTest(name = "in a booklet that is {0}")
  @EnumSource(Place.class)
  @DisplayName("is shown byte for byte the same pages,")
  void samePages(Place place) {
    List<String> readers = List.of("referent", "cep", "referent2", "admin");
    Map<Secrets, Map<String, Map<String, String>>> shown = new EnumMap<>(Secrets.class);
    for (Secrets secrets : Secrets.values()) {
      Twin twin = cast.booklet(place, EnumSet.allOf(Restriction.class), secrets);
      Map<String, Map<String, String>> each = shown.computeIfAbsent(secrets, s -> new TreeMap<>());
      readers.forEach(reader -> each.put(reader, pages(reader, twin)));
    }
    List<String> wrong = new ArrayList<>();
    long bytes = 0;
    for (Secrets secrets : TwinBookletsCast.untold()) {
      for (String reader : readers) {
        Secrets base = knows(place, reader) ? Secrets.KEEPERS : Secrets.NOTHING;
        bytes +=
            TwinBookletsAnswers.compare(
                wrong,
                place + " " + secrets + " " + reader,
                shown.get(base).get(reader),
                shown.get(secrets).get(reader));
      }
    }
    System.out.printf("%s: %d bytes of pages compared%n", place, bytes);
    assertThat(wrong).isEmpty();
    assertThat(bytes).isGreaterThan(500_000);
  }

  /** Who invites knows the keepers. */
  private static boolean knows(Place place, String reader) {
    return switch (place) {
      case LED -> reader.equals("referent");
      case COVERED -> reader.equals("referent2");
      case WITHOUT_REFERENT -> reader.equals("cep");
      case CLOSED -> false;
    };
  }

  private Map<String, String> pages(String reader, Twin twin) {
    Visitor visitor =
        new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    visitor.signIn(reader);
    List<String> parts = new ArrayList<>(BookletPagesTest.PAGES);
    parts.addAll(MORE);
    Map<String, String> pages = new TreeMap<>();
    for (String part : parts) {
      var answer = visitor.get("/livrets/" + twin.id() + part);
      pages.put(part + " " + pages.size(), answer.statusCode() + even(answer.body(), twin));
    }
    if (visitor.get("/livrets/" + twin.id()).statusCode() == 200) {
      pages.put(
          "on paper", even(onPaper(visitor.download("/livrets/" + twin.id() + ".pdf")), twin));
    }
    return pages;
  }

  /** The words of each sheet, and how many there are. */
  private static String onPaper(byte[] pdf) {
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      return paper.getNumberOfPages() + " " + new PDFTextStripper().getText(paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String even(String page, Twin twin) {
    return twin.even(page)
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("membres/" + twin.person() + "/", "membres/{person}/")
        .replaceAll("à \\d+ h( \\d\\d)?", "à {heure}")
        .replaceAll("incident : <code>[0-9a-f]+</code>", "incident")
        .replaceAll("suite=[^\"]*", "suite={page}");
  }
}
