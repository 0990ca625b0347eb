package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** {@code oui} or {@code non}. */
record Flag(boolean wanted) implements Cell.OfValue {

  @Override
  public boolean holds(Object value, LocalDate asOf) {
    return wanted == (Boolean) value;
  }

  @Override
  public String expected(Field field) {
    String sentence = wanted ? field.wording().yes() : field.wording().no();
    return sentence == null ? field.label() + (wanted ? " : oui" : " : non") : sentence;
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    constraints.answer(Property.answer(field), wanted);
  }

  @Override
  public List<Object> values(Field field) {
    return List.of(wanted);
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    return Stream.of(true, false);
  }

  @Override
  public FeelCell feel(Field field) {
    return FeelCell.ofValue(String.valueOf(wanted), x -> x + " = " + wanted, field);
  }
}
