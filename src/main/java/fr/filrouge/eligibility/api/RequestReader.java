package fr.filrouge.eligibility.api;

import fr.filrouge.eligibility.AssessSituation;
import fr.filrouge.eligibility.AssessmentRequest;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.rules.Case;
import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.InvalidInput.Problem;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a program asks; every fault of a request is named, not only the first. */
@Component
public class RequestReader {

  private static final int MANY_PROBLEMS = 100;
  private static final Set<String> PROPERTIES = Set.of("asOf", "situation", "pathway");

  private final RulesInForce rules;
  private final Clock clock;

  RequestReader(RulesInForce rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Reads a request in the words of the version that decides on its day, which it then carries.
   *
   * @throws InvalidInput naming every fault
   */
  AssessmentRequest read(JsonNode body) {
    return read(body, rules.take());
  }

  /** The day it asks about; today when it asks about none, or writes it so that it is refused. */
  private LocalDate day(JsonNode body) {
    try {
      return body.isObject() && !absent(body, "asOf")
          ? SituationJson.readDate(body.get("asOf"), "/asOf")
          : LocalDate.now(clock);
    } catch (InvalidInput told) {
      return LocalDate.now(clock);
    }
  }

  /**
   * @throws InvalidInput naming every fault
   */
  public AssessmentRequest read(JsonNode body, AssessSituation versions) {
    SituationJson situations = versions.rulesOn(day(body)).situations();
    if (!body.isObject()) {
      throw new InvalidInput("", "Un objet JSON est attendu.");
    }
    List<Problem> problems = new ArrayList<>();
    for (String property : body.propertyNames()) {
      if (!PROPERTIES.contains(property) && problems.size() < MANY_PROBLEMS) {
        problems.add(
            new Problem(
                SituationJson.pointer("", property),
                "Champ inconnu. Champs admis : asOf, situation, pathway."));
      }
    }
    LocalDate asOf =
        absent(body, "asOf")
            ? null
            : collect(problems, () -> SituationJson.readDate(body.get("asOf"), "/asOf"));
    Situation situation =
        collect(
            problems,
            () -> {
              if (absent(body, "situation")) {
                throw new InvalidInput(
                    "/situation", "La situation est obligatoire ; {} est admis.");
              }
              return situations.read(body.get("situation"), "/situation");
            });
    PathwayState pathway =
        absent(body, "pathway")
            ? PathwayState.EMPTY
            : collect(problems, () -> situations.readPathway(body.get("pathway"), "/pathway"));
    if (!problems.isEmpty() || situation == null || pathway == null) {
      throw new InvalidInput(problems);
    }
    return new AssessmentRequest(versions, asOf, situation, pathway);
  }

  /**
   * The question to the rules: today unless a date was asked.
   *
   * @throws InvalidInput for facts of the past that lie after that date
   */
  public Case toCase(AssessmentRequest request) {
    LocalDate asOf = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
    SituationJson.refuseFutureFacts(
        request.rules().rulesOn(asOf).book().vocabulary(), request.situation(), asOf, "/situation");
    return new Case(asOf, request.situation(), request.pathway());
  }

  private static boolean absent(JsonNode body, String property) {
    return !body.hasNonNull(property);
  }

  private static <T> @Nullable T collect(List<Problem> problems, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInput e) {
      problems.addAll(e.problems());
      return null;
    }
  }
}
