package fr.filrouge.booklet.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.DemoAccount;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Caseload;
import fr.filrouge.eligibility.RulesInForce;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("A booklet on paper")
class BookletPaperTest {

  @Autowired Booklets booklets;
  @Autowired BookletPaper paper;
  @Autowired RulesInForce rules;

  @BeforeAll
  static void validator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private byte[] pdf(DemoAccount reader) {
    Account person = DemoAccount.BENEFICIAIRE.account();
    Caseload.Item item = booklets.list(Caseload.ALL, person).items().get(0);
    BookletView view = booklets.findWhole(item.id(), reader.account()).orElseThrow();
    return paper.pdf(view, rules.take().book());
  }

  @Test
  @DisplayName("is a tagged PDF that veraPDF finds nothing wrong with (PDF/UA-1)")
  void accessible() throws Exception {
    byte[] pdf = pdf(DemoAccount.BENEFICIAIRE);
    Files.createDirectories(Path.of("target/screenshots"));
    Files.write(Path.of("target/screenshots/livret.pdf"), pdf);
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
      System.out.printf("veraPDF: %d assertions hold%n", result.getTotalAssertions());
    }
  }

  @Test
  @DisplayName("holds both reserved parts for its person, empty or not, and none for the referent")
  void readersView() throws IOException {
    assertThat(text(pdf(DemoAccount.BENEFICIAIRE)))
        .contains(
            "Partie réservée : handicap", "Partie réservée : détention", "Suivre CAP Anglais");
    assertThat(text(pdf(DemoAccount.REFERENT)))
        .contains("Suivre CAP Anglais")
        .doesNotContain("réservée");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
