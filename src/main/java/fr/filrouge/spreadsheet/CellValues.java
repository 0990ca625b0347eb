package fr.filrouge.spreadsheet;

import fr.filrouge.spreadsheet.Cell.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** What a cell holds, from the way it is written: its type, its style and its raw text. */
final class CellValues {

  private static final double LAST_DAY = 2_958_466;
  private static final double LARGEST_WHOLE = 1e15;

  private final List<String> shared;
  private final StylesTable styles;
  private final boolean from1904;

  CellValues(List<String> shared, StylesTable styles, boolean from1904) {
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** There is none that can be taken. */
  static final class NoValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    NoValue(String sentence) {
      super("no value");
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  Cell of(@Nullable String type, @Nullable String style, String raw) throws NoValue {
    if (raw.isEmpty()) {
      return Cell.BLANK;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> Cell.text(shared(raw));
      case "inlineStr", "str" -> Cell.text(raw);
      case "b" -> new Cell(Kind.BOOLEAN, raw.equals("1") ? "VRAI" : "FAUX");
      case "d" -> day(raw);
      case "n" -> number(raw, style);
      default -> throw new NoValue("une erreur de calcul. Remplacez-la par une valeur.");
    };
  }

  private String shared(String number) throws NoValue {
    if (!number.matches("\\d{1,7}") || Integer.parseInt(number) >= shared.size()) {
      throw new NoValue("un texte qui n’est pas dans le fichier.");
    }
    return shared.get(Integer.parseInt(number));
  }

  private static Cell day(String raw) throws NoValue {
    try {
      return raw.length() == 10
          ? new Cell(Kind.DATE, LocalDate.parse(raw).toString())
          : moment(LocalDateTime.parse(raw.replace("Z", "")));
    } catch (DateTimeException e) {
      throw new NoValue("une date qui n’existe pas.");
    }
  }

  private Cell number(String raw, @Nullable String style) throws NoValue {
    double number;
    try {
      number = Double.parseDouble(raw);
    } catch (NumberFormatException e) {
      throw new NoValue("un nombre illisible.");
    }
    if (!Double.isFinite(number)) {
      throw new NoValue("un nombre illisible.");
    }
    XSSFCellStyle format = style == null ? null : style(style);
    if (format != null
        && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
      return date(number);
    }
    String text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    if (format != null && format.getDataFormatString().contains("%")) {
      return new Cell(Kind.PERCENT, text);
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
    return new Cell(whole ? Kind.WHOLE : Kind.DECIMAL, text);
  }

  private XSSFCellStyle style(String number) throws NoValue {
    if (!number.matches("\\d{1,5}")) {
      throw new NoValue("une mise en forme illisible.");
    }
    return styles.getStyleAt(Integer.parseInt(number));
  }

  private Cell date(double number) throws NoValue {
    if (number < 0 || number >= LAST_DAY) {
      throw new NoValue("une date qui n’existe pas.");
    }
    LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904);
    return number < 1 && !from1904
        ? new Cell(Kind.TIME, moment.toLocalTime().toString())
        : moment(moment);
  }

  private static Cell moment(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? new Cell(Kind.DATE, moment.toLocalDate().toString())
        : new Cell(Kind.DATE_AND_TIME, moment.toString());
  }
}
