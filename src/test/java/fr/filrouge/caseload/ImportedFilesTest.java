package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.web.Visitor;
import fr.filrouge.spreadsheet.HostileFiles;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From a file, a referent")
class ImportedFilesTest extends WithAList {

  @Test
  @DisplayName("reads Windows' code page, commas, and the dates of a workbook")
  void formats() {
    byte[] windows =
        "Nom,Prénom,Naissance\nÉlan,Zoë,3/4/1980\n".getBytes(Charset.forName("windows-1252"));
    assertThat(page(visitor, path(sends(windows, Map.of())))).contains("Élan", "Zoë", "prête (1)");
    byte[] workbook =
        HostileFiles.aWorkbook()
            .withRows(
                "<row r=\"1\">"
                    + text("A1", "Nom")
                    + text("B1", "Prénom")
                    + text("C1", "Né le")
                    + "</row><row r=\"2\">"
                    + text("A2", "Élan")
                    + text("B2", "Ava")
                    + "<c r=\"C2\" s=\"1\"><v>33024</v></c></row>")
            .bytes();
    assertThat(page(visitor, path(sends(workbook, Map.of())))).contains("31/05/1990", "prête (1)");
  }

  private static String text(String place, String text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  @Test
  @DisplayName("takes the lines that wait away with the reason, and brings them in again corrected")
  void faulty() {
    String address = brought(HEADINGS + "=Roux;Ana;31/02/1990\nBlanc;Tom;2/11/1987\n");

    Table sheet =
        SpreadsheetFile.read(visitor.download(address + "/lignes-a-revoir.xlsx"), Limits.of(10, 10))
            .get(0);
    assertThat(sheet.lines()).hasSize(2);
    assertThat(sheet.lines().get(1).cells().stream().map(c -> c.text()))
        .startsWith("=Roux", "Ana", "31/02/1990", "2", "à corriger")
        .anyMatch(cell -> cell.startsWith("Une date qui existe"));
    String csv = page(visitor, address + "/lignes-a-revoir.csv");
    assertThat(csv).contains("'=Roux;Ana;31/02/1990;2;à corriger;");
    assertThat(page(visitor, brought(csv.replace("31/02", "28/02"))))
        .contains("prête (1)", "=Roux");
    assertThat(page(visitor, brought(page(visitor, "/imports/modele.csv")))).contains("prête (2)");
  }

  @Test
  @DisplayName("reads why a file is refused, in the page they sent it from")
  void refused() {
    assertThat(sends("").body()).contains("<title>Erreur : ", "Ce fichier est vide");
    assertThat(sends(HEADINGS).body()).contains("n’a qu’une ligne");
    byte[] formula =
        HostileFiles.aWorkbook().withRows("<row r=\"2\"><c r=\"B2\"><f>1+1</f></c></row>").bytes();
    assertThat(sends(formula, Map.of()).body()).contains("cellule B2 : une formule");
    assertThat(sends(new byte[2_500_000], Map.of()).body()).contains("dépasse 2 Mo");
    byte[] hidden =
        HostileFiles.aWorkbook()
            .withRows("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row>")
            .bytes();
    assertThat(sends(hidden, Map.of()).body()).contains("La ligne 1 est masquée");
    assertThat(sends(new byte[4_000_000], Map.of()).statusCode()).isEqualTo(413);
  }

  @Test
  @DisplayName("is the only one to whom the list exists, until it is erased")
  void private_() {
    String address = brought(HEADINGS + "Martin;Léa;31/05/1990\n");
    Visitor other = signedIn(referent().login());
    for (String path :
        List.of(
            address,
            address + "/lignes/2",
            address + "/lignes-a-revoir.csv",
            address + "/effacement")) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.submit("/imports", address + "/enregistrement", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(signedIn("cep").get("/imports").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/imports/x").statusCode()).isEqualTo(404);
    post(address + "/effacement", Map.of());

    assertThat(visitor.get(address).statusCode()).isEqualTo(404);
    assertThat(page(visitor, "/imports")).contains("C’est fait : la liste est effacée");
  }

  @Test
  @DisplayName("sends files to no other address, and none without the token of the page")
  void elsewhere() {
    byte[] file = HEADINGS.getBytes(StandardCharsets.UTF_8);
    assertThat(visitor.upload("/imports", "/suivi/lot", Map.of(), "a.csv", file).statusCode())
        .isEqualTo(415);
    assertThat(
            visitor
                .send(
                    "POST",
                    "/imports",
                    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na\r\n--x--\r\n",
                    "Content-Type",
                    "multipart/form-data; boundary=x")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("brings in five thousand people")
  void many() {
    String lines =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "Foule" + i + ";Prénom;1/1/1990\n")
            .collect(Collectors.joining());
    String address = brought(HEADINGS + lines);

    assertThat(page(visitor, address)).contains("prête (5000)", "page 1 sur 100");
    assertThat(page(visitor, address + "?etat=READY&page=100")).contains("Foule4999");
    assertThat(sends(HEADINGS + lines + "Un;De trop;1/1/1990\n").body())
        .contains("plus de 5001 lignes");
  }
}
