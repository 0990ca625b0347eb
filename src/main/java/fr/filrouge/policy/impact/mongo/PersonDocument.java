package fr.filrouge.policy.impact.mongo;

import fr.filrouge.policy.impact.Counted;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Somebody of a frozen caseload as they are stored: a key, common facts and their pathway. */
final class PersonDocument {

  private static final String DAY = "day";

  private PersonDocument() {}

  static Document from(Counted one) {
    Document facts = new Document();
    one.situation().values().forEach((field, value) -> facts.append(escaped(field), stored(value)));
    PathwayState state = one.pathway();
    Document pathway =
        new Document("referentNamed", state.referentNamed())
            .append("contractSigned", state.contractSigned())
            .append("obstaclesAssessed", state.obstaclesAssessed())
            .append("basicSkillsScreened", state.basicSkillsScreened())
            .append("skillsToRecord", state.skillsToRecord())
            .append("unexcusedAbsence", state.unexcusedAbsence())
            .append("enteredMeasures", List.copyOf(state.enteredMeasures()))
            .append("nextDueOn", text(state.nextDueOn()))
            .append("lastEntryOn", text(state.lastEntryOn()));
    return new Document("key", one.key()).append("facts", facts).append("pathway", pathway);
  }

  static Counted toCounted(Document stored) {
    Map<String, Object> facts = new TreeMap<>();
    stored
        .get("facts", Document.class)
        .forEach((field, value) -> facts.put(field.replace('/', '.'), value(value)));
    Document pathway = stored.get("pathway", Document.class);
    return new Counted(
        stored.getLong("key"),
        Situation.of(facts),
        new PathwayState(
            pathway.getBoolean("referentNamed"),
            pathway.getBoolean("contractSigned"),
            pathway.getBoolean("obstaclesAssessed"),
            pathway.getBoolean("basicSkillsScreened"),
            false,
            pathway.getBoolean("skillsToRecord"),
            pathway.getBoolean("unexcusedAbsence"),
            Set.copyOf(pathway.getList("enteredMeasures", String.class)),
            day(pathway.getString("nextDueOn")),
            day(pathway.getString("lastEntryOn"))));
  }

  /** A dot would name a field within a field. */
  private static String escaped(String field) {
    return field.replace('.', '/');
  }

  private static Object stored(Object value) {
    if (value instanceof LocalDate date) {
      return new Document(DAY, date.toString());
    }
    return value instanceof Set<?> codes ? List.copyOf(codes) : value;
  }

  private static Object value(Object stored) {
    if (stored instanceof Document date) {
      return LocalDate.parse(date.getString(DAY));
    } else if (stored instanceof List<?> codes) {
      return Set.copyOf(codes);
    }
    return stored instanceof Decimal128 number ? decimal(number) : stored;
  }

  private static BigDecimal decimal(Decimal128 number) {
    return number.bigDecimalValue();
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
