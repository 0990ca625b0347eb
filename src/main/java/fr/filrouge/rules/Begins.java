package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code 14*, 27*} or {@code sauf 15093, 428*}: how a code of a nomenclature begins, or which code
 * it is.
 *
 * @param whole codes named in full
 */
record Begins(List<String> starts, List<String> whole, boolean excluded) implements Cell.OfValue {

  @Override
  public boolean holds(Object value, LocalDate asOf) {
    String code = (String) value;
    for (String start : starts) {
      if (code.startsWith(start)) {
        return !excluded;
      }
    }
    return whole.contains(code) != excluded;
  }

  @Override
  public String expected(Field field) {
    Stream<String> parts =
        Stream.of(
                starts.isEmpty() ? "" : "code commençant par " + Sentences.joined(starts, "ou"),
                Sentences.joined(whole, "ou"))
            .filter(part -> !part.isEmpty());
    return field.label()
        + " : "
        + (excluded ? "autre que " : "")
        + Sentences.joined(parts.toList(), "ou");
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    constraints.anyOrNone(
        Stream.concat(
                starts.stream().map(start -> Property.begins(field, start)),
                whole.stream().map(code -> Property.is(field, code)))
            .toList(),
        !excluded);
  }

  @Override
  public boolean asksForAnotherValue() {
    return true;
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    return Stream.concat(
        whole.stream(), starts.stream().flatMap(start -> Nomenclatures.around(field, start)));
  }

  @Override
  public Stream<String> edges(Field field) {
    return Stream.concat(starts.stream(), whole.stream());
  }

  @Override
  public Stream<String> edgesShown(Field field, Known known) {
    Object value = known.value(field);
    return value instanceof String code ? edges(field).filter(code::startsWith) : Stream.empty();
  }

  @Override
  public FeelCell feel(Field field) {
    return FeelCell.ofValue(null, this::feel, field);
  }

  private String feel(String x) {
    return Feel.anyOrNone(
        Stream.concat(
            starts.stream().map(start -> "starts with(" + x + ", " + Feel.string(start) + ")"),
            whole.stream().map(code -> x + " = " + Feel.string(code))),
        !excluded);
  }
}
