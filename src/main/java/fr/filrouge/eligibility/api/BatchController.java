package fr.filrouge.eligibility.api;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.problem.Problems;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.Field;
import fr.filrouge.situation.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers line by line while the request is still being sent. No more than a handful of lines is in
 * memory at a time, however many there are.
 */
@RestController
class BatchController {

  private static final int LINES_AT_A_TIME = 200;

  private final RulesInForce rules;
  private final RequestReader requests;
  private final JsonMapper json;

  BatchController(RulesInForce rules, RequestReader requests, JsonMapper json) {
    this.rules = rules;
    this.requests = requests;
    this.json = json;
  }

  /** A line of the request: a case, or what is wrong with it. */
  private record Line(long number, @Nullable Case question, @Nullable Object problem) {}

  @PostMapping(
      path = "/api/v1/assessments/batch",
      consumes = MediaType.APPLICATION_NDJSON_VALUE,
      produces = MediaType.APPLICATION_NDJSON_VALUE)
  void assessBatch(
      @RequestParam(defaultValue = "false") boolean explain,
      InputStream body,
      OutputStream answer,
      jakarta.servlet.http.HttpServletResponse response)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    AssessSituation assess = rules.take();
    NdjsonLines lines = new NdjsonLines(body);
    List<Line> read = new ArrayList<>(LINES_AT_A_TIME);
    while (lines.next()) {
      read.add(read(lines, assess.rules()));
      if (read.size() == LINES_AT_A_TIME) {
        write(assess, read, explain, answer);
        read.clear();
      }
    }
    write(assess, read, explain, answer);
  }

  private Line read(NdjsonLines lines, RuleVersion version) {
    try {
      if (lines.tooLong()) {
        throw new InvalidInput("", "La ligne dépasse " + NdjsonLines.MOST_BYTES / 1024 + " kio.");
      }
      return new Line(
          lines.number(),
          requests.toCase(requests.read(json.readTree(lines.bytes()), version)),
          null);
    } catch (InvalidInput e) {
      return new Line(lines.number(), null, Problems.invalidInput(e));
    } catch (JacksonException e) {
      return new Line(lines.number(), null, Problems.invalidInput(Problems.unreadable(e)));
    }
  }

  private void write(AssessSituation assess, List<Line> lines, boolean explain, OutputStream answer)
      throws IOException {
    List<Case> cases =
        lines.stream().map(Line::question).filter(java.util.Objects::nonNull).toList();
    List<Verdict> verdicts = explain ? List.of() : assess.decide(cases);
    int next = 0;
    for (Line line : lines) {
      ObjectNode written = json.createObjectNode().put("line", line.number());
      Case question = line.question();
      if (question == null) {
        written.set("problem", json.valueToTree(line.problem()));
      } else if (explain) {
        written.setAll(
            (ObjectNode)
                json.<tools.jackson.databind.JsonNode>valueToTree(
                    AssessmentBody.of(
                        assess.assess(question.asOf(), question.situation(), question.pathway()))));
      } else {
        write(assess.rules(), verdicts.get(next++), written);
      }
      answer.write(json.writeValueAsBytes(written));
      answer.write('\n');
    }
    answer.flush();
  }

  private static void write(RuleVersion version, Verdict verdict, ObjectNode line) {
    line.put("asOf", verdict.asOf().toString());
    line.put("ruleVersion", version.number());
    line.put("ruleHash", version.hash());
    var notices = line.putArray("notices");
    verdict.notices().forEach(notice -> notices.add(notice.name()));
    var decisions = line.putArray("decisions");
    for (Decision decision : verdict.decisions()) {
      ObjectNode written = decisions.addObject();
      written.put("measure", decision.measure().code());
      written.put("outcome", decision.outcome().name());
      written.putPOJO("entitlements", AssessmentBody.entitlements(decision.entitlements()));
      var missing = written.putArray("missing");
      decision.missing().stream().map(Field::code).forEach(missing::add);
    }
    line.putPOJO("nextSteps", AssessmentBody.nextSteps(verdict.nextSteps()));
  }
}
