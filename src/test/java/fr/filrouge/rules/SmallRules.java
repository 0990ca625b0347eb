package fr.filrouge.rules;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A small version with a fact of each type, whose one table asks one thing of one of them. */
final class SmallRules {

  private static final String VOCABULARY =
      """
      subjects: [{code: ALL, label: Tout}]
      fields:
        - {code: flag, label: drapeau, type: boolean, subject: ALL, question: Oui ou non ?}
        - {code: letter, label: lettre, type: code, subject: ALL, question: Laquelle ?, codes: [{code: X, label: x}, {code: Y, label: y}, {code: Z, label: z}]}
        - {code: letters, label: lettres, type: codes, subject: ALL, question: Lesquelles ?, codes: [{code: X, label: x}, {code: Y, label: y}, {code: Z, label: z}]}
        - {code: job, label: métier, type: occupation, subject: ALL, question: Lequel ?}
        - {code: number, label: nombre, type: number, min: 0, max: 20, decimals: 1, subject: ALL, question: Combien ?}
        - {code: whole, label: entier, type: number, min: 0, max: 20, subject: ALL, question: Combien ?}
        - {code: leftInitialTrainingOn, label: jour, type: date, past: true, never: true, subject: ALL, question: Quand ?}
        - {code: birthDate, label: passé, type: date, past: true, subject: ALL, question: Quand ?}
        - {code: later, label: futur, type: date, never: true, subject: ALL, question: Quand ?}
      derived:
        - {code: age, label: âge, type: number, unit: ans, formula: completedYears, of: [birthDate], source: s}
        - {code: finished, label: fini, type: boolean, formula: endsOnOrBefore, of: [whole, later], source: s}
        - code: either
          label: ou
          type: boolean
          rows:
            - {from: 2019-01-01, flag: oui, leftInitialTrainingOn: "≥ 9 mois", source: s}
            - {letter: "sauf X", letters: "Y", source: s}
      """;

  private static final String CATALOGUE =
      """
      measures:
        - {code: MM, label: m, family: f, description: d, prescriber: p, provider: q, source: s}
        - {code: NN, label: n, family: f, description: d, prescriber: p, provider: q, source: s}
      """;

  private static final String PARAMETERS =
      """
      id;paramètre;libellé;du;au;valeur;unité;source;interprétation
      d1;delai;délai;;2019-06-30;9;mois;s;
      d2;delai;délai;2019-07-01;;2;ans;s;
      """;

  private SmallRules() {}

  static RuleBook with(String column, String cell) {
    String other = column.equals("drapeau") ? "lettre" : "drapeau";
    String asked = other.equals("drapeau") ? "oui" : "X";
    String table =
        "id;dispositif;voie;intitulé;du;au;source;interprétation;%s;%s\n".formatted(column, other)
            + "r1;MM;r1;i;2018-06-01;2020-12-31;s;;%s;\n".formatted(cell)
            + "r2;NN;r2;i;;;s;;;%s\n".formatted(asked);
    Map<String, byte[]> files = new HashMap<>();
    files.put("vocabulary.yaml", bytes(VOCABULARY));
    files.put("measures.yaml", bytes(CATALOGUE));
    files.put("parameters.csv", bytes(PARAMETERS));
    files.put("next-steps.csv", bytes("rang;étape;acteur;motif;dispositif;frein\n"));
    files.put("tables/t.csv", bytes(table));
    return RuleBookReader.read(new RuleFiles(files)).orThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
