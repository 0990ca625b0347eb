package fr.filrouge.situation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every field that may be known about a person, in the order of the vocabulary file. */
public final class Vocabulary {

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> objects = new HashSet<>();
  private final List<Subject> subjects;
  private final List<Field> measures;

  public Vocabulary(List<Subject> subjects, List<Field> fields) {
    this.subjects = List.copyOf(subjects);
    for (Field field : fields) {
      places.put(field.code(), places.size());
      int dot = field.code().indexOf('.');
      if (dot > 0) {
        objects.add(field.code().substring(0, dot));
      }
      if (this.fields.put(field.code(), field) != null) {
        throw new IllegalArgumentException("Champ déclaré deux fois : " + field.code());
      }
    }
    this.measures = fields.stream().filter(f -> f.type() == FieldType.MEASURES).toList();
  }

  /** Groups of questions, in the order in which a person meets them. */
  public List<Subject> subjects() {
    return subjects;
  }

  public Collection<Field> fields() {
    return fields.values();
  }

  /** The fields that tell which measures have been followed already. */
  public List<Field> followedMeasures() {
    return measures;
  }

  /** Place of a field in the vocabulary, −1 for one it does not have. */
  public int place(Field field) {
    return places.getOrDefault(field.code(), -1);
  }

  /** Whether some fields are properties of an object of this name. */
  boolean isObject(String code) {
    return objects.contains(code);
  }

  public Optional<Field> find(String code) {
    return Optional.ofNullable(fields.get(code));
  }

  /**
   * @throws IllegalArgumentException for a code the vocabulary does not have
   */
  public Field field(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("Champ inconnu du vocabulaire : " + code));
  }
}
