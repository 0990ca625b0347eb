package fr.filrouge.spreadsheet;

/** A file that is refused, or cannot be read. */
public final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  UnreadableFile(String sentence) {
    super("a file was refused");
    this.sentence = sentence;
  }

  static UnreadableFile at(String sheet, int column, int line, String sentence) {
    String place = "Cellule " + Table.place(column, line);
    return new UnreadableFile(
        (sheet.isEmpty() ? place : "Feuille « " + sheet + " », c" + place.substring(1))
            + " : "
            + sentence);
  }

  static UnreadableFile damaged() {
    return new UnreadableFile(
        "Ce fichier est abîmé, ou ce n’est pas un classeur .xlsx. Ouvrez-le dans votre tableur,"
            + " puis enregistrez-le de nouveau en .xlsx.");
  }

  /** Why, and where, in French, with the name of the sheet: for whoever sent the file alone. */
  public String sentence() {
    return sentence;
  }
}
