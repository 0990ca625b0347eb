package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what measures entitle to. */
final class EntitlementsReader {

  private static final String WHEN = "when.";
  private static final int MOST_HALF_DAYS = 10;

  private final Sheet sheet;
  private final Set<String> measures;
  private final Set<String> variants;
  private final ConditionsReader conditions;
  private final Faults faults;
  private final List<Entitlement> entitlements = new ArrayList<>();

  EntitlementsReader(
      Sheet sheet,
      Set<String> measures,
      Set<String> variants,
      ConditionsReader conditions,
      Faults faults) {
    this.sheet = sheet;
    this.measures = measures;
    this.variants = variants;
    this.conditions = conditions;
    this.faults = faults;
  }

  List<Entitlement> read() {
    List<String> known =
        new ArrayList<>(
            List.of(
                YamlDoor.OF,
                "entitlement",
                "measures",
                "from",
                "to",
                "fromOpenRoute",
                "value",
                "source",
                "interpretation"));
    sheet.headings().stream().filter(h -> h.startsWith(WHEN)).forEach(known::add);
    Headings.refuseOthers(sheet, known, faults);
    for (RowReader row : RowReader.of(sheet, faults)) {
      read(row);
    }
    return entitlements;
  }

  private void read(RowReader row) {
    Entitlement.Kind kind =
        Stream.of(Entitlement.Kind.values())
            .filter(k -> k.code().equals(row.text("entitlement")))
            .findFirst()
            .orElse(null);
    Period validity = row.period("from", "to");
    if (kind == null) {
      row.fault("entitlement", "minHalfDaysPerWeek, paid ou variant");
      return;
    }
    row.required("measures", "les dispositifs qui donnent ce droit");
    for (Period period : periods(row.text("value"), validity)) {
      Object value = value(row, kind, period);
      if (value != null) {
        add(row, kind, period, value);
      }
    }
  }

  private void add(RowReader row, Entitlement.Kind kind, Period period, Object value) {
    String interpretation = row.textOrNull("interpretation");
    ConditionsReader.Asked asked =
        new ConditionsReader.Asked(row, facts(row), heading -> interpretation);
    Entitlement entitlement =
        new Entitlement(
            entitlements.size(),
            row.origin(),
            kind,
            row.codes("measures", measures),
            row.flag("fromOpenRoute"),
            value,
            row.required("source", "le passage du texte"),
            interpretation,
            conditions.read(List.of(asked), period));
    entitlements.add(entitlement);
  }

  private Map<String, Field> facts(RowReader row) {
    Map<String, Field> facts = new LinkedHashMap<>();
    for (String heading : row.headings()) {
      if (heading.startsWith(WHEN) && !row.text(heading).isEmpty()) {
        Field field = conditions.columns().named(heading.substring(WHEN.length()));
        if (field == null || field.code().equals(Columns.OPEN_MEASURES)) {
          row.fault(heading, heading, "when: puis le code d'un champ du vocabulaire");
        } else {
          facts.put(heading, field);
        }
      }
    }
    return facts;
  }

  /** The parts of a period during which a parameter keeps its value. */
  private List<Period> periods(String value, Period validity) {
    if (!value.startsWith("@")) {
      return List.of(validity);
    }
    TreeSet<LocalDate> starts =
        new TreeSet<>(conditions.parameters().changes(Set.of(value.substring(1))));
    starts.removeIf(day -> !validity.contains(day) || day.equals(validity.from()));
    List<Period> periods = new ArrayList<>();
    LocalDate from = validity.from();
    for (LocalDate next : starts) {
      periods.add(new Period(from, next.minusDays(1)));
      from = next;
    }
    periods.add(new Period(from, validity.to()));
    return periods;
  }

  private @Nullable Object value(RowReader row, Entitlement.Kind kind, Period period) {
    String text = row.text("value");
    return switch (kind) {
      case MIN_HALF_DAYS_PER_WEEK -> halfDays(row, text, period);
      case PAID -> {
        Boolean paid = row.flagOrNull("value");
        if (paid == null) {
          row.fault("value", "oui ou non");
        }
        yield paid;
      }
      case VARIANT -> {
        if (!variants.contains(text)) {
          row.fault("value", "une variante parmi " + String.join(", ", new TreeSet<>(variants)));
          yield null;
        }
        yield text;
      }
    };
  }

  private @Nullable Integer halfDays(RowReader row, String text, Period period) {
    int days = 0;
    if (text.matches("\\d{1,2}")) {
      days = Integer.parseInt(text);
    } else if (text.startsWith("@")) {
      Amount amount = conditions.parameters().at(text.substring(1), period.from());
      days = amount == null || !amount.unit().isEmpty() ? 0 : amount.value().intValue();
    }
    if (days < 1 || days > MOST_HALF_DAYS) {
      row.fault(
          "value",
          "un nombre entier de 1 à "
              + MOST_HALF_DAYS
              + ", ou @ et un paramètre sans unité qui a une valeur pendant toute la période");
      return null;
    }
    return days;
  }
}
