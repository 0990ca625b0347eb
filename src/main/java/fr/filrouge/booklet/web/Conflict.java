package fr.filrouge.booklet.web;

import fr.filrouge.booklet.BookletView;
import fr.filrouge.booklet.Change;
import fr.filrouge.booklet.History;
import fr.filrouge.booklet.Section;
import fr.filrouge.booklet.SeenVersion;
import fr.filrouge.booklet.web.PageDesk.Made;
import fr.filrouge.frame.DayInWords;
import fr.filrouge.frame.Merge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same thing: my text and theirs, to choose from field by field.
 *
 * @param address where the choice is sent: that of the form itself
 * @param by who came first, and when
 * @param kept the fields that need no choice, with what they are now to be
 * @param base every field as it stands now
 * @param seen the version it stands in
 */
record Conflict(
    String address,
    @Nullable By by,
    List<Choice> choices,
    Map<String, String> kept,
    Map<String, String> base,
    String seen) {

  /** Prefix of the hidden fields that hold what was shown. */
  static final String BASE = "base.";

  private static final int ATTEMPTS = 3;

  /** Who changed it. */
  record By(String name, DayInWords day, String time) {}

  /** One field, and two values for it as they are sent and as they read. */
  record Choice(
      String field,
      String label,
      String mine,
      String mineReads,
      String theirs,
      String theirsReads) {}

  /**
   * A form that changes something that exists.
   *
   * @param address where it is sent
   * @param section what it changes
   * @param now its fields as they stand in a booklet; none when there is no such thing any more
   * @param labels its fields, in order, and what they are called
   * @param words how the value of a field reads
   * @param change makes the change that its fields ask for
   */
  record Editing(
      String address,
      Section section,
      Supplier<Opened> reopen,
      Function<Opened, Optional<Map<String, String>>> now,
      Map<String, String> labels,
      Words words,
      Function<Map<String, String>, Change> change) {}

  /** How the value of a field reads. */
  interface Words {
    String of(String field, String value);
  }

  /** What became of it: made or not, or a conflict. */
  record Result(@Nullable Made made, @Nullable Conflict conflict) {}

  /**
   * Makes the change, merging what others have changed meanwhile.
   *
   * @throws fr.filrouge.situation.InvalidInput what was typed cannot be
   */
  static Result save(String id, Sent sent, Editing editing, BookletDoor door) {
    Map<String, String> base = base(sent, editing);
    Map<String, String> wanted = wanted(sent, editing, base);
    SeenVersion seen = sent.seen();
    if (seen == null) {
      seen = new SeenVersion(0, Map.of());
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Made made = door.change(id, seen, editing.change().apply(wanted));
      if (!(made instanceof Made.Stale)) {
        return new Result(made, null);
      }
      Opened current = editing.reopen().get();
      Map<String, String> theirs = editing.now().apply(current).orElseThrow(PageDesk::missing);
      Merge merge = Merge.of(base, wanted, theirs);
      if (!merge.isClear()) {
        return new Result(null, of(editing, merge, theirs, current));
      }
      wanted = merge.merged();
      base = theirs;
      seen = current.view().version();
    }
    return new Result(new Made.Stale(), null);
  }

  private static Map<String, String> base(Sent sent, Editing editing) {
    Map<String, String> base = new LinkedHashMap<>();
    editing
        .labels()
        .keySet()
        .forEach(
            field -> {
              if (sent.has(BASE + field)) {
                base.put(field, oneLineBreak(sent.text(BASE + field)));
              }
            });
    return base;
  }

  /** A field that was not sent is left as it was. */
  private static Map<String, String> wanted(Sent sent, Editing editing, Map<String, String> base) {
    Map<String, String> wanted = new LinkedHashMap<>();
    editing
        .labels()
        .keySet()
        .forEach(
            field ->
                wanted.put(
                    field,
                    sent.has(field)
                        ? oneLineBreak(sent.text(field))
                        : base.getOrDefault(field, "")));
    return wanted;
  }

  private static String oneLineBreak(String text) {
    return text.replace("\r\n", "\n");
  }

  private static Conflict of(
      Editing editing, Merge merge, Map<String, String> theirs, Opened current) {
    List<Choice> choices = new ArrayList<>();
    editing
        .labels()
        .forEach(
            (field, label) -> {
              Merge.Clash clash = merge.clashes().get(field);
              if (clash != null) {
                UnaryOperator<String> reads = value -> editing.words().of(field, value);
                choices.add(
                    new Choice(
                        field,
                        label,
                        clash.mine(),
                        reads.apply(clash.mine()),
                        clash.theirs(),
                        reads.apply(clash.theirs())));
              }
            });
    return new Conflict(
        editing.address(),
        lastChange(current.view(), editing.section(), current),
        choices,
        new TreeMap<>(merge.merged()),
        theirs,
        current.seen());
  }

  private static @Nullable By lastChange(BookletView view, Section section, Opened current) {
    List<History.Entry> entries = view.booklet().history().latest();
    return entries.stream()
        .filter(entry -> entry.section() == section)
        .reduce((earlier, later) -> later)
        .map(
            entry ->
                new By(entry.by().name(), current.day(entry.at()), DayInWords.time(entry.at())))
        .orElse(null);
  }
}
