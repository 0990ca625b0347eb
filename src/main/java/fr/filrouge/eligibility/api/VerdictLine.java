package fr.filrouge.eligibility.api;

import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Entitlements;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.Field;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes the answer for a line of a batch as it goes, without a tree of it. */
final class VerdictLine {

  private final JsonGenerator json;

  private VerdictLine(JsonGenerator json) {
    this.json = json;
  }

  static void write(long line, RuleVersion version, Verdict verdict, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("line", line);
    json.writeStringProperty("asOf", verdict.asOf().toString());
    json.writeNumberProperty("ruleVersion", version.number());
    json.writeStringProperty("ruleHash", version.hash());
    VerdictLine written = new VerdictLine(json);
    written.notices(verdict.notices());
    written.decisions(verdict.decisions());
    written.nextSteps(verdict.nextSteps());
    json.writeEndObject();
  }

  private void notices(List<Notice> notices) {
    json.writeArrayPropertyStart("notices");
    for (Notice notice : notices) {
      json.writeString(notice.name());
    }
    json.writeEndArray();
  }

  private void decisions(List<Decision> decisions) {
    json.writeArrayPropertyStart("decisions");
    for (Decision decision : decisions) {
      json.writeStartObject();
      json.writeStringProperty("measure", decision.measure().code());
      json.writeStringProperty("outcome", decision.outcome().name());
      entitlements(decision.entitlements());
      json.writeArrayPropertyStart("missing");
      for (Field field : decision.missing()) {
        json.writeString(field.code());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void entitlements(Entitlements entitlements) {
    json.writeObjectPropertyStart("entitlements");
    json.writeName("minHalfDaysPerWeek");
    if (entitlements.minHalfDaysPerWeek() == null) {
      json.writeNull();
    } else {
      json.writeNumber(entitlements.minHalfDaysPerWeek());
    }
    json.writeName("paid");
    if (entitlements.paid() == null) {
      json.writeNull();
    } else {
      json.writeBoolean(entitlements.paid());
    }
    json.writeBooleanProperty("priorityAccess", entitlements.priorityAccess());
    json.writeStringProperty("variant", entitlements.variant());
    json.writeEndObject();
  }

  private void nextSteps(List<NextStep> steps) {
    json.writeArrayPropertyStart("nextSteps");
    for (NextStep step : steps) {
      json.writeStartObject();
      json.writeStringProperty("code", step.code());
      json.writeStringProperty("actor", step.actor());
      json.writeStringProperty("reason", step.reason());
      json.writeStringProperty("measure", step.measure());
      json.writeStringProperty("obstacle", step.obstacle());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
