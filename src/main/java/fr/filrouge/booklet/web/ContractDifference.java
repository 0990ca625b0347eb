package fr.filrouge.booklet.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/** What has changed between two texts, line by line. */
final class ContractDifference {

  private ContractDifference() {}

  /** A line that was taken away, one that was added, or one that stands in both. */
  record Line(Kind kind, String text) {}

  /** What became of a line. */
  enum Kind {
    SAME("Inchangé"),
    ADDED("Ajouté"),
    REMOVED("Retiré");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  static List<Line> between(String before, String after) {
    DiffRowGenerator generator =
        DiffRowGenerator.create().showInlineDiffs(false).lineNormalizer(line -> line).build();
    return generator.generateDiffRows(before.lines().toList(), after.lines().toList()).stream()
        .flatMap(row -> lines(row).stream())
        .filter(line -> !line.text().isBlank())
        .toList();
  }

  private static List<Line> lines(DiffRow row) {
    return switch (row.getTag()) {
      case EQUAL -> List.of(new Line(Kind.SAME, row.getNewLine()));
      case INSERT -> List.of(new Line(Kind.ADDED, row.getNewLine()));
      case DELETE -> List.of(new Line(Kind.REMOVED, row.getOldLine()));
      case CHANGE ->
          List.of(new Line(Kind.REMOVED, row.getOldLine()), new Line(Kind.ADDED, row.getNewLine()));
    };
  }
}
