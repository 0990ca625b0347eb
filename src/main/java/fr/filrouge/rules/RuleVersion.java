package fr.filrouge.rules;

import fr.filrouge.situation.SituationJson;
import java.util.function.Predicate;

/**
 * One version of the rules with all that is made of it, built together and used together. Immutable
 * and shared: whoever answers a request takes one and uses it to the end.
 *
 * @param number its number, 1 for what is in {@code rules/}
 * @param hash what names its content ({@link RuleFiles#hash()})
 */
public record RuleVersion(
    int number, String hash, RuleBook book, RuleEngine engine, SituationJson situations) {

  /**
   * Reads and builds a version; takes seconds.
   *
   * @throws UnreadableRules with every fault of its files
   */
  public static RuleVersion build(int number, RuleFiles files) {
    return build(number, files, code -> true);
  }

  /**
   * The same, where situations name communes that may be.
   *
   * @param communes whether a well-formed INSEE code may be that of a commune
   */
  public static RuleVersion build(int number, RuleFiles files, Predicate<String> communes) {
    RuleBook book = RuleBookReader.read(files).orThrow();
    return new RuleVersion(
        number,
        files.hash(),
        book,
        RuleEngine.build(book),
        new SituationJson(
            book.vocabulary(),
            Columns.openMeasures(CatalogueReader.codes(book.measures())),
            communes));
  }
}
