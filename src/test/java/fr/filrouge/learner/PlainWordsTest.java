package fr.filrouge.learner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.notice.Kind;
import fr.filrouge.notice.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bars of easy reading for what the person's pages, and mails to anybody, say. */
@DisplayName("The pages of a person")
class PlainWordsTest {

  private static final List<Path> TEMPLATES =
      Stream.of("learner", "notice")
          .map(folder -> Path.of("src/main/resources/templates", folder))
          .toList();
  private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");
  private static final Pattern SAID = Pattern.compile("th:(?:text|unless|if)=\"([^\"]*)\"");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
  private static final Pattern HARD =
      Pattern.compile(
          "(?i)dispositif|bénéficiaire|positionnement|prescri|éligib|orienteur|freins?\\b|nonobstant"
              + "|susvisé|PSAD|FEST|RHF|BOETH|QPV|·|\\d\\d/\\d\\d/\\d{4}");

  @Test
  @DisplayName("use short sentences: half of at most 12 words, none above 20")
  void shortSentences() throws IOException {
    List<String> sentences = sentences();
    List<Integer> lengths =
        sentences.stream().map(PlainWordsTest::words).sorted(Comparator.naturalOrder()).toList();
    assertThat(lengths).hasSizeGreaterThan(80);
    assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(12);
    assertThat(sentences.stream().filter(s -> words(s) > 20)).isEmpty();
  }

  @Test
  @DisplayName("use no word of the trade")
  void noJargon() throws IOException {
    assertThat(sentences().stream().filter(s -> HARD.matcher(s).find())).isEmpty();
  }

  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    for (Path folder : TEMPLATES) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          String html = Files.readString(file).replaceAll("(?s)<!--.*?-->|<head>.*?</head>", "");
          found(TEXT, html).forEach(text -> add(sentences, text));
          found(SAID, html).forEach(said -> found(LITERAL, said).forEach(t -> add(sentences, t)));
        }
      }
    }
    for (Message message : Message.values()) {
      add(sentences, message.title() + ". " + message.sentence());
    }
    for (Kind kind : Kind.values()) {
      add(sentences, kind.label() + ". " + kind.more());
    }
    return sentences;
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return all;
  }

  private static void add(List<String> sentences, String text) {
    for (String sentence : text.strip().split("(?<=[.!?])\\s+")) {
      if (words(sentence) > 1) {
        sentences.add(sentence);
      }
    }
  }

  private static int words(String sentence) {
    return (int)
        Stream.of(sentence.split("[\\s’']+")).filter(word -> word.matches(".*\\p{L}.*")).count();
  }
}
