package fr.filrouge.policy.impact.web;

import java.util.List;

/**
 * What the rules are and may become, side by side: in force, scheduled, and by a draft.
 *
 * @param sentence who gains and who loses by the scheduled version
 * @param order what each is compared with, and whether the draft comes after the scheduled version
 *     or takes its place
 * @param stale whether the draft would be compared with another version by now
 * @param partial whether there are measures of which nothing may be shown
 */
record ThreeStates(
    String sentence,
    String order,
    boolean stale,
    List<Column> columns,
    List<Row> rows,
    boolean partial) {

  /**
   * A state.
   *
   * @param against which version it is, or what its figures are compared with
   */
  record Column(String name, String against) {}

  /** A measure that one of the states touches, and what becomes of it in each. */
  record Row(String label, List<String> states) {}
}
