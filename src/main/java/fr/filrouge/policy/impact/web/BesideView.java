package fr.filrouge.policy.impact.web;

import fr.filrouge.frame.DayInWords;
import fr.filrouge.policy.Versions;
import fr.filrouge.policy.impact.Beside;
import fr.filrouge.policy.impact.Displayed;
import fr.filrouge.policy.impact.Run;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The version that comes into force next, under the figures of a draft: to be asked, being worked
 * out, or in a table of three states.
 *
 * @param name what it is called, with its day
 * @param open whether it can be asked
 */
record BesideView(
    String name, boolean open, @Nullable Progress progress, @Nullable ThreeStates states) {

  /** How many parts are done. */
  record Progress(int done, int parts) {}

  static BesideView of(Beside beside, Run drafted, ToIntFunction<Run> done, Versions versions) {
    String name =
        "la version "
            + beside.next().number()
            + ", prévue le "
            + DayInWords.date(Objects.requireNonNull(beside.next().from()));
    Run run = beside.run();
    if (run == null || !beside.asked()) {
      return new BesideView(name, beside.open(), null, null);
    }
    Displayed scheduled = run.shown();
    return scheduled == null
        ? new BesideView(name, false, new Progress(done.applyAsInt(run), run.parts()), null)
        : new BesideView(
            name, false, null, new StatesInWords(beside, drafted, versions).of(scheduled));
  }
}
