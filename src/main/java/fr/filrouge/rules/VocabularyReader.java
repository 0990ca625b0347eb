package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.FieldType;
import fr.filrouge.situation.Restriction;
import fr.filrouge.situation.Subject;
import fr.filrouge.situation.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of {@code vocabulary.yaml}. */
final class VocabularyReader {

  static final String FILE = "vocabulary.yaml";

  static final Pattern CODE = Pattern.compile("[a-z][A-Za-z]{0,39}(\\.[a-z][A-Za-z]{0,39})?");
  static final String CODE_EXPECTED =
      "un nom fait de lettres sans accent, qui commence par une minuscule (birthDate)";
  private static final Pattern VALUE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");
  private static final List<String> SECTIONS =
      List.of("subjects", "fields", "fields.codes", "derived", "derived.rows");
  private static final List<String> SUBJECT = List.of(YamlDoor.OF, "code", "label", "sensitive");
  private static final List<String> FIELD =
      List.of(
          YamlDoor.OF,
          "code",
          "label",
          "type",
          "subject",
          "question",
          "help",
          "phrase",
          "yes",
          "no",
          "unit",
          "askedIf",
          "restricted",
          "changeable",
          "past",
          "never",
          "assumed",
          "min",
          "max",
          "decimals");
  private static final List<String> VALUES = List.of(YamlDoor.OF, "code", "label", "description");

  private final Map<String, Sheet> sections;
  private final List<Field.Code> measures;
  private final Columns columns;
  private final Faults faults;

  /**
   * @param measures the codes that fields of type « measures » allow
   * @param columns told each field
   */
  VocabularyReader(
      Map<String, Sheet> sections, List<Field.Code> measures, Columns columns, Faults faults) {
    this.sections = sections;
    this.measures = measures;
    this.columns = columns;
    this.faults = faults;
  }

  Vocabulary read() {
    for (String section : sections.keySet()) {
      if (!SECTIONS.contains(section)) {
        faults.add(
            new Fault(FILE, 0, section, section, "une rubrique parmi subjects, fields, derived"));
      }
    }
    List<Subject> subjects = subjects();
    Set<String> subjectCodes = new HashSet<>(subjects.stream().map(Subject::code).toList());
    Sheet sheet = section("fields");
    Headings.refuseOthers(sheet, FIELD, faults);
    Headings.refuseOthers(section("fields.codes"), VALUES, faults);
    List<RowReader> rows = RowReader.of(sheet, faults);
    List<Field> fields = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (RowReader row : rows) {
      Field field = field(row, subjectCodes);
      if (codes.add(field.code()) && !field.code().isEmpty()) {
        fields.add(field);
      }
      if (!columns.add(field)) {
        row.fault("label", "un code et un intitulé que n'a aucun autre champ");
      }
    }
    rows.forEach(row -> askedIf(row, fields));
    objects(rows, codes);
    return new Vocabulary(subjects, fields);
  }

  private Sheet section(String name) {
    return sections.getOrDefault(name, new Sheet(FILE, List.of(), List.of()));
  }

  private List<Subject> subjects() {
    Sheet sheet = section("subjects");
    Headings.refuseOthers(sheet, SUBJECT, faults);
    return RowReader.of(sheet, faults).stream()
        .map(
            row ->
                new Subject(
                    row.matching("code", VALUE, "un code en majuscules"),
                    row.required("label", "un intitulé"),
                    row.flag("sensitive")))
        .toList();
  }

  private Field field(RowReader row, Set<String> subjects) {
    String code = row.matching("code", CODE, CODE_EXPECTED);
    FieldType type = type(row);
    if (row.required("subject", "le code d'un sujet").length() > 0
        && !subjects.contains(row.text("subject"))) {
      row.fault("subject", "le code d'un sujet parmi " + String.join(", ", subjects));
    }
    Field field =
        Field.of(code, row.required("label", "un intitulé"), type)
            .with(wording(row))
            .with(
                new Field.Asking(
                    row.text("subject"),
                    row.required("question", "la question à poser à la personne"),
                    row.textOrNull("help"),
                    row.textOrNull("askedIf")))
            .with(traits(row, type))
            .with(codes(row, type));
    return type == FieldType.NUMBER ? field.with(limits(row)) : field;
  }

  static FieldType type(RowReader row) {
    return FieldType.named(row.text("type"))
        .orElseGet(
            () -> {
              row.fault(
                  "type",
                  "un type parmi "
                      + String.join(
                          ", ", Stream.of(FieldType.values()).map(FieldType::code).toList()));
              return FieldType.BOOLEAN;
            });
  }

  static Field.Wording wording(RowReader row) {
    return new Field.Wording(
        row.textOrNull("phrase"),
        row.textOrNull("yes"),
        row.textOrNull("no"),
        row.textOrNull("unit"));
  }

  private static Field.Traits traits(RowReader row, FieldType type) {
    Restriction restriction = restriction(row);
    for (String heading : List.of("past", "never")) {
      if (row.flag(heading) && type != FieldType.DATE) {
        row.fault(heading, "rien : seule une date peut être du passé ou n'avoir jamais eu lieu");
      }
    }
    Boolean assumed = row.flagOrNull("assumed");
    if (assumed != null && type != FieldType.BOOLEAN) {
      row.fault("assumed", "rien : seul un oui ou non peut être supposé");
    }
    return new Field.Traits(
        restriction, row.flag("changeable"), row.flag("past"), row.flag("never"), assumed);
  }

  static @Nullable Restriction restriction(RowReader row) {
    String text = row.text("restricted");
    if (text.isEmpty()) {
      return null;
    }
    return Restriction.named(text)
        .orElseGet(
            () -> {
              row.fault("restricted", "disability, detention, ou rien");
              return null;
            });
  }

  private static Field.Limits limits(RowReader row) {
    Integer min = row.number("min");
    Integer max = row.number("max");
    Integer decimals = row.number("decimals");
    if (min == null || max == null || min > max) {
      row.fault("min", "un min et un max, 0 au moins, le plus petit d'abord");
    }
    if (decimals != null && decimals > 4) {
      row.fault("decimals", "un nombre de décimales, de 0 à 4");
    }
    return new Field.Limits(min == null ? 0 : min, max, decimals == null ? 0 : decimals);
  }

  private List<Field.Code> codes(RowReader row, FieldType type) {
    if (type == FieldType.MEASURES) {
      return measures;
    }
    List<Field.Code> codes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RowReader value : RowReader.of(section("fields.codes"), faults)) {
      if (value.text(YamlDoor.OF).equals(row.text("code"))) {
        String code =
            value.matching("code", VALUE, "un code fait de majuscules, chiffres et « _ »");
        if (!seen.add(code)) {
          value.fault("code", "un code que n'a aucune autre réponse de ce champ");
        }
        codes.add(
            new Field.Code(
                code, value.required("label", "un intitulé"), value.textOrNull("description")));
      }
    }
    boolean wanted = type == FieldType.CODE || type == FieldType.CODES || type == FieldType.LEVEL;
    if (wanted == codes.isEmpty()) {
      row.fault("codes", "", wanted ? "les réponses admises" : "rien : ce type n'a pas de codes");
    }
    return codes;
  }

  private static void askedIf(RowReader row, List<Field> fields) {
    String asked = row.text("askedIf");
    boolean known =
        fields.stream().anyMatch(f -> f.code().equals(asked) && f.type() == FieldType.BOOLEAN);
    if (!asked.isEmpty() && (!known || asked.equals(row.text("code")))) {
      row.fault("askedIf", "le code d'un autre champ, qui est un oui ou non");
    }
  }

  private static void objects(List<RowReader> rows, Set<String> codes) {
    for (RowReader row : rows) {
      int dot = row.text("code").indexOf('.');
      if (dot > 0 && codes.contains(row.text("code").substring(0, dot))) {
        row.fault("code", "un objet qui n'est pas lui-même un champ");
      }
    }
  }
}
