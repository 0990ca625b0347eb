package fr.filrouge.eligibility.api;

import fr.filrouge.api.AssessmentsApi;
import fr.filrouge.api.model.Assessment;
import fr.filrouge.eligibility.AssessmentRequest;
import fr.filrouge.rules.Case;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssessmentsController implements AssessmentsApi {

  private final RequestReader requests;

  AssessmentsController(RequestReader requests) {
    this.requests = requests;
  }

  @Override
  public ResponseEntity<Assessment> assess(AssessmentRequest request) {
    Case one = requests.toCase(request);
    return ResponseEntity.ok()
        .header(AssessmentBody.RULE_VERSION, "" + request.rules().rulesOn(one.asOf()).number())
        .body(
            AssessmentBody.of(request.rules().assess(one.asOf(), one.situation(), one.pathway())));
  }
}
