package fr.filrouge.booklet.web;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.paper.BookletPaper;
import fr.filrouge.frame.Form;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A booklet taken away by a professional, who is told first whose data it is. */
@Controller
class CopyPages {

  private final BookletDoor door;
  private final Booklets booklets;
  private final PageDesk desk;
  private final BookletPaper paper;

  CopyPages(BookletDoor door, Booklets booklets, PageDesk desk, BookletPaper paper) {
    this.door = door;
    this.booklets = booklets;
    this.desk = desk;
    this.paper = paper;
  }

  @GetMapping("/livrets/{id}/copie")
  ModelAndView ask(@PathVariable String id) {
    Opened opened = door.open(id, "livret");
    return BookletDoor.page("copy", Map.of("bar", Bar.of(opened, "")), Form.BLANK);
  }

  /** What the reader may see, on paper; the name of the file tells nothing. */
  @GetMapping(path = "/livrets/{id:[0-9a-f-]{36}}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> copy(@PathVariable String id) {
    Opened opened = door.open(id, "copie du livret");
    BookletView whole =
        booklets.findWhole(opened.id(), desk.account()).orElseThrow(PageDesk::missing);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"livret.pdf\"")
        .body(paper.pdf(whole, opened.rules().book()));
  }
}
