package fr.filrouge.booklet.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.filrouge.booklet.BookletView;
import fr.filrouge.pathway.CivilDay;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.rules.Sentences;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes a booklet as its reader sees it, as a tagged PDF in French (PDF/UA-1). */
@Component
public class BookletPaper {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  private final SpringTemplateEngine templates;

  BookletPaper(SpringTemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * @param view with the whole of its journal
   * @param book the rules whose words name the facts
   */
  public byte[] pdf(BookletView view, RuleBook book) {
    Context page = new Context(Locale.FRENCH);
    page.setVariable("name", name(view));
    page.setVariable("born", Sentences.day(view.booklet().identity().birthDate()));
    page.setVariable("day", Sentences.day(CivilDay.of(view.standing().at())));
    page.setVariable("reader", view.standing().account().displayName());
    page.setVariable("chapters", new Chapters(view, book).all());
    return rendered(templates.process("booklet/paper", page));
  }

  private static String name(BookletView view) {
    return view.booklet().identity().givenName().value()
        + " "
        + view.booklet().identity().familyName().value();
  }

  private static byte[] rendered(String html) {
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .withHtmlContent(html, null)
          .useFont(font("DejaVuSans.ttf"), "DejaVu Sans")
          .useFont(font("DejaVuSans-Bold.ttf"), "DejaVu Sans", 700, FontStyle.NORMAL, true)
          .toStream(pdf)
          .run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FSSupplier<InputStream> font(String file) {
    return () -> Objects.requireNonNull(BookletPaper.class.getResourceAsStream(FONTS + file), file);
  }
}
