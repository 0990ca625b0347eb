package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.QuestionView.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Choices in the making, each with an identifier of its own; a value is ticked once. */
final class Choices {

  private final List<Choice> list = new ArrayList<>();
  private final String id;
  private final String name;
  private final List<String> chosen;

  /**
   * @param id start of the identifiers
   * @param name name of the boxes in the form
   * @param chosen values ticked before
   */
  Choices(String id, String name, List<String> chosen) {
    this.id = id;
    this.name = name;
    this.chosen = chosen;
  }

  void add(String value, String label, @Nullable String more) {
    boolean ticked = chosen.contains(value) && list.stream().noneMatch(c -> is(c, value));
    add(name, value, label, more, ticked, false);
  }

  void apart(String value, String label) {
    add(name, value, label, null, chosen.contains(value), true);
  }

  /** A box that has a name of its own. */
  void box(String boxName, String label, boolean ticked) {
    add(boxName, RawAnswers.YES, label, null, ticked, false);
  }

  private void add(
      String box, String value, String label, @Nullable String more, boolean tick, boolean apart) {
    list.add(
        new Choice(
            id + "-" + list.size(), box, value, StringUtils.capitalize(label), more, tick, apart));
  }

  private static boolean is(Choice choice, String value) {
    return choice.value().equals(value);
  }

  boolean propose(String value) {
    return list.stream().anyMatch(choice -> is(choice, value));
  }

  List<String> chosen() {
    return chosen;
  }

  List<Choice> list() {
    return list;
  }
}
