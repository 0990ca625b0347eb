package fr.filrouge.administration;

import static fr.filrouge.administration.AdministrationDesk.read;
import static fr.filrouge.administration.AdministrationDesk.refusal;

import fr.filrouge.access.Account;
import fr.filrouge.access.AdministerStructures;
import fr.filrouge.access.Administration;
import fr.filrouge.access.Structure;
import fr.filrouge.access.StructureId;
import fr.filrouge.booklet.web.PageDesk;
import fr.filrouge.frame.Form;
import fr.filrouge.frame.Said;
import fr.filrouge.situation.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations that people act for: added by the Region, renamed by who administers them. */
@Controller
class StructurePages {

  private static final String PLACE = "/comptes/structures";

  private final AdministerStructures administer;
  private final Administration administration;
  private final AdministrationDesk desk;

  StructurePages(
      AdministerStructures administer, Administration administration, AdministrationDesk desk) {
    this.administer = administer;
    this.administration = administration;
    this.desk = desk;
  }

  /** A structure, and whether the reader may rename it. */
  record Line(String id, String name, String kind, boolean mine) {}

  @GetMapping(PLACE)
  String structures(Model model) {
    return list(desk.administrator(), Form.BLANK, model);
  }

  private String list(Account by, Form form, Model model) {
    List<Structure> all = read(administer.list(by, 200, null)).items();
    model.addAttribute(
        "structures",
        all.stream()
            .map(
                s ->
                    new Line(
                        s.id().value(),
                        s.name(),
                        s.kind().label(),
                        administration.administers(by, s.id())))
            .toList());
    model.addAttribute("mayAdd", administration.isOfTheRegion(by));
    model.addAttribute(
        "kinds",
        List.of(Structure.Kind.values()).stream()
            .filter(kind -> kind != Structure.Kind.REGION)
            .toList());
    model.addAttribute("form", form);
    return "administration/structures";
  }

  @PostMapping(PLACE)
  String add(
      @RequestParam Map<String, String> typed,
      @RequestParam Structure.Kind kind,
      Model model,
      RedirectAttributes next) {
    Account by = desk.administrator();
    try {
      Optional<String> why =
          refusal(administer.add(by, null, typed.getOrDefault("name", "").strip(), kind));
      if (why.isPresent()) {
        return list(by, Form.refused(typed, why.get()), model);
      }
    } catch (InvalidInput input) {
      return list(by, Form.refused(typed, input), model);
    }
    Said.done(next, "C’est fait : la structure est ajoutée.");
    return "redirect:" + PLACE;
  }

  @PostMapping(PLACE + "/{id}")
  String rename(
      @PathVariable String id,
      @RequestParam String name,
      @RequestParam String seen,
      RedirectAttributes next) {
    try {
      refusal(
              administer.rename(
                  desk.administrator(), structureId(id), s -> s.name().equals(seen), name.strip()))
          .ifPresentOrElse(
              why -> Said.notDone(next, why),
              () -> Said.done(next, "C’est fait : la structure a son nouveau nom."));
    } catch (InvalidInput input) {
      Said.notDone(next, input.problems().get(0).detail());
    }
    return "redirect:" + PLACE;
  }

  private static StructureId structureId(String id) {
    try {
      return new StructureId(id);
    } catch (IllegalArgumentException e) {
      throw PageDesk.missing();
    }
  }
}
