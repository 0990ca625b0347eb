package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.filrouge.access.Account;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.Event;
import fr.filrouge.booklet.Followed;
import fr.filrouge.booklet.RestrictedFacts;
import fr.filrouge.caseload.imports.Imports;
import fr.filrouge.caseload.imports.OpenImported;
import fr.filrouge.spreadsheet.HostileFiles;
import fr.filrouge.spreadsheet.Limits;
import fr.filrouge.spreadsheet.SpreadsheetFile;
import fr.filrouge.spreadsheet.Table;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobrunr.scheduling.JobScheduler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("With a list of people in a file, a referent")
class ImportPagesTest extends OverManyBooklets {

  private static final String HEADINGS = "Nom;Prénom;Date de naissance\n";

  @Autowired OpenImported opening;
  @Autowired Imports imports;
  @Autowired RestrictedFacts restricted;
  @Autowired JobScheduler jobs;
  @Autowired Clock clock;

  private Follower follower;
  private Account me;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    follower = referent();
    me = follower.account();
    visitor = signedIn(follower.login());
  }

  private HttpResponse<String> sends(String text) {
    return sends(text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private HttpResponse<String> sends(byte[] file, Map<String, String> form) {
    return visitor.upload("/imports", "/imports", form, "Marie Dupont.csv", file);
  }

  /** The address of the import that a file has become. */
  private String brought(String text) {
    return path(sends(text));
  }

  private static String path(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private void post(String address, Map<String, String> form) {
    assertThat(visitor.submit("/imports", address, form).statusCode()).isEqualTo(302);
  }

  private void saves(String address) {
    post(address + "/enregistrement", Map.of());
    opening.run(address.replace("/imports/", ""), me.id().value());
  }

  private List<String> followed() {
    return booklets.followed(me).booklets().stream()
        .map(Followed::item)
        .map(item -> item.familyName().value() + " " + item.givenName().value())
        .toList();
  }

  @Test
  @DisplayName("reads each line's state in words before anything is opened")
  void preview() {
    follower.keeps(follower.opened("Paul", "Déjà"));
    String address =
        brought(
            HEADINGS
                + "Martin;Léa;31/05/1990\n"
                + "Martin;;31/02/1990\n"
                + "MARTIN;Lea;1990-05-31\n"
                + "Deja;Paul;17.5.1999\n");

    String page = page(visitor, address);

    assertThat(page)
        .contains("à corriger (1)", "double dans le fichier (1)", "peut-être déjà suivie (1)")
        .contains("prête (1)", "Ouvrir 1 livret", "Un texte est attendu", "Une date qui existe");
    assertThat(page(visitor, address + "?etat=TWICE_IN_FILE")).contains("est à la ligne 2.");
    assertThat(page(visitor, address + "?etat=PERHAPS_KNOWN"))
        .contains("vous êtes référent de parcours");
    assertThat(followed()).containsExactly("Déjà Paul");
  }

  @Test
  @DisplayName("corrects a bad line, opens the good ones, and finds them followed with a history")
  void correctAndSave() {
    String address = brought(HEADINGS + "Roux;Ana;31/02/1990\nBlanc;Tom;2/11/1987\n");
    assertThat(
            visitor
                .submit(
                    address,
                    address + "/lignes/2",
                    Map.of("familyName", "Roux", "givenName", "Ana", "birthDate", "31 mars"))
                .body())
        .contains("<title>Erreur : ", "value=\"31 mars\"");
    post(
        address + "/lignes/2",
        Map.of("familyName", "Roux", "givenName", "Ana", "birthDate", "31/03/1990"));
    saves(address);

    assertThat(followed()).containsExactly("Blanc Tom", "Roux Ana");
    assertThat(page(visitor, address)).contains("2 livrets sont ouverts", "La liste est finie");
    Followed first = booklets.followed(me).booklets().get(0);
    assertThat(booklets.history(first.item().id(), me, 10, null).orElseThrow().items())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo(Event.OPENED);
              assertThat(entry.by().account()).isEqualTo(me.id());
            });
    post(
        address + "/lignes/2",
        Map.of("familyName", "X", "givenName", "Y", "birthDate", "1/1/1990"));
    saves(address);
    assertThat(followed()).containsExactly("Blanc Tom", "Roux Ana");
  }

  @Test
  @DisplayName("chooses for doubles: left out, or opened all the same with a trace")
  void doubles() {
    follower.keeps(follower.opened("Paul", "Déjà"));
    String address = brought(HEADINGS + "Déjà;Paul;17/05/1999\nA;B;1/1/1990\nA;B;1/1/1990\n");
    post(address + "/lignes/2/choix", Map.of("choice", "OPEN_ANYWAY"));
    post(address + "/lignes/4/choix", Map.of("choice", "SKIP"));
    saves(address);

    assertThat(followed()).containsExactly("A B", "Déjà Paul", "Déjà Paul");
    assertThat(page(visitor, address)).contains("laissée de côté (1)");
  }

  @Test
  @DisplayName("learns of a booklet of somebody else's only by opening one, and nothing but that")
  void doublesOfOthers() {
    Follower other = referent();
    other.keeps(other.opened("Zoé", "Ailleurs"));
    String address = brought(HEADINGS + "Ailleurs;Zoé;17/05/1999\n");
    assertThat(page(visitor, address)).contains("prête (1)").doesNotContain("déjà");
    saves(address);

    assertThat(followed()).isEmpty();
    assertThat(page(visitor, address))
        .contains("peut-être déjà suivie (1)", "Un livret est déjà ouvert à ce nom")
        .doesNotContain(other.account().displayName());
    assertThat(page(visitor, address + "/lignes/2"))
        .contains("Nous ne pouvons rien en dire de plus", "Demander à rejoindre");
    Map<String, String> request =
        Map.of(
            "key",
            address,
            "familyName",
            "Ailleurs",
            "givenName",
            "Zoé",
            "birthDate",
            "17/05/1999");
    visitor.submit(address + "/lignes/2", "/livrets/nouveau/demande", request);
    assertThat(booklets.joinRequests(me)).hasSize(1);
  }

  @Test
  @DisplayName("resumes after a crash without a double, whatever was written last")
  void crash() {
    String lines =
        IntStream.range(0, 12)
            .mapToObj(i -> "Reprise;Prénom" + (char) ('a' + i) + ";1/1/1990\n")
            .collect(Collectors.joining());
    String address = brought(HEADINGS + lines);
    post(address + "/enregistrement", Map.of());
    String id = address.replace("/imports/", "");
    FailingBooklets failing = new FailingBooklets(booklets, 5);
    assertThat(catchThrowable(() -> openingOn(failing.booklets()).run(id, me.id().value())))
        .isInstanceOf(FailingBooklets.Crash.class);
    assertThat(followed()).as("opened before the crash").hasSize(5);
    assertThat(page(visitor, address)).contains("4 livrets ouverts, ");

    opening.run(id, me.id().value());
    opening.run(id, me.id().value());

    assertThat(followed()).hasSize(12).doesNotHaveDuplicates();
    assertThat(page(visitor, address)).contains("12 livrets sont ouverts");
  }

  private OpenImported openingOn(Booklets others) {
    return new OpenImported(imports, others, restricted, accounts, jobs, clock);
  }

  @Test
  @DisplayName("chooses the columns when they are not sure, and is not asked again")
  void columns() {
    String file = "Usager;Appellation;Né(e) le;Handicap\nMartin;Léa;31/05/1990;oui\n";
    String address = brought(file);
    assertThat(page(visitor, address)).contains("Les colonnes du fichier", "Usager (Martin)");
    assertThat(
            visitor
                .submit(address, address + "/colonnes", Map.of("familyName", "0", "givenName", "0"))
                .body())
        .contains("<title>Erreur : ", "cette colonne est déjà prise");
    post(address + "/colonnes", Map.of("familyName", "0", "givenName", "1", "birthDate", "2"));

    assertThat(page(visitor, address)).contains("prête (1)");
    assertThat(page(visitor, brought(file))).contains("prête (1)");
    assertThat(
            page(
                visitor,
                path(sends(file.getBytes(StandardCharsets.UTF_8), Map.of("choose", "true")))))
        .contains("Les colonnes du fichier");
  }

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
