package fr.filrouge.policy.impact;

/**
 * How far a sum of unknowns can be moved when the truth, which is possible, is where one starts
 * from: a simplex on the differences from it, so that the start is always admitted.
 */
final class LinearProgram {

  private static final double EPSILON = 1e-7;

  private final double[][] table;
  private final int[] columns;
  private final int[] rows;

  /**
   * @param limits coefficients of sums that are at most so much, the last number of each
   * @param goal coefficients of the sum to be made as large as can be
   */
  LinearProgram(double[][] limits, double[] goal) {
    int width = goal.length;
    table = new double[limits.length + 1][];
    for (int row = 0; row < limits.length; row++) {
      table[row] = limits[row].clone();
    }
    table[limits.length] = new double[width + 1];
    for (int column = 0; column < width; column++) {
      table[limits.length][column] = -goal[column];
    }
    columns = new int[width];
    rows = new int[limits.length];
    for (int i = 0; i < width; i++) {
      columns[i] = i;
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i] = width + i;
    }
  }

  /** The largest value of the goal, or at least {@code enough} if it can be as much. */
  double reach(double enough) {
    double[] goal = table[rows.length];
    for (int step = 0; goal[columns.length] < enough - EPSILON; step++) {
      int column = entering(goal, step);
      if (column < 0) {
        break;
      }
      int row = leaving(column);
      if (row < 0) {
        return Double.POSITIVE_INFINITY;
      }
      pivot(row, column);
    }
    return goal[columns.length];
  }

  /** The steepest one, and after a while the first one, which never goes round in circles. */
  private int entering(double[] goal, int step) {
    int best = -1;
    for (int column = 0; column < columns.length; column++) {
      if (goal[column] < -EPSILON
          && (best < 0
              || (step < 60 ? goal[column] < goal[best] : columns[column] < columns[best]))) {
        best = column;
      }
    }
    return best;
  }

  private int leaving(int column) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < rows.length; row++) {
      if (table[row][column] > EPSILON) {
        double ratio = table[row][columns.length] / table[row][column];
        if (ratio < least - EPSILON
            || ratio < least + EPSILON && best >= 0 && rows[row] < rows[best]) {
          least = Math.min(least, ratio);
          best = row;
        }
      }
    }
    return best;
  }

  private void pivot(int row, int column) {
    double[] pivot = table[row];
    double by = pivot[column];
    for (int i = 0; i <= columns.length; i++) {
      pivot[i] /= by;
    }
    pivot[column] = 1 / by;
    for (double[] other : table) {
      double times = other[column];
      if (other != pivot && times != 0) {
        for (int i = 0; i <= columns.length; i++) {
          other[i] -= times * pivot[i];
        }
        other[column] = -times / by;
      }
    }
    int swapped = columns[column];
    columns[column] = rows[row];
    rows[row] = swapped;
  }
}
