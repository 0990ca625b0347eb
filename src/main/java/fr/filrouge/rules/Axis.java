package fr.filrouge.rules;

import fr.filrouge.situation.Field;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link Space}, cut into atoms that no criterion tells further apart; each is stood
 * for by a value, the first one by {@code null}: « inconnu ».
 *
 * @param several the atoms in which several values were seen
 */
record Axis(Field field, List<@Nullable Object> atoms, BitSet several) {

  /** All its atoms. */
  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, atoms.size());
    return all;
  }

  /** All its atoms but « inconnu ». */
  BitSet known() {
    BitSet known = all();
    known.clear(0);
    return known;
  }
}
