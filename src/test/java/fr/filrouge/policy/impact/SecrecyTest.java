package fr.filrouge.policy.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of what is shown about real people,")
class SecrecyTest {

  private static final int PAIRS = Integer.getInteger("filrouge.pairs-of-drafts", 1_000);
  private static final List<Move> MOVES = List.of(Move.GAIN, Move.LOSS);

  @Test
  @DisplayName("no small count can be worked out, for a thousand pairs of drafts")
  void attack() {
    int attacked = 0;
    int told = 0;
    for (int seed = 0; seed < PAIRS; seed++) {
      RandomDrafts drafts = new RandomDrafts(seed);
      Attacker attacker = new Attacker(drafts);
      List<Ledger.Entry> ledger = new ArrayList<>();
      List<Impact> impacts = List.of(drafts.first(), drafts.second());
      List<Displayed> shown = new ArrayList<>();
      for (Impact impact : impacts) {
        Ledger open = new Ledger(ledger);
        shown.add(Secrecy.of(impact, RandomDrafts.NOTHING_PROVED, open));
        ledger.addAll(open.added());
      }
      attacker.knowsPeople(Group.ALL, shown.get(0).people());
      for (int draft = 0; draft < 2; draft++) {
        told += see(attacker, draft, shown.get(draft));
      }
      for (int draft = 0; draft < 2; draft++) {
        attacked += attack(attacker, draft, shown.get(draft), impacts.get(draft), seed);
      }
    }
    assertThat(attacked).isGreaterThan(PAIRS);
    assertThat(told).isGreaterThan(PAIRS);
  }

  private static int see(Attacker attacker, int draft, Displayed shown) {
    int told = 0;
    for (Move move : MOVES) {
      for (Group group : Group.all()) {
        Figure figure = Attacker.only(shown).get(move).get(group);
        attacker.sees(draft, move, group, figure);
        told += figure.isTold() ? 1 : 0;
      }
    }
    return told;
  }

  private static int attack(
      Attacker attacker, int draft, Displayed shown, Impact impact, int seed) {
    int attacked = 0;
    for (Move move : MOVES) {
      Map<Group, Figure> row = Attacker.only(shown).get(move);
      for (Group group : Group.all()) {
        boolean small = size(impact, move, group) < Figure.THRESHOLD;
        if (small && !row.get(group).isTold() && row.get(Group.ALL).isTold()) {
          String which = "pair %d, draft %d, %s of %s".formatted(seed, draft, move, group.label());
          assertThat(attacker.couldBe(draft, move, group, 0)).as("0, " + which).isTrue();
          assertThat(attacker.couldBe(draft, move, group, 10)).as("10, " + which).isTrue();
          attacked++;
        }
      }
    }
    return attacked;
  }

  private static int size(Impact impact, Move move, Group group) {
    return impact.members().of(RandomDrafts.MEASURE, move, group).cardinality();
  }
}
