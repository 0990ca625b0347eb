package fr.filrouge.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.policy.Edit;
import fr.filrouge.rules.RuleSheets;
import fr.filrouge.rules.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a version says of the one person that everybody asks about: each version says something
 * else, in a row of its own that no scenario knows.
 */
record Charge(String outcome, String source) {

  static final String MEASURE = "SOCLE_BUSINESS";
  static final String ROUTE = "charge";
  static final String FACTS =
      """
      {"residenceCommune": "14118", "detained": false, "businessProject": false,
        "businessCreatedOn": "NEVER", "birthDate": "%s"}"""
          .formatted(LocalDate.now().minusYears(71).minusDays(40));

  private static final String ROW = "socle-charge";
  private static final String AGE = "âge";
  private static final String SOURCE = "source";
  private static final Map<String, String> CELLS =
      Map.of(
          "dispositif",
          MEASURE,
          "voie",
          ROUTE,
          "intitulé",
          "personne de la charge",
          "du",
          "2026-01-01",
          "accès ordinaire",
          "oui",
          "habite en Normandie",
          "oui",
          "projet de création ou de reprise d'entreprise",
          "non",
          SOURCE,
          "Aucune",
          AGE,
          "80");

  static Charge number(int i) {
    return new Charge(i % 2 == 0 ? "ELIGIBLE" : "NOT_ELIGIBLE", "Charge " + i);
  }

  private String age() {
    return outcome.equals("ELIGIBLE") ? "71" : "72";
  }

  /** What makes the last version say so. */
  List<Edit> edits(RuleSheets sheets) {
    Sheet sheet = sheets.sheet("socle");
    Optional<Sheet.Row> row = sheet.row(ROW);
    Stream<Edit> first =
        row.isEmpty() ? Stream.of(new Edit.AddRow("socle", null, ROW, CELLS)) : Stream.empty();
    return Stream.concat(
            first,
            Stream.of(
                cell(SOURCE, row.map(r -> sheet.cell(r, SOURCE)).orElse("Aucune"), source),
                cell(AGE, row.map(r -> sheet.cell(r, AGE)).orElse("80"), age())))
        .toList();
  }

  private static Edit cell(String column, String before, String after) {
    return new Edit.SetCell("socle", ROW, column, before, after);
  }

  /** Has two officers publish it, from that day on. */
  int publishedOverHttp(int port, LocalDate from) {
    Officer editor = new Officer(port, "editeur");
    String draft = editor.begin(source);
    JsonNode row = editor.get(draft + "/sheets/socle/rows/" + ROW).json().path("cells");
    editor.write(draft, "socle", ROW, SOURCE, row.path(SOURCE).asString(), source);
    editor.write(draft, "socle", ROW, AGE, row.path("age").asString(), age());
    for (JsonNode finding : editor.get(draft).json().path("findings")) {
      String accepted = "{\"finding\": \"%s\", \"reason\": \"Charge\"}";
      editor.post(draft + "/accepted-findings", accepted.formatted(finding.path("id").asString()));
    }
    for (JsonNode point : editor.get(draft + "/coverage").json().findValues("point")) {
      String excused = "{\"point\": %s, \"reason\": \"Charge\"}";
      editor.post(draft + "/impossible-points", excused.formatted(point));
    }
    String details = "{\"from\": \"%s\", \"reason\": \"Charge\", \"deliberation\": \"Fictive\"}";
    editor.put(draft + "/details", details.formatted(from));
    editor.post(draft + "/impacts", "{\"population\": \"SYNTHETIC\", \"size\": 1000}");
    Officer.Answer submitted = editor.post(draft + "/submission", "");
    String hash = submitted.json().path("fileHash").asString();
    Officer.Answer approved =
        new Officer(port, "approbateur")
            .post(draft + "/approval", "{\"fileHash\": \"" + hash + "\"}");
    assertThat(approved.status()).as(submitted.body() + approved.body()).isEqualTo(201);
    return Integer.parseInt(approved.location().replaceAll(".*/", ""));
  }
}
