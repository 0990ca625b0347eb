package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes under « dispositif ouvert »: at least one of these measures is open. */
record OpenMeasures(List<String> measures) implements Cell {

  @Override
  public Kleene test(Field field, Known known) {
    Kleene any = Kleene.UNMET;
    for (String measure : measures) {
      any = any.or(known.open(measure));
    }
    return any;
  }

  @Override
  public String expected(Field field) {
    return Sentences.lead(field) + " " + Sentences.either(field, measures);
  }

  @Override
  public void constrain(Constraints constraints, Field field) {
    constraints.anyOpen(measures);
  }

  @Override
  public @Nullable String actual(Field field, Known known) {
    return Sentences.actual(
        field,
        measures.stream()
            .filter(measure -> known.open(measure) == Kleene.MET)
            .collect(Collectors.toSet()));
  }

  @Override
  public Stream<Field> fields(Field field) {
    return Stream.empty();
  }

  @Override
  public Stream<Object> probes(Field field, LocalDate asOf) {
    return Stream.empty();
  }

  @Override
  public Stream<String> edges(Field field) {
    return measures.stream();
  }

  @Override
  public Stream<String> edgesShown(Field field, Known known) {
    List<String> open = measures.stream().filter(m -> known.open(m) == Kleene.MET).toList();
    return open.size() == 1 ? open.stream() : Stream.empty();
  }

  @Override
  public FeelCell feel(Field field) {
    return new FeelCell(
        null,
        x -> "list contains(" + x + ", \"ELIGIBLE\")",
        x ->
            "list contains(%1$s, \"ELIGIBLE\") or list contains(%1$s, \"UNDETERMINED\")"
                .formatted(x));
  }
}
