package fr.filrouge.booklet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.filrouge.rules.Case;
import fr.filrouge.situation.PathwayState;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What decisions were taken on: enough to ask the same again. It holds what whoever may read these
 * decisions may read, and no reader is shown it.
 *
 * @param ruleHash names the rules that took them
 */
public record Ground(String ruleHash, List<Known> facts, PathwayState pathway) {

  /** A fact as it was then. */
  public record Known(String field, @JsonInclude Object value) {

    @JsonCreator
    public Known {
      value = Fact.read(value);
    }

    @Override
    public String toString() {
      return "Known[" + field + "]";
    }
  }

  public Ground {
    facts = facts == null ? List.of() : List.copyOf(facts);
  }

  static Ground of(String ruleHash, Situation facts, PathwayState pathway) {
    return new Ground(
        ruleHash,
        facts.values().entrySet().stream()
            .map(fact -> new Known(fact.getKey(), fact.getValue()))
            .toList(),
        pathway);
  }

  /** The question as it was asked: a detention that was not known counted as none. */
  Case question(LocalDate asOf) {
    Map<String, Object> known = new TreeMap<>();
    known.put(BookletView.DETAINED, false);
    facts.forEach(fact -> known.put(fact.field(), fact.value()));
    return new Case(asOf, Situation.of(known), pathway);
  }
}
