package fr.filrouge.caseload.imports.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.booklet.BookletId;
import fr.filrouge.caseload.imports.Column;
import fr.filrouge.caseload.imports.Import;
import fr.filrouge.caseload.imports.ImportId;
import fr.filrouge.caseload.imports.ImportedRow;
import fr.filrouge.caseload.imports.ImportedRow.Choice;
import fr.filrouge.caseload.imports.Imports;
import fr.filrouge.mongo.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A list that was brought in")
abstract class ImportsContract {

  private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
  private static final AccountId ME = new AccountId("referent");
  private static final AccountId OTHER = new AccountId("referent2");
  private static final Map<Column, Integer> PLACES =
      Map.of(Column.FAMILY_NAME, 0, Column.GIVEN_NAME, 1, Column.BIRTH_DATE, 3);

  @RegisterExtension final TestDatabase database;
  private Imports imports;

  ImportsContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    imports = new MongoImports(database.database());
  }

  private static Import brought(int number, Instant at) {
    return new Import(
        new ImportId("00000000-0000-0000-0000-%012d".formatted(number)),
        ME,
        at,
        List.of("Nom", "Prénom", "Handicap", "Né le"),
        Map.of(),
        null);
  }

  private static List<ImportedRow> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ImportedRow(
                    i, 2 * i + 2, List.of("Nom" + i, "Léa", "oui", "1/1/1990"), null, false, null))
        .toList();
  }

  @Test
  @DisplayName("comes back as it was, to its author alone")
  void comesBack() {
    imports.keep(brought(1, AT), rows(250));
    imports.keep(brought(2, AT.plusSeconds(1)), rows(1));

    assertThat(imports.find(brought(1, AT).id(), ME)).contains(brought(1, AT));
    assertThat(imports.rows(brought(1, AT).id())).isEqualTo(rows(250));
    assertThat(imports.find(brought(1, AT).id(), OTHER)).isEmpty();
    assertThat(imports.of(OTHER)).isEmpty();
    assertThat(imports.of(ME))
        .extracting(Import::id)
        .containsExactly(brought(2, AT).id(), brought(1, AT).id());
  }

  @Test
  @DisplayName("keeps nothing of the columns that are not taken")
  void columns() {
    imports.keep(brought(1, AT), rows(120));
    Import matched =
        new Import(brought(1, AT).id(), ME, AT, brought(1, AT).headings(), PLACES, null);

    imports.match(matched);

    assertThat(imports.find(matched.id(), ME)).contains(matched);
    assertThat(imports.rows(matched.id()))
        .hasSize(120)
        .allSatisfy(row -> assertThat(row.cells()).doesNotContain("oui").contains("1/1/1990"));
    assertThat(
            database
                .database()
                .mongo()
                .getCollection("import_rows")
                .find()
                .into(new java.util.ArrayList<>())
                .toString())
        .doesNotContain("oui");
  }

  @Test
  @DisplayName("changes line by line")
  void lines() {
    imports.keep(brought(1, AT), rows(250));
    BookletId booklet = BookletId.fresh();
    ImportedRow chosen = new ImportedRow(3, 8, List.of("A", "B", "", "C"), Choice.SKIP, true, null);
    ImportedRow opened = new ImportedRow(199, 400, List.of("D"), null, false, booklet);

    imports.put(brought(1, AT).id(), chosen);
    imports.put(brought(1, AT).id(), opened);

    List<ImportedRow> after = imports.rows(brought(1, AT).id());
    assertThat(after).hasSize(250);
    assertThat(after.get(3)).isEqualTo(chosen);
    assertThat(after.get(199)).isEqualTo(opened);
    assertThat(after.get(200)).isEqualTo(rows(250).get(200));
  }

  @Test
  @DisplayName("is saved by one at a time")
  void saving() {
    imports.keep(brought(1, AT), rows(1));
    ImportId id = brought(1, AT).id();

    assertThat(imports.beginSaving(id, AT)).isTrue();
    assertThat(imports.beginSaving(id, AT.plusSeconds(1))).isFalse();
    assertThat(imports.find(id, ME).orElseThrow().savingSince()).isEqualTo(AT);
    imports.endSaving(id);
    assertThat(imports.beginSaving(id, AT.plusSeconds(2))).isTrue();
  }

  @Test
  @DisplayName("that stopped is resumed once, and not when it has ended meanwhile")
  void resuming() {
    imports.keep(brought(1, AT), rows(1));
    ImportId id = brought(1, AT).id();
    imports.beginSaving(id, AT);

    assertThat(imports.resumeSaving(id, AT, AT.plusSeconds(9))).isTrue();
    assertThat(imports.resumeSaving(id, AT, AT.plusSeconds(10))).isFalse();
    assertThat(imports.find(id, ME).orElseThrow().savingSince()).isEqualTo(AT.plusSeconds(9));
    imports.endSaving(id);
    assertThat(imports.resumeSaving(id, AT.plusSeconds(9), AT.plusSeconds(11))).isFalse();
    assertThat(imports.find(id, ME).orElseThrow().savingSince()).isNull();
  }

  @Test
  @DisplayName("is forgotten whole, when it is asked or old")
  void forgotten() {
    imports.keep(brought(1, AT), rows(250));
    imports.keep(brought(2, AT.plusSeconds(10)), rows(250));
    imports.keep(brought(3, AT.plusSeconds(20)), rows(1));

    imports.forget(brought(1, AT).id());
    imports.forgetBefore(AT.plusSeconds(15));

    assertThat(imports.of(ME)).extracting(Import::id).containsExactly(brought(3, AT).id());
    assertThat(database.database().mongo().getCollection("import_rows").countDocuments())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("leaves the headings that were matched to whoever matched them")
  void headings() {
    imports.remember(ME, Map.of("usager", Column.FAMILY_NAME, "appel", Column.GIVEN_NAME));
    imports.remember(ME, Map.of("patronyme", Column.FAMILY_NAME));

    assertThat(imports.remembered(ME))
        .containsOnly(
            Map.entry("patronyme", Column.FAMILY_NAME), Map.entry("appel", Column.GIVEN_NAME));
    assertThat(imports.remembered(OTHER)).isEmpty();
  }
}
