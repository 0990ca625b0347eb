package fr.filrouge.policy.api;

import fr.filrouge.api.RuleProposalsApi;
import fr.filrouge.api.model.ProposalView;
import fr.filrouge.api.model.RuleDraftView;
import fr.filrouge.policy.Draft;
import fr.filrouge.policy.Drafts;
import fr.filrouge.policy.Edit;
import fr.filrouge.policy.ExchangeWorkbooks;
import fr.filrouge.policy.PolicyRefusal;
import fr.filrouge.policy.Proposal;
import fr.filrouge.rules.RuleFiles;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The sheets as a workbook, and each as CSV, down and up. */
@RestController
class WorkbookController implements RuleProposalsApi {

  private final ExchangeWorkbooks workbooks;
  private final Drafts drafts;
  private final DraftBody body;
  private final PolicyDesk desk;

  WorkbookController(ExchangeWorkbooks workbooks, Drafts drafts, DraftBody body, PolicyDesk desk) {
    this.workbooks = workbooks;
    this.drafts = drafts;
    this.body = body;
    this.desk = desk;
  }

  @GetMapping(
      path = "/api/v1/rule-versions/{number}/workbook",
      produces = SpreadsheetFile.XLSX_TYPE)
  ResponseEntity<byte[]> ofVersion(@PathVariable int number) {
    return file("regles-version-" + number, workbooks.ofVersion(desk.officer(), number));
  }

  @GetMapping(path = "/api/v1/rule-drafts/{draft}/workbook", produces = SpreadsheetFile.XLSX_TYPE)
  ResponseEntity<byte[]> ofDraft(@PathVariable String draft) {
    return file("regles-brouillon", workbooks.ofDraft(desk.officer(), PolicyDesk.id(draft)));
  }

  @GetMapping(
      path = "/api/v1/rule-versions/{number}/sheets/{sheet}/csv",
      produces = SpreadsheetFile.CSV_TYPE)
  ResponseEntity<byte[]> sheetOfVersion(@PathVariable int number, @PathVariable String sheet) {
    return csv(sheet, workbooks.ofVersion(desk.officer(), number, sheet));
  }

  @GetMapping(
      path = "/api/v1/rule-drafts/{draft}/sheets/{sheet}/csv",
      produces = SpreadsheetFile.CSV_TYPE)
  ResponseEntity<byte[]> sheetOfDraft(@PathVariable String draft, @PathVariable String sheet) {
    return csv(sheet, workbooks.ofDraft(desk.officer(), PolicyDesk.id(draft), sheet));
  }

  private static ResponseEntity<byte[]> csv(String sheet, byte[] text) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(sheet + ".csv").build().toString())
        .body(text);
  }

  @PostMapping(
      path = "/api/v1/rule-drafts/{draft}/sheets/{sheet}/csv",
      consumes = "text/csv",
      produces = "application/json")
  ResponseEntity<ProposalView> proposeSheet(
      @PathVariable String draft,
      @PathVariable String sheet,
      @RequestBody(required = false) byte @Nullable [] csv) {
    return created(
        draft, workbooks.propose(desk.officer(), PolicyDesk.id(draft), sheet, given(csv)));
  }

  static ResponseEntity<byte[]> file(String name, byte[] workbook) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".xlsx").build().toString())
        .body(workbook);
  }

  @PostMapping(
      path = "/api/v1/rule-drafts/{draft}/workbook",
      consumes = SpreadsheetFile.XLSX_TYPE,
      produces = "application/json")
  ResponseEntity<ProposalView> propose(
      @PathVariable String draft, @RequestBody(required = false) byte @Nullable [] workbook) {
    return created(draft, workbooks.propose(desk.officer(), PolicyDesk.id(draft), given(workbook)));
  }

  private static byte[] given(byte @Nullable [] file) {
    return file == null ? new byte[0] : file;
  }

  private ResponseEntity<ProposalView> created(String draft, Proposal proposal) {
    return ResponseEntity.created(
            URI.create("/api/v1/rule-drafts/" + draft + "/proposals/" + proposal.id()))
        .body(view(proposal));
  }

  @Override
  public ResponseEntity<ProposalView> readProposal(String draft, String proposal) {
    return ResponseEntity.ok(view(workbooks.find(desk.officer(), PolicyDesk.id(draft), proposal)));
  }

  private ProposalView view(Proposal proposal) {
    Draft draft = drafts.find(desk.officer(), proposal.draft());
    RuleFiles after = draft.files();
    try {
      after = Edit.applyAll(proposal.edits(), after);
    } catch (PolicyRefusal changedSince) {
      after = draft.files();
    }
    return new ProposalView()
        .id(proposal.id())
        .changes(SheetBody.differences(draft.files(), after, proposal.edits()).getItems());
  }

  @Override
  public ResponseEntity<RuleDraftView> applyProposal(String draft, String proposal) {
    return ResponseEntity.ok(
        body.soon(workbooks.apply(desk.officer(), PolicyDesk.id(draft), proposal)));
  }
}
