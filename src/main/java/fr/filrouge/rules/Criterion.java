package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cell with the field of its column: what a row asks of one fact.
 *
 * @param expected the same as a French sentence
 * @param interpretation why this is our reading and not the letter of the text, if it is
 */
public record Criterion(
    Field field, Cell cell, String expected, Wanted wanted, @Nullable String interpretation) {

  /**
   * What it reads and the values that meet it, with the words for them.
   *
   * @param values none when they cannot be listed
   */
  public record Wanted(List<Field> inputs, List<Object> values, String words) {

    static Wanted by(Cell cell, Field field) {
      List<Field> inputs = cell.fields(field).toList();
      List<Object> values = List.copyOf(cell.values(field));
      return new Wanted(inputs, values, values.isEmpty() ? "" : Sentences.anyOf(field, values));
    }
  }

  Criterion(Field field, Cell cell, @Nullable String interpretation) {
    this(field, cell, cell.expected(field), Wanted.by(cell, field), interpretation);
  }

  /** Of words that are kept; a record would go through every value. */
  @Override
  public int hashCode() {
    return 31 * field.hashCode() + expected.hashCode();
  }

  /** Whether the facts meet it, three-valued. Drools has the same answer from the same cell. */
  public Kleene test(Known known) {
    return cell.test(field, known);
  }

  /** Whether all criteria are met, three-valued. */
  static Kleene all(List<Criterion> criteria, Known known) {
    Kleene all = Kleene.MET;
    for (Criterion criterion : criteria) {
      all = all.and(criterion.test(known));
      if (all == Kleene.UNMET) {
        break;
      }
    }
    return all;
  }

  /** What is known, as French words; {@code null} when unknown. */
  public @Nullable String actual(Known known) {
    return cell.actual(field, known);
  }

  /** The measures of which one has to be open, empty when the criterion is on another fact. */
  public List<String> measures() {
    return cell.measures();
  }

  /** Whether it is met by a fact that is not known. */
  public boolean takesUnknown() {
    return cell.takesUnknown();
  }

  /** Values of the field that meet it; none when they cannot be listed. */
  public List<Object> values() {
    return wanted.values();
  }

  /** Whether a change of the fact could meet it, though no list says which. */
  public boolean asksForAnotherValue() {
    return cell.asksForAnotherValue();
  }

  /** The fields of the vocabulary or derived facts that it reads. */
  public Stream<Field> fields() {
    return inputs().stream();
  }

  List<Field> inputs() {
    return wanted.inputs();
  }

  /** Whether an unknown fact leaves it open. */
  public boolean canBeUnknown() {
    return cell.canBeUnknown();
  }

  /** Both sides of each limit, and each code named: what scenarios should show. */
  public Stream<String> edges() {
    return cell.edges(field);
  }

  /** Those of its {@link #edges} that these facts stand on. */
  public Stream<String> edgesShown(Known known) {
    return cell.edgesShown(field, known);
  }
}
