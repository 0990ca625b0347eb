package fr.filrouge.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a draft does to people is counted, and every person is counted once. */
@DisplayName("The impact of a draft:")
class ImpactTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int PEOPLE = 2_300;
  private static final Synthetic POPULATION =
      new Synthetic(Changed.IN_FORCE.book().vocabulary(), DAY, 1);
  private static final Impact CATEGORY_E = whole();

  private static Impact whole() {
    Impact all = Impact.NONE;
    for (int part = 0; part < Synthetic.parts(PEOPLE); part++) {
      all = all.plus(part, part(part));
    }
    return all;
  }

  private static Impact part(int index) {
    return Impact.of(Changed.IN_FORCE, Changed.CATEGORY_E, DAY, POPULATION.chunk(index, PEOPLE));
  }

  @Test
  @DisplayName("each measure's figures add up to the whole population, in all and in each group")
  void sums() {
    assertThat(CATEGORY_E.persons().people()).isEqualTo(PEOPLE);
    CATEGORY_E
        .measures()
        .forEach(
            (measure, counts) -> {
              assertThat(counts.people()).as(measure).isEqualTo(PEOPLE);
              for (Group group : Group.all()) {
                int moves = Arrays.stream(Move.values()).mapToInt(m -> counts.of(m, group)).sum();
                assertThat(moves)
                    .as(measure + " " + group)
                    .isEqualTo(CATEGORY_E.members().of(group).cardinality());
              }
            });
  }

  @Test
  @DisplayName("who stands behind a figure are as many as the figure says")
  void members() {
    CATEGORY_E
        .measures()
        .forEach(
            (measure, counts) -> {
              for (Move move :
                  List.of(Move.GAIN, Move.LOSS, Move.TO_SETTLE, Move.SETTLED, Move.STEP)) {
                for (Group group : Group.all()) {
                  assertThat(CATEGORY_E.members().of(measure, move, group).cardinality())
                      .as(measure + " " + move + " " + group)
                      .isEqualTo(counts.of(move, group));
                }
              }
            });
    assertThat(CATEGORY_E.members().whole(Members.STEPPING).cardinality())
        .isEqualTo(CATEGORY_E.persons().stepping());
  }

  @Test
  @DisplayName("category E opens five Socle measures and, through them, two aids")
  void chaining() {
    assertThat(CATEGORY_E.moved())
        .containsExactlyInAnyOrder(
            "SOCLE_LEC",
            "SOCLE_DIGITAL",
            "SOCLE_ENGLISH",
            "SOCLE_GENERAL",
            "SOCLE_DAEU",
            "MOBILITY_AID",
            "CHILDCARE_AID");
    assertThat(CATEGORY_E.persons().gaining()).isPositive();
    assertThat(CATEGORY_E.persons().losing()).isZero();
  }

  @Test
  @DisplayName("the figures are those of one decision after the other")
  void oneByOne() {
    int gaining = 0;
    for (Counted one : people()) {
      Case asked = new Case(DAY, one.situation(), one.pathway());
      boolean before = isOpen(Changed.IN_FORCE.engine().evaluate(asked).outcome("SOCLE_LEC"));
      boolean after = isOpen(Changed.CATEGORY_E.engine().evaluate(asked).outcome("SOCLE_LEC"));
      gaining += !before && after ? 1 : 0;
    }
    assertThat(CATEGORY_E.measures().get("SOCLE_LEC").of(Move.GAIN, Group.ALL)).isEqualTo(gaining);
  }

  private static boolean isOpen(DecisionOutcome outcome) {
    return outcome == DecisionOutcome.ELIGIBLE;
  }

  private static List<Counted> people() {
    List<Counted> people = new ArrayList<>();
    IntStream.range(0, Synthetic.parts(PEOPLE))
        .forEach(i -> POPULATION.chunk(i, PEOPLE).people().forEach(people::add));
    return people;
  }

  @Test
  @DisplayName(
      "a draft taken back exchanges gains and losses, and becoming uncertain with settling")
  void back() {
    Impact back = Impact.of(Changed.CATEGORY_E, Changed.IN_FORCE, DAY, POPULATION.chunk(0, PEOPLE));
    Impact there = part(0);
    there
        .measures()
        .forEach(
            (measure, counts) -> {
              Counts other = back.measures().get(measure);
              assertThat(other.of(Move.LOSS, Group.ALL)).isEqualTo(counts.of(Move.GAIN, Group.ALL));
              assertThat(other.of(Move.SETTLED, Group.ALL))
                  .isEqualTo(counts.of(Move.TO_SETTLE, Group.ALL));
            });
  }

  @Test
  @DisplayName("the same rules change nothing for anybody")
  void nothing() {
    Impact none = Impact.of(Changed.IN_FORCE, Changed.IN_FORCE, DAY, POPULATION.chunk(0, PEOPLE));
    assertThat(none.moved()).isEmpty();
    assertThat(none.persons()).isEqualTo(new Persons(1_000, 0, 0, 0, 0));
  }

  @Test
  @DisplayName("a measure that a draft adds is new to everybody, and one it removes is lost")
  void measures() {
    assertThat(Move.of(DecisionOutcome.NOT_AVAILABLE, DecisionOutcome.ELIGIBLE, true))
        .isEqualTo(Move.GAIN);
    assertThat(Move.of(DecisionOutcome.ELIGIBLE, DecisionOutcome.NOT_AVAILABLE, true))
        .isEqualTo(Move.LOSS);
  }

  @Test
  @DisplayName("a part is made up without the others, and is the same every time")
  void seeded() {
    assertThat(POPULATION.chunk(2, PEOPLE)).isEqualTo(POPULATION.chunk(2, PEOPLE));
    assertThat(POPULATION.chunk(2, PEOPLE).places()).hasSize(300);
    assertThat(POPULATION.chunk(1, PEOPLE)).isNotEqualTo(POPULATION.chunk(0, PEOPLE));
    assertThat(new Synthetic(Changed.IN_FORCE.book().vocabulary(), DAY, 2).chunk(0, PEOPLE))
        .isNotEqualTo(POPULATION.chunk(0, PEOPLE));
  }

  @Test
  @DisplayName(
      "made-up people are of every department and public, and every measure may be open to some")
  void likely() {
    List<Counted> people = people();
    assertThat(people).extracting(Counted::department).contains(Department.values());
    assertThat(people).extracting(Counted::among).contains(Public.values());
    CATEGORY_E
        .measures()
        .forEach(
            (measure, counts) ->
                assertThat(counts.of(DecisionOutcome.NOT_ELIGIBLE, DecisionOutcome.NOT_ELIGIBLE))
                    .as(measure)
                    .isLessThan(PEOPLE));
  }

  @Test
  @DisplayName("what is stored of the counts is what was counted")
  void stored() {
    Counts counts = CATEGORY_E.measures().get("SOCLE_ENGLISH");
    assertThat(Counts.of(counts.numbers())).isEqualTo(counts);
  }
}
