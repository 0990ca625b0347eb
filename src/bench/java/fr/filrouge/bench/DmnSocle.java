package fr.filrouge.bench;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.situation.Situation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The routes of the Socle as a DMN decision table, run by KIE. */
final class DmnSocle {

  private static final List<String> FIELDS =
      List.of(
          "birthDate",
          "residenceCommune",
          "detained",
          "dayRelease",
          "seekingEmployment",
          "employment",
          "leftInitialTrainingOn",
          "missionLocaleFollowUp",
          "psad",
          "jobseekerCategory",
          "qualificationLevel",
          "needs",
          "wantsHigherEducation",
          "businessProject",
          "businessCreatedOn",
          "businessInNormandie");

  private static final List<String> MEASURES =
      List.of(
          "SOCLE_LEC",
          "SOCLE_DIGITAL",
          "SOCLE_ENGLISH",
          "SOCLE_GENERAL",
          "SOCLE_DAEU",
          "SOCLE_BUSINESS");

  private final DMNRuntime runtime;
  private final DMNModel model;

  DmnSocle() {
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newClassPathResource("fr/filrouge/bench/socle.dmn")))
            .getOrElseThrow(e -> new IllegalStateException("the DMN model cannot be read", e));
    model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  /** The outcome of each measure of the Socle. */
  Map<String, DecisionOutcome> decide(Case one) {
    DMNContext context = runtime.newContext();
    Situation situation = one.situation();
    context.set("asOf", one.asOf());
    for (String field : FIELDS) {
      context.set(field, value(situation.get(field)));
    }
    context.set("neverLeft", isNever(situation.get("leftInitialTrainingOn")));
    context.set("neverCreated", isNever(situation.get("businessCreatedOn")));
    DMNResult result = runtime.evaluateByName(model, context, "Voies du socle");
    Map<String, DecisionOutcome> outcomes = new TreeMap<>();
    for (String measure : MEASURES) {
      outcomes.put(
          measure,
          one.asOf().getYear() < 2018
              ? DecisionOutcome.NOT_AVAILABLE
              : DecisionOutcome.NOT_ELIGIBLE);
    }
    for (Object row : (List<?>) result.getDecisionResultByName("Voies du socle").getResult()) {
      Map<?, ?> route = (Map<?, ?>) row;
      outcomes.merge(
          (String) route.get("dispositif"),
          DecisionOutcome.valueOf((String) route.get("réponse")),
          DmnSocle::better);
    }
    return outcomes;
  }

  /** A list for a set, and no date for the one of what never happened. */
  private static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Set<?> codes) {
      return List.copyOf(codes);
    }
    return isNever(value) ? null : value;
  }

  private static boolean isNever(@Nullable Object value) {
    return Situation.NEVER.equals(value);
  }

  private static DecisionOutcome better(DecisionOutcome known, DecisionOutcome found) {
    return known == DecisionOutcome.ELIGIBLE ? known : found;
  }
}
