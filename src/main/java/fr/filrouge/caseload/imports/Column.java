package fr.filrouge.caseload.imports;

import fr.filrouge.booklet.Names;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is taken of each person; all of it is needed, and nothing else is kept. */
public enum Column {
  FAMILY_NAME(
      "familyName", "Nom", "nom de famille", "nom d usage", "nom usuel", "nom de naissance"),
  GIVEN_NAME("givenName", "Prénom", "prenoms", "premier prenom", "prenom usuel"),
  BIRTH_DATE(
      "birthDate",
      "Date de naissance",
      "naissance",
      "ne le",
      "nee le",
      "ne e le",
      "date naissance",
      "ddn",
      "date de naiss");

  private final String field;
  private final String label;
  private final Set<String> synonyms;

  Column(String field, String label, String... synonyms) {
    this.field = field;
    this.label = label;
    this.synonyms = Set.of(synonyms);
  }

  /** Name of the field of a form. */
  public String field() {
    return field;
  }

  public String label() {
    return label;
  }

  /** The one that a heading speaks of, if any is sure. */
  static Optional<Column> named(String heading) {
    String plain = plain(heading);
    return Arrays.stream(values())
        .filter(column -> plain(column.label).equals(plain) || column.synonyms.contains(plain))
        .findFirst();
  }

  /** A heading without case, accents or marks. */
  static String plain(String heading) {
    return String.join(" ", Names.words(heading));
  }
}
