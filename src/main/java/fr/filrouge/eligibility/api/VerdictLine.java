package fr.filrouge.eligibility.api;

import fr.filrouge.eligibility.Decision;
import fr.filrouge.eligibility.Entitlements;
import fr.filrouge.eligibility.Verdict;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.Notice;
import fr.filrouge.rules.RuleVersion;
import fr.filrouge.situation.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes the answer for a line of a batch as it goes, without a tree of it. */
final class VerdictLine {

  private static final SerializableString LINE = new SerializedString("line");
  private static final SerializableString AS_OF = new SerializedString("asOf");
  private static final SerializableString RULE_VERSION = new SerializedString("ruleVersion");
  private static final SerializableString RULE_HASH = new SerializedString("ruleHash");
  private static final SerializableString NOTICES = new SerializedString("notices");
  private static final SerializableString DECISIONS = new SerializedString("decisions");
  private static final SerializableString MEASURE = new SerializedString("measure");
  private static final SerializableString OUTCOME = new SerializedString("outcome");
  private static final SerializableString ENTITLEMENTS = new SerializedString("entitlements");
  private static final SerializableString HALF_DAYS = new SerializedString("minHalfDaysPerWeek");
  private static final SerializableString PAID = new SerializedString("paid");
  private static final SerializableString PRIORITY = new SerializedString("priorityAccess");
  private static final SerializableString VARIANT = new SerializedString("variant");
  private static final SerializableString MISSING = new SerializedString("missing");
  private static final SerializableString NEXT_STEPS = new SerializedString("nextSteps");
  private static final SerializableString CODE = new SerializedString("code");
  private static final SerializableString ACTOR = new SerializedString("actor");
  private static final SerializableString REASON = new SerializedString("reason");
  private static final SerializableString OBSTACLE = new SerializedString("obstacle");

  private final JsonGenerator json;
  private final WrittenTexts texts;

  private VerdictLine(JsonGenerator json, WrittenTexts texts) {
    this.json = json;
    this.texts = texts;
  }

  static void write(
      long line, RuleVersion version, Verdict verdict, JsonGenerator json, WrittenTexts texts) {
    VerdictLine written = new VerdictLine(json, texts);
    json.writeStartObject();
    json.writeName(LINE);
    json.writeNumber(line);
    json.writeName(AS_OF);
    json.writeString(verdict.asOf().toString());
    json.writeName(RULE_VERSION);
    json.writeNumber(version.number());
    written.text(RULE_HASH, version.hash());
    written.notices(verdict.notices());
    written.decisions(verdict.decisions());
    written.nextSteps(verdict.nextSteps());
    json.writeEndObject();
  }

  /** Of the rules, so that it is written again and again. */
  private void text(SerializableString name, @Nullable String text) {
    json.writeName(name);
    text(text);
  }

  private void text(@Nullable String text) {
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(texts.of(text));
    }
  }

  private void notices(List<Notice> notices) {
    json.writeName(NOTICES);
    json.writeStartArray();
    for (Notice notice : notices) {
      text(notice.name());
    }
    json.writeEndArray();
  }

  private void decisions(List<Decision> decisions) {
    json.writeName(DECISIONS);
    json.writeStartArray();
    for (Decision decision : decisions) {
      json.writeStartObject();
      text(MEASURE, decision.measure().code());
      text(OUTCOME, decision.outcome().name());
      entitlements(decision.entitlements());
      json.writeName(MISSING);
      json.writeStartArray();
      for (Field field : decision.missing()) {
        text(field.code());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void entitlements(Entitlements entitlements) {
    json.writeName(ENTITLEMENTS);
    json.writeStartObject();
    json.writeName(HALF_DAYS);
    if (entitlements.minHalfDaysPerWeek() == null) {
      json.writeNull();
    } else {
      json.writeNumber(entitlements.minHalfDaysPerWeek());
    }
    json.writeName(PAID);
    if (entitlements.paid() == null) {
      json.writeNull();
    } else {
      json.writeBoolean(entitlements.paid());
    }
    json.writeName(PRIORITY);
    json.writeBoolean(entitlements.priorityAccess());
    text(VARIANT, entitlements.variant());
    json.writeEndObject();
  }

  private void nextSteps(List<NextStep> steps) {
    json.writeName(NEXT_STEPS);
    json.writeStartArray();
    for (NextStep step : steps) {
      json.writeStartObject();
      text(CODE, step.code());
      text(ACTOR, step.actor());
      text(REASON, step.reason());
      text(MEASURE, step.measure());
      text(OBSTACLE, step.obstacle());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
