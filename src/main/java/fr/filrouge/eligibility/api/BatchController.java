package fr.filrouge.eligibility.api;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.problem.Problems;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers line by line while the request is still being sent. No more than a handful of lines is in
 * memory at a time, however many there are.
 */
@RestController
class BatchController {

  private static final int LINES_AT_A_TIME = 200;
  private static final int BYTES_AT_A_TIME = 1024 * 1024;
  private static final int BYTES_AT_FIRST = 64 * 1024;

  private final RulesInForce rules;
  private final RequestReader requests;
  private final AnswersInOrder answers;
  private final JsonMapper json;
  private final ObjectWriter oneALine;
  private final WrittenTexts texts = new WrittenTexts();

  BatchController(
      RulesInForce rules, RequestReader requests, AnswersInOrder answers, JsonMapper json) {
    this.rules = rules;
    this.requests = requests;
    this.answers = answers;
    this.json = json;
    this.oneALine = json.writer().withRootValueSeparator("\n");
  }

  /** A line of the request as it was sent. */
  private record Sent(long number, byte[] bytes, boolean tooLong) {}

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
      HttpServletResponse response)
      throws IOException {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    AssessSituation assess = rules.take();
    answers.write(
        parts -> split(body, lines -> parts.accept(() -> answer(assess, lines, explain))), answer);
  }

  private static void split(InputStream body, Consumer<List<Sent>> parts) throws IOException {
    NdjsonLines lines = new NdjsonLines(body);
    List<Sent> part = new ArrayList<>();
    int bytes = 0;
    while (lines.next()) {
      part.add(new Sent(lines.number(), lines.bytes(), lines.tooLong()));
      bytes += lines.bytes().length;
      if (part.size() == LINES_AT_A_TIME || bytes > BYTES_AT_A_TIME) {
        parts.accept(part);
        part = new ArrayList<>();
        bytes = 0;
      }
    }
    parts.accept(part);
  }

  private Line read(Sent line, AssessSituation versions) {
    try {
      if (line.tooLong()) {
        throw new InvalidInput("", "La ligne dépasse " + NdjsonLines.MOST_BYTES / 1024 + " kio.");
      }
      return new Line(
          line.number(),
          requests.toCase(requests.read(json.readTree(line.bytes()), versions)),
          null);
    } catch (InvalidInput e) {
      return new Line(line.number(), null, Problems.invalidInput(e));
    } catch (JacksonException e) {
      return new Line(line.number(), null, Problems.invalidInput(Problems.unreadable(e)));
    }
  }

  private byte[] answer(AssessSituation assess, List<Sent> sent, boolean explain) {
    List<Line> lines = sent.stream().map(line -> read(line, assess)).toList();
    List<Case> cases = lines.stream().map(Line::question).filter(Objects::nonNull).toList();
    Iterator<Verdict> verdicts = (explain ? List.<Verdict>of() : assess.decide(cases)).iterator();
    ByteArrayOutputStream answer = new ByteArrayOutputStream(BYTES_AT_FIRST);
    try (JsonGenerator writing = oneALine.createGenerator(answer)) {
      for (Line line : lines) {
        Case question = line.question();
        if (question == null) {
          ObjectNode written = json.createObjectNode().put("line", line.number());
          json.writeValue(writing, written.set("problem", json.valueToTree(line.problem())));
        } else if (explain) {
          ObjectNode written = json.createObjectNode().put("line", line.number());
          json.writeValue(writing, written.setAll(explained(assess, question)));
        } else {
          RuleVersion version = assess.rulesOn(question.asOf());
          VerdictLine.write(line.number(), version, verdicts.next(), writing, texts);
        }
      }
    }
    if (!lines.isEmpty()) {
      answer.write('\n');
    }
    return answer.toByteArray();
  }

  private ObjectNode explained(AssessSituation assess, Case question) {
    return (ObjectNode)
        json.<JsonNode>valueToTree(
            AssessmentBody.of(
                assess.assess(question.asOf(), question.situation(), question.pathway())));
  }
}
