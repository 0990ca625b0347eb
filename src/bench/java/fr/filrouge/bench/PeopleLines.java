package fr.filrouge.bench;

import fr.filrouge.rules.Case;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.SituationJson;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a batch, made up one by one while they are read: none is kept. */
public final class PeopleLines extends InputStream {

  private final Population population;
  private final SituationJson situations;
  private int left;
  private byte[] line = new byte[0];
  private int place;
  private long nanos;

  public PeopleLines(Population population, SituationJson situations, int people) {
    this.population = population;
    this.situations = situations;
    this.left = people;
  }

  /** The time spent in making up the lines, which is not the product's. */
  public long nanosMakingPeople() {
    return nanos;
  }

  @Override
  public int read() {
    return hasMore() ? line[place++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, line.length - place);
    System.arraycopy(line, place, buffer, from, count);
    place += count;
    return count;
  }

  private boolean hasMore() {
    if (place == line.length && left > 0) {
      long start = System.nanoTime();
      left--;
      place = 0;
      line = (json(population.next()) + "\n").getBytes(StandardCharsets.UTF_8);
      nanos += System.nanoTime() - start;
    }
    return place < line.length;
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
