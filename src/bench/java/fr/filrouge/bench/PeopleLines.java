package fr.filrouge.bench;

import fr.filrouge.rules.Case;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.SituationJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a batch, of people who all differ. */
public final class PeopleLines {

  private final SituationJson situations;

  private PeopleLines(SituationJson situations) {
    this.situations = situations;
  }

  /** Writes so many people to a file of its own, one by one: none is kept. */
  public static Path file(Population population, SituationJson situations, int people)
      throws IOException {
    PeopleLines lines = new PeopleLines(situations);
    Path file = Files.createTempFile("people", ".ndjson");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < people; i++) {
        writer.write(lines.json(population.next()) + "\n");
      }
    }
    return file;
  }

  private ObjectNode json(Case one) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("asOf", one.asOf().toString());
    json.set("situation", situations.write(one.situation()));
    PathwayState state = one.pathway();
    ObjectNode pathway = json.putObject("pathway");
    pathway.put("referentNamed", state.referentNamed());
    pathway.put("contractSigned", state.contractSigned());
    pathway.put("obstaclesAssessed", state.obstaclesAssessed());
    pathway.put("basicSkillsScreened", state.basicSkillsScreened());
    pathway.put("disabilityContactMade", state.disabilityContactMade());
    pathway.put("skillsToRecord", state.skillsToRecord());
    pathway.put("unexcusedAbsence", state.unexcusedAbsence());
    state.enteredMeasures().forEach(pathway.putArray("enteredMeasures")::add);
    if (state.nextDueOn() != null) {
      pathway.put("nextDueOn", state.nextDueOn().toString());
    }
    if (state.lastEntryOn() != null) {
      pathway.put("lastEntryOn", state.lastEntryOn().toString());
    }
    return json;
  }
}
