package fr.filrouge.booklet.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.booklet.web.ContractDifference.Kind;
import fr.filrouge.booklet.web.ContractDifference.Line;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The difference of two texts of a contract")
class ContractDifferenceTest {

  private static List<Line> difference(String before, String after) {
    return ContractDifference.between(before, after);
  }

  private static String told(Line line) {
    return line.pieces().stream()
        .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  @Test
  @DisplayName("shows the very words that have changed in a line")
  void words() {
    List<Line> lines = difference("Je viens chaque lundi à 9 h.", "Je viens chaque mardi à 9 h.");
    assertThat(lines).extracting(Line::kind).containsExactly(Kind.BEFORE, Kind.AFTER);
    assertThat(lines)
        .extracting(ContractDifferenceTest::told)
        .containsExactly("Je viens chaque [lundi] à 9 h.", "Je viens chaque [mardi] à 9 h.");
  }

  @Test
  @DisplayName("shows whole lines that were added or taken away, and those that stand")
  void lines() {
    assertThat(difference("Un\nDeux", "Un\nTrois\nQuatre\nDeux"))
        .extracting(Line::kind)
        .containsExactly(Kind.SAME, Kind.ADDED, Kind.ADDED, Kind.SAME);
    assertThat(difference("Un\nDeux", "Deux"))
        .extracting(Line::kind)
        .containsExactly(Kind.REMOVED, Kind.SAME);
  }

  @Test
  @DisplayName("shows what people typed as they typed it")
  void signs() {
    assertThat(difference("a < b & c", "a < b & d"))
        .extracting(ContractDifferenceTest::told)
        .containsExactly("a < b & [c]", "a < b & [d]");
  }

  @Property
  @DisplayName("loses nothing: both texts can be read again in it, blank lines apart")
  void whole(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String one,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String other) {
    String before = spaced(one);
    String after = spaced(other);
    List<Line> lines = difference(before, after);
    assertThat(text(lines, Kind.BEFORE, Kind.REMOVED)).isEqualTo(withoutBlankLines(before));
    assertThat(text(lines, Kind.AFTER, Kind.ADDED)).isEqualTo(withoutBlankLines(after));
  }

  private static String spaced(String letters) {
    return letters.replace('c', ' ').replace('d', '\n');
  }

  private static String withoutBlankLines(String text) {
    return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  private static String text(List<Line> lines, Kind changed, Kind whole) {
    return lines.stream()
        .filter(line -> List.of(changed, whole, Kind.SAME).contains(line.kind()))
        .map(line -> line.pieces().stream().map(p -> p.text()).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }
}
