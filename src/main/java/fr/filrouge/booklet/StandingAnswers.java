package fr.filrouge.booklet;

import fr.filrouge.eligibility.Assessment;
import fr.filrouge.pathway.Recommendation;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The recommendations of a booklet whose answer stands on a day. */
final class StandingAnswers {

  private final AssessBooklet rules;
  private final BookletView view;
  private final LocalDate day;
  private final int ruleVersion;

  StandingAnswers(AssessBooklet rules, BookletView view, LocalDate day, int ruleVersion) {
    this.rules = rules;
    this.view = view;
    this.day = day;
    this.ruleVersion = ruleVersion;
  }

  List<Recommendation> all() {
    return view.booklet().pathway().recommendations().stream()
        .filter(
            answered ->
                answered.stands(day, ruleVersion, grounds(answered), view.booklet().pathway()))
        .toList();
  }

  private String grounds(Recommendation answered) {
    return answered.answer().choice() == Recommendation.Choice.DECLINED
        ? hash(rules, view.restingOn(answered.restriction()), day, answered.measure())
        : "";
  }

  /**
   * Hash of the facts that a recommendation rests on: those that decide on its measure, or all when
   * it is about none.
   *
   * @param ground no more than what everyone sees who sees the recommendation
   */
  static String hash(
      AssessBooklet rules, BookletView ground, LocalDate day, @Nullable String measure) {
    Situation situation = ground.assessedSituation(day);
    Map<String, Object> facts = new TreeMap<>();
    situation
        .values()
        .forEach(
            (field, value) ->
                facts.put(field, value instanceof Set<?> s ? new TreeSet<>(s) : value));
    if (measure != null) {
      Assessment reasons = rules.reasons(ground, day);
      List<String> fields = AssessBooklet.fieldsOf(reasons, measure);
      if (fields.stream().allMatch(rules::isField)) {
        facts.keySet().retainAll(fields);
      }
    }
    return DigestUtils.sha256Hex(facts.toString());
  }
}
