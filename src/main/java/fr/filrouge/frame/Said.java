package fr.filrouge.frame;

import java.util.Map;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says of the form that was just sent: done, with a way back, or not done. */
public final class Said {

  private Said() {}

  /** The form that takes back what was done. */
  public record Undo(String address, Map<String, String> fields) {}

  public static void done(RedirectAttributes next, String sentence) {
    next.addFlashAttribute("said", sentence);
  }

  public static void done(RedirectAttributes next, String sentence, Undo undo) {
    done(next, sentence);
    next.addFlashAttribute("undo", undo);
  }

  public static void notDone(RedirectAttributes next, String sentence) {
    next.addFlashAttribute("notDone", sentence);
  }
}
