package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.stream.Stream;

/** {@code connu} or {@code inconnu}: met by what is known of the fact, whatever its value. */
record Awareness(boolean wanted) implements Cell {

  @Override
  public Kleene test(Field field, Known known) {
    return Kleene.of((known.value(field) != null) == wanted);
  }

  @Override
  public String expected(Field field) {
    return field.label() + (wanted ? " : connu" : " : pas encore connu");
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    constraints.known(Property.known(field), wanted);
  }

  @Override
  public boolean canBeUnknown() {
    return false;
  }

  @Override
  public boolean takesUnknown() {
    return !wanted;
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    return Stream.empty();
  }

  @Override
  public Stream<String> edgesShown(Field field, Known known) {
    return Stream.empty();
  }

  @Override
  public FeelCell feel(Field field) {
    return FeelCell.ofAwareness(field, wanted);
  }
}
