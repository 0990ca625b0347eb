package fr.filrouge.booklet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.filrouge.booklet.Fact.Basis;
import fr.filrouge.pathway.Author;
import fr.filrouge.situation.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a person in one section, one fact a field, by name of field. */
public record Facts(@JsonValue List<Fact> all) {

  public static final Facts NONE = new Facts(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Facts {
    all = all.stream().sorted(Comparator.comparing(Fact::field)).toList();
  }

  /** The measures followed: what was followed stays so, whatever becomes of a recognition. */
  static final String FOLLOWED = "completedMeasures";

  public Optional<Fact> find(String field) {
    return all.stream().filter(fact -> fact.field().equals(field)).findFirst();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** With this fact instead of what was known of its field. */
  Facts with(Fact fact) {
    List<Fact> facts = new ArrayList<>(without(fact.field()).all);
    facts.add(fact);
    return new Facts(facts);
  }

  Facts without(String field) {
    return keeping(known -> !known.equals(field));
  }

  Facts keeping(Predicate<String> fields) {
    return new Facts(all.stream().filter(fact -> fields.test(fact.field())).toList());
  }

  /**
   * What is known once somebody has stated this of one field. A fact stated again as it was keeps
   * who said it first, unless it is now certified; {@code null} forgets it.
   */
  Facts stating(String field, @Nullable Object value, Basis basis, Author by, Instant at) {
    Optional<Fact> known = find(field);
    if (value == null) {
      return without(field);
    }
    boolean same = known.filter(fact -> fact.value().equals(value)).isPresent();
    boolean better = basis == Basis.CERTIFIED && known.filter(f -> f.basis() == basis).isEmpty();
    return same && !better ? this : with(new Fact(field, value, basis, by, at));
  }

  /** Names of the fields whose fact is not the same in the other. */
  List<String> differencesFrom(Facts other) {
    Set<String> names = new TreeSet<>();
    all.forEach(fact -> names.add(fact.field()));
    other.all.forEach(fact -> names.add(fact.field()));
    names.removeIf(name -> find(name).equals(other.find(name)));
    return List.copyOf(names);
  }

  public Situation situation() {
    Map<String, Object> values = new TreeMap<>();
    all.forEach(fact -> values.put(fact.field(), fact.value()));
    return Situation.of(values);
  }

  /** Only the names of the fields: values never reach a log through this. */
  @Override
  public String toString() {
    return "Facts" + all.stream().map(Fact::field).collect(Collectors.toList());
  }
}
