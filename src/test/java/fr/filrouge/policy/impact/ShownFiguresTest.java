package fr.filrouge.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Difference.Change;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure about real people")
class ShownFiguresTest {

  private static final String MEASURE = RandomDrafts.MEASURE;
  private static final int PEOPLE = 1_000;
  private static final Compared NOTHING_PROVED = RandomDrafts.NOTHING_PROVED;

  private final List<Ledger.Entry> before = new ArrayList<>();

  /** What is shown of those who gain, all of one department and of every public by turns. */
  private Displayed shown(Compared compared, int... gaining) {
    return shown(compared, Move.GAIN, gaining);
  }

  private Displayed shown(Compared compared, Move move, int... those) {
    Members.Gathering members = new Members.Gathering(PEOPLE);
    Set<Integer> moving = new HashSet<>(IntStream.of(those).boxed().toList());
    for (int i = 0; i < PEOPLE; i++) {
      members.person(i, Department.EURE, Public.values()[i % 4], (byte) (i * 31));
      members.move(i, MEASURE, moving.contains(i) ? move : Move.NONE);
    }
    Impact impact = new Impact(Persons.NOBODY, Map.of(MEASURE, Counts.none()), members.done());
    Ledger ledger = new Ledger(before);
    Displayed shown = Secrecy.of(impact, compared, ledger);
    before.addAll(ledger.added());
    return shown;
  }

  private Figure gaining(int... people) {
    return shown(NOTHING_PROVED, people).line(MEASURE).orElseThrow().of(Move.GAIN, Group.ALL);
  }

  private static int[] people(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  @Test
  @DisplayName("is « moins de 11 » from none to ten, by the true count and not the shown one")
  void threshold() {
    assertThat(gaining()).isEqualTo(Figure.FEWER);
    before.clear();
    assertThat(gaining(people(0, 10))).isEqualTo(Figure.FEWER);
    before.clear();
    for (int first = 0; first < 300; first += 3) {
      before.clear();
      assertThat(gaining(people(first, first + 10))).isEqualTo(Figure.FEWER);
      before.clear();
      assertThat(gaining(people(first, first + 11)).isTold()).isTrue();
    }
  }

  @Test
  @DisplayName("is « personne, par construction » only where the rows prove it")
  void proof() {
    Compared proved =
        new Compared(
            Map.of(MEASURE, new Change(false, true, false, true, false)), Map.of(), Set.of());
    Displayed shown = shown(proved);
    assertThat(shown.line(MEASURE).orElseThrow().of(Move.GAIN, Group.ALL)).isEqualTo(Figure.NOBODY);
    assertThat(shown.whole().gaining()).isEqualTo(Figure.NOBODY);
    assertThat(shown.whole().losing()).isEqualTo(Figure.FEWER);
  }

  @Test
  @DisplayName("that differs by few people from an earlier one repeats it, more people or fewer")
  void near() {
    Figure first = gaining(people(0, 300));
    assertThat(first.number()).isBetween(298, 302);
    assertThat(first.about()).isFalse();
    assertThat(gaining(people(0, 301))).isEqualTo(first.again());
    assertThat(gaining(people(1, 301))).isEqualTo(first.again());
    assertThat(gaining(people(0, 290))).isEqualTo(first.again());
    assertThat(gaining(people(0, 300)))
        .as("the mark does not tell whether there was one more")
        .isEqualTo(first.again());
    assertThat(gaining(people(0, 311)).about()).isFalse();
  }

  @Test
  @DisplayName("is not told when it comes close to one that was too small, nor the other way round")
  void crossing() {
    assertThat(gaining(people(0, 10))).isEqualTo(Figure.FEWER);
    assertThat(gaining(people(0, 11))).as("ten and one more").isEqualTo(Figure.FEWER);
    before.clear();
    Figure told = gaining(people(0, 11));
    assertThat(gaining(people(0, 10))).as("eleven and one less").isEqualTo(told.again());
  }

  @Test
  @DisplayName("that is taken back is repeated only if so many gained that eleven at least lose it")
  void takenBack() {
    gaining(people(0, 21));
    assertThat(losing(people(0, 21))).isEqualTo(Figure.WITHHELD);
    before.clear();
    gaining(people(0, 20));
    assertThat(losing(people(0, 10)))
        .as("nor is it told that they are few")
        .isEqualTo(Figure.WITHHELD);
    before.clear();
    Figure many = gaining(people(0, 22));
    assertThat(losing(people(0, 12))).isEqualTo(many.again());
  }

  private Figure losing(int... people) {
    return shown(NOTHING_PROVED, Move.LOSS, people)
        .line(MEASURE)
        .orElseThrow()
        .of(Move.LOSS, Group.ALL);
  }

  @Test
  @DisplayName("is the same in forty drafts that differ by one birth date each")
  void fortyDrafts() {
    Set<Figure> seen = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      int one = 500 + i;
      int[] almost = IntStream.concat(IntStream.range(0, 400), IntStream.of(one)).toArray();
      seen.add(gaining(almost).again());
    }
    assertThat(seen).hasSize(1);
  }

  @Test
  @DisplayName("has the noise of the people it counts, two at most, whatever it is asked for")
  void noise() {
    BitSet all = new BitSet();
    for (int key = 0; key < 256; key++) {
      int shown = Noise.on(100, key);
      assertThat(shown).isBetween(98, 102).isEqualTo(Noise.on(100, key + 256));
      all.set(shown);
    }
    assertThat(all.cardinality()).isEqualTo(5);
    assertThat(Noise.on(11, 0)).as("no number below the threshold").isEqualTo(11);
    assertThat(IntStream.range(0, 256).map(key -> Noise.on(100, key) - 100).sum()).isZero();
  }

  @Test
  @DisplayName("is a band when few are touched, or when a new row singles people out")
  void bands() {
    assertThat(gaining(people(0, 30)).kind()).isEqualTo(Figure.Kind.BAND);
    before.clear();
    assertThat(gaining(people(0, 200)).kind()).isEqualTo(Figure.Kind.NUMBER);
    before.clear();
    Compared singling =
        new Compared(
            Map.of(MEASURE, new Change(false, true, true, true, true)), Map.of(), Set.of());
    Figure shown =
        shown(singling, people(0, 230)).line(MEASURE).orElseThrow().of(Move.GAIN, Group.ALL);
    assertThat(shown.words()).isEqualTo("de 200 à 999");
  }

  @Test
  @DisplayName("is not told where nearly everybody is counted: the rest would be few")
  void complement() {
    assertThat(gaining(people(0, PEOPLE - 3)).isTold() && !gaining(people(0, 997)).about())
        .isFalse();
  }

  @Test
  @DisplayName("of a measure that rests on restricted facts is not there at all")
  void restricted() {
    Displayed shown =
        shown(new Compared(Map.of(), Map.of(MEASURE, "RHF"), Set.of(MEASURE)), people(0, 500));
    assertThat(shown.measures()).isEmpty();
    assertThat(shown.withheld()).containsExactly("RHF");
    assertThat(shown.whole().gaining()).isEqualTo(Figure.FEWER);
  }

  @Test
  @DisplayName("is nothing but « moins de 11 » when there is nobody at all")
  void empty() {
    Ledger ledger = new Ledger(List.of());
    Impact nobody = new Impact(Persons.NOBODY, Map.of(MEASURE, Counts.none()), Members.NOBODY);
    Displayed shown = Secrecy.of(nobody, NOTHING_PROVED, ledger);
    assertThat(shown.people()).isEqualTo(Figure.FEWER);
    assertThat(shown.line(MEASURE).orElseThrow().of(Move.GAIN, Group.ALL)).isEqualTo(Figure.FEWER);
  }
}
