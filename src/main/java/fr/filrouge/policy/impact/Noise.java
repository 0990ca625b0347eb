package fr.filrouge.policy.impact;

/**
 * Noise that hangs on who is counted (cell key method): the same people have the same noise,
 * whatever they are counted for and however often, so that asking again tells nothing more.
 */
final class Noise {

  /** The most by which a shown number may differ from the true one. */
  static final int MOST = 2;

  /** How many of the 256 keys have −2, −1, 0, 1; the rest have 2. */
  private static final int[] SHARES = {24, 56, 96, 56};

  private Noise() {}

  /** The number to show for a true one; no number is shown below the threshold. */
  static int on(int number, int key) {
    int left = key & 0xff;
    int noise = -MOST;
    for (int share : SHARES) {
      if (left < share) {
        break;
      }
      left -= share;
      noise++;
    }
    return Math.max(Figure.THRESHOLD, number + noise);
  }
}
