package fr.filrouge.booklet.web;

import fr.filrouge.booklet.MaskItem;
import fr.filrouge.booklet.Masked.Kind;
import fr.filrouge.booklet.Relation;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.pathway.Author;
import fr.filrouge.pathway.ItemId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes words back, which nothing brings back: so it is said first, and confirmed. */
@Controller
class Masking {

  private static final Set<Relation> LEADERS = Set.of(Relation.REFERENT, Relation.LAST_REFERENT);

  private final BookletDoor door;

  Masking(BookletDoor door) {
    this.door = door;
  }

  /** Whether the reader may take back what somebody wrote: their own words, or as referent. */
  static boolean may(Author author, Opened opened) {
    return author.account().equals(opened.reader())
        || LEADERS.contains(opened.view().standing().relation());
  }

  private static Kind kind(String part) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.address().equals(part))
        .findFirst()
        .orElseThrow(PageDesk::missing);
  }

  @GetMapping("/livrets/{id}/retrait/{kind}/{item}")
  ModelAndView confirm(
      @PathVariable String id, @PathVariable String kind, @PathVariable String item) {
    ItemId masked = ItemId.parse(item).orElseThrow(PageDesk::missing);
    return page(door.open(id, "livret"), kind(kind).address(), masked.value(), Form.BLANK);
  }

  private static ModelAndView page(Opened opened, String kind, String item, Form form) {
    Map<String, Object> model = new HashMap<>();
    model.put("bar", Bar.of(opened, "retrait"));
    model.put("kind", kind);
    model.put("item", item);
    return BookletDoor.page("masking", model, form);
  }

  @PostMapping("/livrets/{id}/retrait/{kind}/{item}")
  ModelAndView mask(
      @PathVariable String id,
      @PathVariable String kind,
      @PathVariable String item,
      @RequestParam MultiValueMap<String, String> all,
      RedirectAttributes next) {
    Sent sent = new Sent(all);
    Opened opened = door.open(id, "livret");
    ItemId masked = ItemId.parse(item).orElseThrow(PageDesk::missing);
    Optional<Form> refused =
        door.refused(id, sent, () -> new MaskItem(kind(kind), masked, sent.note("reason")));
    if (refused.isPresent()) {
      return page(opened, kind, item, refused.get());
    }
    Said.done(next, "Le texte est retiré.");
    return new ModelAndView("redirect:/livrets/" + id);
  }
}
