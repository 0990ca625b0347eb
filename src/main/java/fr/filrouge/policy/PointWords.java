package fr.filrouge.policy;

import fr.filrouge.rules.Criterion;
import fr.filrouge.rules.DerivedFact;
import fr.filrouge.rules.Entitlement;
import fr.filrouge.rules.Route;
import fr.filrouge.rules.RuleBook;
import fr.filrouge.situation.Field;
import java.util.HashMap;
import java.util.Map;

/** The points that scenarios show, in the words of their rules. */
final class PointWords {

  private final ScenarioWords words;
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Field> fields = new HashMap<>();

  PointWords(RuleBook book) {
    this.words = new ScenarioWords(book);
    for (Route route : book.routes()) {
      owners.put(CoveragePoints.name(route), words.route(route.measure(), route.id()));
      route.conditions().criteria().forEach(this::know);
    }
    for (DerivedFact fact : book.derivedFacts().values()) {
      for (int i = 0; i < fact.rows().size(); i++) {
        owners.put(
            CoveragePoints.name(fact, fact.rows().get(i)),
            "« " + fact.field().label() + " », condition " + (i + 1));
        fact.rows().get(i).criteria().forEach(this::know);
      }
    }
    for (Entitlement entitlement : book.entitlements()) {
      String key = CoveragePoints.key(entitlement);
      owners.put(
          CoveragePoints.name(entitlement),
          key + " : " + words.detail(key, entitlement.value().toString()));
      entitlement.conditions().criteria().forEach(this::know);
    }
  }

  private void know(Criterion criterion) {
    fields.put(criterion.field().code(), criterion.field());
  }

  /** A point by its name, which never changes. */
  String of(String point) {
    int end = point.lastIndexOf(" : ");
    if (end < 0) {
      return point;
    }
    String what = point.substring(end + " : ".length());
    String place = point.substring(0, end);
    if (owners.containsKey(place)) {
      return owners.get(place) + " : " + shown(what);
    }
    int criterion = place.lastIndexOf(" / ");
    if (criterion < 0 || !owners.containsKey(place.substring(0, criterion))) {
      return words.step(place) + " : " + shown(what);
    }
    return owners.get(place.substring(0, criterion))
        + " : "
        + criterion(place.substring(criterion + " / ".length()), what);
  }

  private String criterion(String code, String what) {
    Field field = fields.get(code);
    String label = "« " + (field == null ? words.field(code) : field.label()) + " »";
    return switch (what) {
      case "MET" -> label + " décide que oui";
      case "UNMET" -> label + " décide seul que non";
      case "UNKNOWN" -> label + " n’est pas connu, et manque seul";
      default ->
          label
              + ", le cas « "
              + (field != null && field.allows(what) ? field.labelOf(what) : what)
              + " »";
    };
  }

  private String shown(String what) {
    if (what.equals("MET")) {
      return "tout est rempli";
    }
    int measure = what.lastIndexOf(", ");
    return measure < 0
        ? what
        : what.substring(0, measure) + ", " + words.measure(what.substring(measure + 2));
  }
}
