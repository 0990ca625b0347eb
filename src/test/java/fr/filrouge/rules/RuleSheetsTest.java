package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sheets of a version")
class RuleSheetsTest {

  private final RuleSheets sheets = RuleSheets.of(Rules.FILES);

  @Test
  @DisplayName("are its tables, its other CSV files, and the sections of its catalogue and words")
  void names() {
    assertThat(sheets.names())
        .contains("socle", "aides", "parameters", "next-steps", "measures", "entitlements")
        .contains("variants", "steps", "notices", "subjects", "fields", "fields.codes", "derived");
  }

  @Test
  @DisplayName("say the same after each of them was written anew, and the rules are the same")
  void writtenAnew() {
    RuleFiles files = Rules.FILES;
    for (String name : sheets.names()) {
      files = RuleSheets.of(files).with(name, sheets.sheet(name));
    }
    RuleSheets anew = RuleSheets.of(files);

    for (String name : sheets.names()) {
      Sheet was = sheets.sheet(name);
      Sheet is = anew.sheet(name);
      assertThat(is.headings()).as(name).isEqualTo(was.headings());
      assertThat(is.rows().stream().map(is::cells)).as(name).isEqualTo(cells(was));
      assertThat(is.rows().stream().map(Sheet.Row::id)).as(name).isEqualTo(ids(was));
    }
    RuleBook book = RuleBookReader.read(files).orThrow();
    assertThat(book.routes()).hasSameSizeAs(Rules.VERSION.book().routes());
    assertThat(withoutLines(book)).isEqualTo(withoutLines(Rules.VERSION.book()));
  }

  private static String withoutLines(RuleBook book) {
    return book.entitlements().toString().replaceAll("ligne \\d+", "");
  }

  private static List<Map<String, String>> cells(Sheet sheet) {
    return sheet.rows().stream().map(sheet::cells).toList();
  }

  private static List<String> ids(Sheet sheet) {
    return sheet.rows().stream().map(Sheet.Row::id).toList();
  }

  @Test
  @DisplayName("give their columns the fact they are about, and a table the facts it might ask")
  void facts() {
    assertThat(sheets.fact("socle", "catégorie de demandeur d'emploi", Rules.VERSION.book()))
        .isNotNull()
        .extracting("code")
        .isEqualTo("jobseekerCategory");
    assertThat(sheets.fact("socle", "source", Rules.VERSION.book())).isNull();
    assertThat(sheets.factsToAdd("socle", Rules.VERSION.book()))
        .extracting("code")
        .contains("qualificationLevel", "openMeasures")
        .doesNotContain("jobseekerCategory");
  }

  @Test
  @DisplayName("take a row more, a column more and a measure more, in the place asked for")
  void more() {
    Sheet wider = sheets.sheet("socle").withColumn("personne détenue");
    Sheet longer = wider.withRow("socle-pec", wider.freeId(), Map.of("personne détenue", "oui"));
    RuleSheets changed = RuleSheets.of(sheets.with("socle", longer));
    Sheet.Row added = changed.sheet("socle").rows().get(3);

    assertThat(changed.sheet("socle").cells(added)).isEqualTo(Map.of("personne détenue", "oui"));
    Sheet measures =
        sheets
            .sheet("measures")
            .withRow(null, "NEW_AID", Map.of("code", "NEW_AID", "label", "Aide nouvelle"));
    assertThat(RuleSheets.of(sheets.with("measures", measures)).sheet("measures").rows().get(0))
        .satisfies(row -> assertThat(row.id()).isEqualTo("NEW_AID"));
  }
}
