package fr.filrouge.policy.web;

import fr.filrouge.frame.Said;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.ExchangeWorkbooks;
import fr.filrouge.policy.InWords;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.Proposal;
import fr.filrouge.policy.Versions;
import fr.filrouge.rules.DmnExport;
import fr.filrouge.rules.RuleBookReader;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The workbook of a draft or version, a sheet of it as CSV, and what one that came back changes.
 */
@Controller
class WorkbookPages {

  private static final String DRAFT = "/regles/brouillons/{id}";

  /** The same content always gives the same bytes. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2019, 1, 1, 0, 0);

  private final WorkbenchDesk desk;
  private final ExchangeWorkbooks workbooks;
  private final Versions versions;

  WorkbookPages(WorkbenchDesk desk, ExchangeWorkbooks workbooks, Versions versions) {
    this.desk = desk;
    this.workbooks = workbooks;
    this.versions = versions;
  }

  @GetMapping(DRAFT + "/classeur.xlsx")
  ResponseEntity<byte[]> ofDraft(@PathVariable String id) {
    Draft draft = desk.draft(id);
    return file("regles-brouillon", workbooks.ofDraft(desk.officer(), draft.id()));
  }

  @GetMapping("/regles/versions/{number}/classeur.xlsx")
  ResponseEntity<byte[]> ofVersion(@PathVariable int number) {
    try {
      return file("regles-version-" + number, workbooks.ofVersion(desk.officer(), number));
    } catch (PolicyRefusal refusal) {
      throw WorkbenchDesk.missing();
    }
  }

  @GetMapping(DRAFT + "/feuilles/{sheet}/feuille.csv")
  ResponseEntity<byte[]> sheet(@PathVariable String id, @PathVariable String sheet) {
    Draft draft = desk.draft(id);
    try {
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_TYPE, SpreadsheetFile.CSV_TYPE)
          .header(HttpHeaders.CONTENT_DISPOSITION, named(sheet + ".csv"))
          .body(workbooks.ofDraft(desk.officer(), draft.id(), sheet));
    } catch (PolicyRefusal refusal) {
      throw WorkbenchDesk.missing();
    }
  }

  private static String named(String file) {
    return ContentDisposition.attachment().filename(file).build().toString();
  }

  /** A version as its folder of files: the rules belong to the Region, not to this program. */
  @GetMapping("/regles/versions/{number}/regles.zip")
  ResponseEntity<byte[]> folder(@PathVariable int number) throws IOException {
    desk.officer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files(number).texts().entrySet()) {
        ZipEntry entry = new ZipEntry("regles-version-" + number + "/" + file.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, named("regles-version-" + number + ".zip"))
        .body(bytes.toByteArray());
  }

  /** The tables of a version for other engines than ours, with what they leave out. */
  @GetMapping("/regles/versions/{number}/tables.dmn")
  ResponseEntity<byte[]> tables(@PathVariable int number) {
    desk.officer();
    RuleFiles files = files(number);
    String tables = DmnExport.of(RuleBookReader.read(files).orThrow(), number, files.hash());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/xml;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, named("regles-version-" + number + ".dmn"))
        .body(tables.getBytes(StandardCharsets.UTF_8));
  }

  private RuleFiles files(int number) {
    try {
      return versions.files(versions.published(number).number());
    } catch (PolicyRefusal refusal) {
      throw WorkbenchDesk.missing();
    }
  }

  private static ResponseEntity<byte[]> file(String name, byte[] workbook) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, SpreadsheetFile.XLSX_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, named(name + ".xlsx"))
        .body(workbook);
  }

  @PostMapping("/regles/classeur")
  ModelAndView propose(
      @RequestParam String draft, @RequestParam MultipartFile file, RedirectAttributes next)
      throws IOException {
    Draft found = desk.draft(draft);
    String address = "/regles/brouillons/" + found.id();
    byte[] workbook = file.getBytes();
    List<Proposal> made = new ArrayList<>();
    Optional<PolicyRefusal> refusal =
        WorkbenchDesk.refused(
            () -> made.add(workbooks.propose(desk.officer(), found.id(), workbook)));
    if (refusal.isEmpty()) {
      return new ModelAndView("redirect:" + address + "/propositions/" + made.get(0).id());
    }
    if (refusal.get().faults().isEmpty()) {
      Said.notDone(next, refusal.get().sentence());
      return new ModelAndView("redirect:" + address);
    }
    ModelAndView page = page(found, List.of(), "");
    page.addObject("faults", ToldFault.ofReturned(found.files(), refusal.get().faults()));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView page(Draft draft, List<InWords.Told> changes, String proposal) {
    ModelAndView page = new ModelAndView("policy/proposal");
    page.addObject("draft", draft);
    page.addObject("address", "/regles/brouillons/" + draft.id());
    page.addObject("changes", changes);
    page.addObject("proposal", proposal);
    page.addObject("faults", List.of());
    return page;
  }

  @GetMapping(DRAFT + "/propositions/{proposal}")
  ModelAndView read(@PathVariable String id, @PathVariable String proposal) {
    Draft draft = desk.draft(id);
    try {
      Proposal found = workbooks.find(desk.officer(), draft.id(), proposal);
      return page(draft, new InWords(draft.files(), draft.files()).tell(found.edits()), found.id());
    } catch (PolicyRefusal refusal) {
      throw WorkbenchDesk.missing();
    }
  }

  @PostMapping(DRAFT + "/propositions/{proposal}/application")
  String apply(@PathVariable String id, @PathVariable String proposal, RedirectAttributes next) {
    Draft draft = desk.draft(id);
    if (WorkbenchDesk.did(
        next,
        "Le fichier est enregistré.",
        () -> workbooks.apply(desk.officer(), draft.id(), proposal))) {
      Said.done(
          next,
          "Le fichier est enregistré, en une étape.",
          new Said.Undo("/regles/brouillons/" + draft.id() + "/annuler", Map.of()));
    }
    return "redirect:/regles/brouillons/" + draft.id();
  }
}
