package fr.filrouge.booklet.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has changed between two texts: line by line, and word by word in a line that has changed.
 */
public final class ContractDifference {

  /** Marks that no text holds: control characters are refused where texts are read. */
  private static final String BEGIN = "\u0001";

  private static final String END = "\u0002";
  private static final Pattern EDGE = Pattern.compile("(?<=[" + END + "])|(?=[" + BEGIN + "])");

  private ContractDifference() {}

  /** A line that was taken away, one that was added, or one that stands in both. */
  public record Line(Kind kind, List<Piece> pieces) {

    private boolean isBlank() {
      return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }
  }

  /** Some words of a line, and whether they are what has changed in it. */
  public record Piece(String text, boolean changed) {}

  /** What became of a line. */
  public enum Kind {
    SAME("Inchangé"),
    ADDED("Ajouté"),
    REMOVED("Retiré"),
    BEFORE("Avant"),
    AFTER("Maintenant");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static List<Line> between(String before, String after) {
    DiffRowGenerator generator =
        DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .mergeOriginalRevised(false)
            .lineNormalizer(line -> line)
            .oldTag(begins -> begins ? BEGIN : END)
            .newTag(begins -> begins ? BEGIN : END)
            .build();
    return generator.generateDiffRows(before.lines().toList(), after.lines().toList()).stream()
        .flatMap(row -> lines(row).stream())
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static List<Line> lines(DiffRow row) {
    return switch (row.getTag()) {
      case EQUAL -> List.of(whole(Kind.SAME, row.getNewLine()));
      case INSERT -> List.of(whole(Kind.ADDED, row.getNewLine()));
      case DELETE -> List.of(whole(Kind.REMOVED, row.getOldLine()));
      case CHANGE -> changed(row);
    };
  }

  /**
   * A line that has another in its place; all of it was taken away, or added, where that is blank.
   */
  private static List<Line> changed(DiffRow row) {
    if (row.getOldLine().isBlank()) {
      return List.of(whole(Kind.ADDED, row.getNewLine()));
    }
    return row.getNewLine().isBlank()
        ? List.of(whole(Kind.REMOVED, row.getOldLine()))
        : List.of(
            new Line(Kind.BEFORE, pieces(row.getOldLine())),
            new Line(Kind.AFTER, pieces(row.getNewLine())));
  }

  private static Line whole(Kind kind, String line) {
    return new Line(kind, List.of(new Piece(unmarked(line), false)));
  }

  private static List<Piece> pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    Arrays.stream(EDGE.split(marked))
        .filter(piece -> !unmarked(piece).isEmpty())
        .forEach(piece -> pieces.add(new Piece(unmarked(piece), piece.startsWith(BEGIN))));
    return pieces;
  }

  private static String unmarked(String text) {
    return text.replace(BEGIN, "").replace(END, "");
  }
}
