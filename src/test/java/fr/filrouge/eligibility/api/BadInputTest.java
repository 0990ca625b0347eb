package fr.filrouge.eligibility.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.filrouge.access.web.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningApplication
@DisplayName("What cannot be understood is refused:")
class BadInputTest {

  private static final String ASSESSMENTS = "/api/v1/assessments";
  private static final String JSON = "Content-Type: application/json";
  private static final String GOOD = "{\"asOf\":\"2019-06-03\",\"situation\":{}}";

  private static final String DATE = "AAAA-MM-JJ";
  private static final String FLAG = "true ou false";
  private static final String LEVEL = "de 1 à 8";
  private static final String MALFORMED = "mal formé ou coupé à la ligne 1";
  private static final String TWICE = "donné deux fois";
  private static final String OBJECT = "Un objet JSON est attendu";
  private static final String BODY = "Un corps JSON est attendu";
  private static final String TOO_DEEP = "trop profond";

  @LocalServerPort int port;

  static Stream<Arguments> situations() {
    return Stream.of(
        arguments("an unknown field", "\"age\":19", "/age", "Champs admis : birthDate, residence"),
        arguments(
            "a field of an object written with a dot",
            "\"targetTraining.qualifying\":true",
            "/targetTraining.qualifying",
            "Champ inconnu"),
        arguments(
            "an unknown field of an object",
            "\"targetTraining\":{\"price\":1}",
            "/targetTraining/price",
            "Champs admis : qualifying, regionFunded, durationMonths"),
        arguments("a field named like a path", "\"a/b~c\":1", "/a~1b~0c", "Champ inconnu"),
        arguments(
            "an unknown code",
            "\"jobseekerCategory\":\"canari\"",
            "/jobseekerCategory",
            "Codes admis : A, B, C, D, E, F, G, NONE."),
        arguments(
            "a code in lower case", "\"employment\":\"iae\"", "/employment", "Codes admis : NONE,"),
        arguments("a number for a code", "\"prison\":1", "/prison", "CAEN, CHERBOURG"),
        arguments("one code for a list", "\"needs\":\"DIGITAL\"", "/needs", "Une liste"),
        arguments("an object for a list", "\"needs\":{}", "/needs", "Une liste"),
        arguments(
            "an unknown code in a list", "\"needs\":[\"DIGITAL\",\"canari\"]", "/needs/1", "Codes"),
        arguments("nothing in a list", "\"needs\":[null]", "/needs/0", "Codes admis"),
        arguments("a code twice", "\"needs\":[\"DIGITAL\",\"DIGITAL\"]", "/needs/1", "deux fois"),
        arguments(
            "an unknown measure",
            "\"completedMeasures\":[\"canari\"]",
            "/completedMeasures/0",
            "SOCLE_LEC, SOCLE_DIGITAL"),
        arguments("text for a boolean", "\"boeth\":\"canari\"", "/boeth", FLAG),
        arguments("\"true\" for a boolean", "\"detained\":\"true\"", "/detained", FLAG),
        arguments("a number for a boolean", "\"detained\":1", "/detained", FLAG),
        arguments("a list for a boolean", "\"detained\":[true]", "/detained", FLAG),
        arguments("text for a level", "\"qualificationLevel\":\"3\"", "/qualificationLevel", LEVEL),
        arguments(
            "a level with a comma", "\"qualificationLevel\":3.5", "/qualificationLevel", LEVEL),
        arguments("a level of 3.0", "\"qualificationLevel\":3.0", "/qualificationLevel", LEVEL),
        arguments("a level of 1e0", "\"qualificationLevel\":1e0", "/qualificationLevel", LEVEL),
        arguments("a level of zero", "\"qualificationLevel\":0", "/qualificationLevel", LEVEL),
        arguments("a level of nine", "\"qualificationLevel\":9", "/qualificationLevel", LEVEL),
        arguments(
            "a huge level",
            "\"qualificationLevel\":" + "9".repeat(500),
            "/qualificationLevel",
            LEVEL),
        arguments(
            "a level beyond floats",
            "\"qualificationLevel\":1e999999999",
            "/qualificationLevel",
            LEVEL),
        arguments("not a number", "\"qualificationLevel\":NaN", "/qualificationLevel", MALFORMED),
        arguments("infinity", "\"qualificationLevel\":-Infinity", "/qualificationLevel", MALFORMED),
        arguments(
            "a level of a framework that is not named",
            "\"qualificationLevel\":{\"level\":\"V\"}",
            "/qualificationLevel",
            "1969"),
        arguments(
            "a level that 1969 did not have",
            "\"qualificationLevel\":{\"framework\":\"1969\",\"level\":\"canari\"}",
            "/qualificationLevel",
            "V bis"),
        arguments(
            "a negative number",
            "\"targetTraining\":{\"durationMonths\":-1}",
            "/targetTraining/durationMonths",
            "de 0 à 120"),
        arguments("a list for an object", "\"targetTraining\":[]", "/targetTraining", OBJECT),
        arguments("a date that does not exist", "\"birthDate\":\"1999-02-30\"", "/birthDate", DATE),
        arguments("a French date", "\"birthDate\":\"30/01/1999\"", "/birthDate", DATE),
        arguments("a date and time", "\"birthDate\":\"1999-01-30T00:00:00Z\"", "/birthDate", DATE),
        arguments("a date as a number", "\"birthDate\":19990130", "/birthDate", DATE),
        arguments("a date as a list", "\"birthDate\":[1999,1,30]", "/birthDate", DATE),
        arguments("a year of five digits", "\"birthDate\":\"+12019-01-30\"", "/birthDate", DATE),
        arguments("digits of another script", "\"birthDate\":\"١٩٩٩-٠١-٣٠\"", "/birthDate", DATE),
        arguments("a date and a NUL", "\"birthDate\":\"1999-01-30\\u0000\"", "/birthDate", DATE),
        arguments(
            "a birth before 1900", "\"birthDate\":\"1899-12-31\"", "/birthDate", "1900-01-01"),
        arguments(
            "a birth after the day of the answer",
            "\"birthDate\":\"2019-06-04\"",
            "/birthDate",
            "après la date de la réponse"),
        arguments(
            "a school left after the day of the answer",
            "\"leftInitialTrainingOn\":\"2019-06-04\"",
            "/leftInitialTrainingOn",
            "après la date de la réponse"),
        arguments(
            "a very long text",
            "\"birthDate\":\"" + "9".repeat(500_000) + "\"",
            "/birthDate",
            DATE),
        arguments(
            "a postcode with a letter",
            "\"residenceCommune\":\"1411A\"",
            "/residenceCommune",
            "Insee"),
        arguments(
            "a postcode as a commune",
            "\"residenceCommune\":\"14000\"",
            "/residenceCommune",
            "pas un code postal"),
        arguments(
            "a code that no commune ever had",
            "\"residenceCommune\":\"27999\"",
            "/residenceCommune",
            "Aucune commune"),
        arguments(
            "a commune as a number", "\"residenceCommune\":14118", "/residenceCommune", "Insee"),
        arguments(
            "a commune and a line end",
            "\"residenceCommune\":\"14118\\n\"",
            "/residenceCommune",
            "Insee"),
        arguments(
            "an occupation beyond N",
            "\"targetOccupation\":\"Z1302\"",
            "/targetOccupation",
            "ROME"),
        arguments("the same key twice", "\"boeth\":true,\"boeth\":true", "/boeth", TWICE),
        arguments(
            "the same key twice, written otherwise",
            "\"boeth\":true,\"bo\\u0065th\":false",
            "/boeth",
            TWICE),
        arguments(
            "the same key twice in an object",
            "\"targetTraining\":{\"qualifying\":true,\"qualifying\":false}",
            "/targetTraining/qualifying",
            TWICE),
        arguments("a word without quotes", "\"boeth\":canari", "/boeth", MALFORMED),
        arguments("a comma too many", "\"boeth\":true,", "/boeth", MALFORMED),
        arguments("a NUL in a name", "\"a\\u0000b\":1", "/a\u0000b", "Champ inconnu"),
        arguments("half a character", "\"birthDate\":\"\\ud83d\"", "/birthDate", ""),
        arguments("half a character in a name", "\"\\ud83d\":1", "", MALFORMED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  @DisplayName("a fault in the situation is named with its pointer and what is allowed")
  void situation(String what, String fields, String pointer, String allowed) {
    JsonNode problem = refused("{\"asOf\":\"2019-06-03\",\"situation\":{" + fields + "}}", 400);

    assertThat(problem.path("type").asString()).isEqualTo("urn:filrouge:problem:invalid-input");
    assertThat(Problem.errors(problem))
        .singleElement()
        .asString()
        .startsWith("/situation" + pointer + ": ")
        .contains(allowed);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("nothing", "", "", BODY),
        arguments("blanks", " \n\t ", "", BODY),
        arguments("null", "null", "", BODY),
        arguments("a list", "[" + GOOD + "]", "", OBJECT),
        arguments("a text", "\"canari\"", "", OBJECT),
        arguments("a number", "1", "", OBJECT),
        arguments("a form", "situation=canari", "", MALFORMED),
        arguments("XML", "<situation>canari</situation>", "", MALFORMED),
        arguments("no situation", "{}", "/situation", "obligatoire"),
        arguments("no known situation", "{\"situation\":null}", "/situation", "obligatoire"),
        arguments("a list for the situation", "{\"situation\":[]}", "/situation", OBJECT),
        arguments(
            "an unknown field", "{\"situation\":{},\"person\":1}", "/person", "asOf, situation"),
        arguments("a key twice", "{\"situation\":{},\"situation\":{}}", "/situation", TWICE),
        arguments(
            "a text cut short",
            "{\"situation\":{\"birthDate\":\"canari",
            "/situation/birthDate",
            MALFORMED),
        arguments("an object cut short", "{\"situation\":{}", "/situation", MALFORMED),
        arguments("two objects", GOOD + GOOD, "", "rien après"),
        arguments("something after the object", GOOD + " canari", "", MALFORMED),
        arguments("a bracket too many", GOOD + "]", "", MALFORMED),
        arguments("a NUL after the object", GOOD + "\u0000", "", MALFORMED),
        arguments("a comment", "/* canari */" + GOOD, "", MALFORMED),
        arguments("a comment at the end", GOOD + "// canari", "", MALFORMED),
        arguments("single quotes", "{'situation':{}}", "", MALFORMED),
        arguments("names without quotes", "{situation:{}}", "", MALFORMED),
        arguments("10 000 lists", "[".repeat(10_000), "", TOO_DEEP),
        arguments("10 000 lists, closed", "[".repeat(10_000) + "]".repeat(10_000), "", TOO_DEEP),
        arguments("10 000 objects", "{\"situation\":".repeat(10_000), "", TOO_DEEP),
        arguments(
            "10 000 objects, closed",
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "",
            TOO_DEEP),
        arguments(
            "a name of 200 000 letters", "{\"" + "a".repeat(200_000) + "\":1}", "", "trop long"),
        arguments(
            "text for the pathway",
            "{\"situation\":{},\"pathway\":\"canari\"}",
            "/pathway",
            OBJECT),
        arguments(
            "an unknown field of the pathway",
            "{\"situation\":{},\"pathway\":{\"referent\":true}}",
            "/pathway/referent",
            "Champs admis : referentNamed"),
        arguments(
            "text for a boolean of the pathway",
            "{\"situation\":{},\"pathway\":{\"referentNamed\":\"oui\"}}",
            "/pathway/referentNamed",
            FLAG),
        arguments(
            "an unknown measure in the pathway",
            "{\"situation\":{},\"pathway\":{\"enteredMeasures\":[\"canari\"]}}",
            "/pathway/enteredMeasures/0",
            "SOCLE_LEC"),
        arguments(
            "a first day of all", "{\"asOf\":\"0001-01-01\",\"situation\":{}}", "/asOf", DATE),
        arguments("a last day of all", "{\"asOf\":\"9999-12-31\",\"situation\":{}}", "/asOf", DATE),
        arguments(
            "a day that is none", "{\"asOf\":\"2019-06-31\",\"situation\":{}}", "/asOf", DATE),
        arguments("a day by name", "{\"asOf\":\"canari\",\"situation\":{}}", "/asOf", DATE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  @DisplayName("a body that is no request is named with what is expected")
  void body(String what, String body, String pointer, String expected) {
    JsonNode problem = refused(body, 400);

    assertThat(Problem.errors(problem))
        .singleElement()
        .asString()
        .startsWith(pointer + ": ")
        .contains(expected);
  }

  @Test
  @DisplayName("every fault is named, not only the first")
  void every() {
    JsonNode problem =
        refused(
            "{\"asOf\":\"hier\",\"x\":1,\"situation\":{\"boeth\":1,\"needs\":[\"A\",\"B\"]},"
                + "\"pathway\":{\"y\":1}}",
            400);

    assertThat(Problem.errors(problem))
        .extracting(error -> error.substring(0, error.indexOf(':')))
        .containsExactly(
            "/x",
            "/asOf",
            "/situation/boeth",
            "/situation/needs/0",
            "/situation/needs/1",
            "/pathway/y");
  }

  @Test
  @DisplayName("of thousands of faults only the first are told, and the answer stays small")
  void thousands() {
    String fields =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"x" + i + "\":1")
            .collect(Collectors.joining(","));
    String codes = "\"needs\":[" + "1,".repeat(100_000) + "1]";

    for (String many : List.of(fields, codes)) {
      JsonNode problem = refused("{\"situation\":{" + many + "}}", 400);
      assertThat(problem.path("errors")).hasSize(50);
      assertThat(problem.path("detail").asString()).contains("50 premières");
    }
    assertThat(refused("{" + fields + ",\"situation\":{}}", 400).path("errors")).hasSize(50);
  }

  @Test
  @DisplayName("a long name is told shortened, between two characters")
  void longName() {
    String name = "a".repeat(79) + "😀".repeat(1000);

    assertThat(Problem.errors(refused("{\"situation\":{\"" + name + "\":1}}", 400)))
        .singleElement()
        .asString()
        .startsWith("/situation/" + "a".repeat(79) + "😀…: ");
  }

  @Test
  @DisplayName("bytes that are no UTF-8 are malformed JSON")
  void encoding() {
    for (String bytes : List.of("\u00ff", "\u00c3(", "\u00ed\u00a0\u0080")) {
      byte[] body =
          ("{\"situation\":{\"birthDate\":\"" + bytes + "\"}}")
              .getBytes(StandardCharsets.ISO_8859_1);

      Program.Answer answer = new Program(port).ask("POST", ASSESSMENTS, body, JSON);

      assertThat(Problem.errors(Problem.of(answer, 400, ASSESSMENTS)))
          .singleElement()
          .asString()
          .contains(MALFORMED);
    }
  }

  @Test
  @DisplayName("a byte order mark is no fault")
  void byteOrderMark() {
    assertThat(new Program(port).ask("POST", ASSESSMENTS, "\ufeff" + GOOD, JSON).status())
        .isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {1024 * 1024 + 1, 2_000_000, 20_000_000})
  @DisplayName("a body beyond the limit is refused, whether its length is told or not")
  void tooLarge(int length) {
    byte[] blanks = " ".repeat(length).getBytes(UTF_8);
    byte[] text = ("{\"situation\":{\"birthDate\":\"" + "9".repeat(length)).getBytes(UTF_8);
    Program program = new Program(port);

    for (Program.Answer answer :
        List.of(
            program.ask("POST", ASSESSMENTS, blanks, JSON),
            program.ask("POST", ASSESSMENTS, blanks, "Content-Type: text/plain"),
            program.postInChunks(ASSESSMENTS, "application/json", blanks),
            program.postInChunks(ASSESSMENTS, "application/json", text))) {
      JsonNode problem = Problem.of(answer, 413, ASSESSMENTS);
      assertThat(problem.path("type").asString())
          .isEqualTo("urn:filrouge:problem:content-too-large");
      assertThat(problem.path("detail").asString()).contains("1024 kio");
      assertThat(answer.headers()).containsEntry("X-Content-Type-Options", "nosniff");
    }
  }

  @Test
  @DisplayName("a body of the limit is read")
  void largeEnough() {
    String body = GOOD + " ".repeat(1024 * 1024 - GOOD.length());

    assertThat(new Program(port).ask("POST", ASSESSMENTS, body, JSON).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/x-ndjson",
        "application/vnd.canari+json",
        "application/*",
        "*/*",
        "canari",
        "application/json; charset=canari",
        ""
      })
  @DisplayName("another content type is refused, with the one that is admitted")
  void contentType(String type) {
    Program.Answer answer =
        new Program(port).ask("POST", ASSESSMENTS, GOOD, "Content-Type: " + type);

    JsonNode problem = Problem.of(answer, 415, ASSESSMENTS);
    assertThat(problem.path("type").asString())
        .isEqualTo("urn:filrouge:problem:unsupported-media-type");
    assertThat(problem.path("detail").asString()).endsWith(" : application/json.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"text/html", "application/xml", "application/x-ndjson", "canari", "a/b/c"})
  @DisplayName("an answer in another format is refused, with the one there is")
  void accept(String accept) {
    Program program = new Program(port);

    for (String[] asked :
        List.of(
            new String[] {"POST", ASSESSMENTS, GOOD},
            new String[] {"GET", "/api/v1/measures", ""},
            new String[] {"GET", "/api/v1/vocabulary", ""})) {
      JsonNode problem =
          Problem.of(
              program.ask(asked[0], asked[1], asked[2], JSON, "Accept: " + accept), 406, asked[1]);
      assertThat(problem.path("type").asString()).isEqualTo("urn:filrouge:problem:not-acceptable");
      assertThat(problem.path("detail").asString()).endsWith(" : application/json.");
    }
  }

  @Test
  @DisplayName("a client that accepts problems only gets no answer under that name")
  void acceptProblems() {
    Program.Answer answer =
        new Program(port).ask("POST", ASSESSMENTS, GOOD, JSON, "Accept: application/problem+json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/json");
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource({
    "GET,    /api/v1/assessments,       POST",
    "PUT,    /api/v1/assessments,       POST",
    "DELETE, /api/v1/assessments,       POST",
    "PATCH,  /api/v1/assessments,       POST",
    "GET,    /api/v1/assessments/batch, POST",
    "POST,   /api/v1/measures,          GET",
    "DELETE, /api/v1/vocabulary,        GET",
  })
  @DisplayName("another method is refused, with the one that is admitted")
  void method(String method, String address, String admitted) {
    Program.Answer answer = new Program(port).ask(method, address, GOOD, JSON);

    JsonNode problem = Problem.of(answer, 405, address);
    assertThat(answer.headers()).containsEntry("Allow", admitted);
    assertThat(problem.path("type").asString())
        .isEqualTo("urn:filrouge:problem:method-not-allowed");
    assertThat(problem.path("detail").asString()).endsWith(" : " + admitted + ".");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/api/v1/assessments/",
        "/api/v1/assessments/canard",
        "/api/v1/assessments/batch/",
        "/api/v1/nowhere",
        "/api/v1/measures/SOCLE_LEC",
        "/api/v1/%C3%A9t%C3%A9%20chaud"
      })
  @DisplayName("an address where nothing is, is not found")
  void notFound(String address) {
    Program.Answer answer =
        new Program(port).ask("GET", address, "", "Authorization: " + Visitor.basic("cep"));

    assertThat(Problem.of(answer, 404, address).path("type").asString())
        .isEqualTo("urn:filrouge:problem:not-found");
  }

  @ParameterizedTest(name = "{0}?{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/measures | asOf=canari               | ?asOf: | AAAA-MM-JJ",
        "/api/v1/measures | asOf=2019-02-30           | ?asOf: | AAAA-MM-JJ",
        "/api/v1/measures | asOf=2019-06-03T00:00:00  | ?asOf: | AAAA-MM-JJ",
        "/api/v1/measures | asOf=0001-01-01           | ?asOf: | 1900-01-01",
        "/api/v1/measures | asOf=9999-12-31           | ?asOf: | 2199-12-31",
        "/api/v1/measures | asOf=-999999999-01-01     | ?asOf: | 1900-01-01",
        "/api/v1/measures | asOf=2019-06-03%00        | ?asOf: | AAAA-MM-JJ",
        "/api/v1/measures | asOf=                     | ?asOf: | Une valeur est attendue",
        "/api/v1/measures | asOf                      | ?asOf: | Une valeur est attendue",
        "/api/v1/measures | asOf=2019-06-03&asOf=2019-06-03 | ?asOf: | deux fois",
        "/api/v1/measures | asof=2019-06-03           | ?asof: | Paramètres admis : asOf.",
        "/api/v1/vocabulary | lang=canari             | ?lang: | n’en admet aucun",
        "/api/v1/assessments/batch | explain=canari   | ?explain: | true ou false",
        "/api/v1/assessments/batch | explain=         | ?explain: | Une valeur est attendue",
        "/api/v1/assessments/batch | explain=true&explain=true | ?explain: | deux fois",
      })
  @DisplayName("a query parameter is never passed over in silence")
  void parameters(String path, String query, String place, String expected) {
    boolean batch = path.endsWith("batch");
    Program.Answer answer =
        new Program(port)
            .ask(
                batch ? "POST" : "GET",
                path + "?" + query,
                "",
                "Content-Type: application/x-ndjson");

    assertThat(Problem.errors(Problem.of(answer, 400, path)))
        .singleElement()
        .asString()
        .startsWith(place)
        .contains(expected);
  }

  static Stream<Arguments> malformedRequests() {
    return Stream.of(
        arguments("a percent sign that escapes nothing", line("GET", "/api/v1/%zz")),
        arguments("an escaped slash", line("GET", "/api/v1/..%2fcanari")),
        arguments("an escaped NUL", line("GET", "/api/v1/canari%00")),
        arguments("a letter with an accent, bare", line("GET", "/api/v1/canari\u00e9")),
        arguments("angle brackets", line("GET", "/api/v1/<canari>")),
        arguments("a backslash", line("GET", "/api/v1/canari\\x")),
        arguments("a way up", line("GET", "/api/v1/../up")),
        arguments("two slashes", line("GET", "/api/v1//measures")),
        arguments("a path parameter", line("GET", "/api/v1/measures;x=1")),
        arguments("a malformed parameter", line("GET", "/api/v1/measures?asOf=%zz")),
        arguments("a parameter that is no UTF-8", line("GET", "/api/v1/measures?asOf=%ff")),
        arguments("a malformed parameter nobody asked", line("GET", "/api/v1/vocabulary?x=%")),
        arguments("a very long address", line("GET", "/api/v1/" + "canari".repeat(3000))),
        arguments(
            "a very long header",
            line("GET", "/api/v1/measures") + "X: " + "a".repeat(20_000) + "\r\n"),
        arguments(
            "a header with a blank in its name",
            line("GET", "/api/v1/measures") + "Canari X: 1\r\n"),
        arguments(
            "a negative length", line("POST", "/api/v1/assessments") + "Content-Length: -1\r\n"),
        arguments(
            "a malformed chunk",
            line("POST", "/api/v1/assessments")
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0"));
  }

  private static String line(String method, String address) {
    return Program.requestLine(method, address);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformedRequests")
  @DisplayName("a request that the server itself refuses is told in the same shape, and in French")
  void malformed(String what, String head) {
    Program.Answer answer = new Program(port).send(head + "\r\n", new byte[0]);

    assertThat(answer.status()).isEqualTo(400);
    JsonNode problem = Problem.of(answer);
    assertThat(problem.path("type").asString()).isEqualTo("urn:filrouge:problem:bad-request");
    assertThat(problem.path("title").asString()).isEqualTo("Demande incorrecte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/questions/canari%00", "/mesures/..%2fcanari"})
  @DisplayName(
      "the malformed address of a page gets a page, in French, without a word of the server's")
  void malformedPage(String address) {
    Program.Answer answer = new Program(port).send(line("GET", address) + "\r\n", new byte[0]);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.body())
        .contains("lang=\"fr\"", "Demande incorrecte")
        .doesNotContainIgnoringCase(Problem.CANARY)
        .doesNotContain("HTTP Status", "Tomcat", "Apache");
  }

  private JsonNode refused(String body, int status) {
    return Problem.of(new Program(port).ask("POST", ASSESSMENTS, body, JSON), status, ASSESSMENTS);
  }
}
