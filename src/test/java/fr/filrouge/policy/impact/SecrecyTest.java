package fr.filrouge.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Of what is shown about real people,")
class SecrecyTest {

  private static final int PAIRS = Integer.getInteger("filrouge.pairs-of-drafts", 1_000);
  private static final int CHAINS = Integer.getInteger("filrouge.chains-of-drafts", 300);
  private static final List<Move> MOVES = List.of(Move.GAIN, Move.LOSS);

  private int attacked;
  private int told;

  @Test
  @DisplayName("no small count can be worked out, for a thousand pairs of drafts")
  void pairs() {
    for (int seed = 0; seed < PAIRS; seed++) {
      attack(new RandomDrafts(seed), List.of(0, 1), "pair " + seed);
    }
    assertThat(attacked).isGreaterThan(PAIRS);
    assertThat(told).isGreaterThan(PAIRS);
  }

  @ParameterizedTest
  @EnumSource(names = "ALIKE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName(
      "no small count either where a draft follows a version, whichever is looked at first")
  void chains(Kin kin) {
    for (int seed = 0; seed < CHAINS; seed++) {
      List<Integer> order = seed % 2 == 0 ? List.of(0, 1) : List.of(1, 0);
      attack(new RandomDrafts(seed, kin), order, kin + " " + seed);
    }
    assertThat(attacked).isGreaterThan(CHAINS);
    assertThat(told).isGreaterThan(CHAINS);
  }

  private void attack(RandomDrafts drafts, List<Integer> order, String pair) {
    Attacker attacker = new Attacker(drafts);
    List<Ledger.Entry> ledger = new ArrayList<>();
    List<Impact> impacts = List.of(drafts.first(), drafts.second());
    Displayed[] shown = new Displayed[2];
    for (int draft : order) {
      Ledger open = new Ledger(ledger);
      shown[draft] = Secrecy.of(impacts.get(draft), RandomDrafts.NOTHING_PROVED, open);
      ledger.addAll(open.added());
    }
    attacker.knowsPeople(Group.ALL, shown[0].people());
    attacker.sees(shown[0], shown[1]);
    for (int draft = 0; draft < 2; draft++) {
      attack(attacker, draft, shown, drafts, pair);
    }
  }

  private void attack(
      Attacker attacker, int draft, Displayed[] shown, RandomDrafts drafts, String pair) {
    Displayed other = shown[1 - draft];
    for (Move move : MOVES) {
      Map<Group, Figure> row = Attacker.only(shown[draft]).get(move);
      for (Group group : Group.all()) {
        told += row.get(group).isTold() ? 1 : 0;
        boolean small =
            people(drafts, draft, move, group).cardinality() < Figure.THRESHOLD
                && !drafts.rulesOut(draft, move, group)
                && !isToldElsewhere(drafts, 1 - draft, other, move, group);
        if (small && !row.get(group).isTold() && row.get(Group.ALL).isTold()) {
          String which = "%s, draft %d, %s of %s".formatted(pair, draft, move, group.label());
          assertThat(attacker.couldBe(draft, move, group, 0)).as("0, " + which).isTrue();
          assertThat(attacker.couldBe(draft, move, group, 10)).as("10, " + which).isTrue();
          attacked++;
        }
      }
    }
  }

  /** What a draft takes back was told of nearly the same people, by the number they came with. */
  private static boolean isToldElsewhere(
      RandomDrafts drafts, int other, Displayed shown, Move move, Group group) {
    Move back = drafts.kin().then(move);
    return drafts.kin() == Kin.GOES_BACK
        && Attacker.only(shown).get(back).get(group).isTold()
        && Ledger.distance(
                people(drafts, other, back, group), people(drafts, 1 - other, move, group))
            < Figure.THRESHOLD;
  }

  private static BitSet people(RandomDrafts drafts, int draft, Move move, Group group) {
    Impact impact = draft == 0 ? drafts.first() : drafts.second();
    return impact.members().of(RandomDrafts.MEASURE, move, group);
  }
}
