package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code B, C} or {@code sauf D, E}; of a set, at least one of the codes, or none of them. */
record OneOf(List<String> codes, boolean excluded) implements Cell.OfValue {

  @Override
  public boolean holds(Object value, LocalDate asOf) {
    boolean found =
        value instanceof Set<?> known
            ? !Collections.disjoint(codes, known)
            : codes.contains((String) value);
    return found != excluded;
  }

  @Override
  public String expected(Field field) {
    return Sentences.lead(field)
        + " "
        + (excluded ? "autre que " : "")
        + Sentences.either(field, codes);
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    if (field.type().isSet()) {
      constraints.anyOrNone(
          codes.stream().map(code -> Property.holds(field, code)).toList(), !excluded);
    } else {
      constraints.code(Property.code(field), codes, !excluded);
    }
  }

  @Override
  public List<Object> values(Field field) {
    if (excluded && field.type().isSet()) {
      return List.of();
    }
    return field.codes().stream()
        .map(Field.Code::code)
        .filter(code -> codes.contains(code) != excluded)
        .collect(Collectors.toList());
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    return field.codes().stream()
        .map(code -> field.type().isSet() ? Set.of(code.code()) : code.code());
  }

  @Override
  public Stream<String> edges(Field field) {
    return codes.stream();
  }

  @Override
  public Stream<String> edgesShown(Field field, Known known) {
    Object value = known.value(field);
    return value instanceof Set<?> set
        ? set.stream().map(Object::toString)
        : Stream.ofNullable(value).map(Object::toString);
  }

  @Override
  public FeelCell feel(Field field) {
    String listed = Feel.strings(values(field).stream().map(String.class::cast));
    boolean plain = !field.type().isSet() && !listed.isEmpty();
    return FeelCell.ofValue(plain ? listed : null, x -> feel(field, x), field);
  }

  private String feel(Field field, String x) {
    Stream<String> strings = codes.stream().map(Feel::string);
    return Feel.anyOrNone(
        field.type().isSet()
            ? strings.map(code -> "list contains(" + x + ", " + code + ")")
            : strings.map(code -> x + " = " + code),
        !excluded);
  }
}
