package fr.filrouge.eligibility.web;

import fr.filrouge.eligibility.web.MeasureView.Said;
import fr.filrouge.eligibility.web.ResultView.StepView;
import fr.filrouge.rules.NextStep;
import fr.filrouge.rules.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** Puts what to do next into the words of the page, one for all measures of the same kind. */
final class StepViews {

  private static final Pattern READING = Pattern.compile(" \\(interprétation : (.*?)\\)");

  /** Whom people in detention can see at once, while they cannot go to a counsellor. */
  private static final String AT_HAND = "PRISON_LIAISON";

  private StepViews() {}

  static List<StepView> of(List<NextStep> steps, RuleBook book, Words words) {
    Map<String, List<NextStep>> kinds = new LinkedHashMap<>();
    for (NextStep step : steps) {
      String kind = step.obstacle() == null ? step.code() : step.code() + "." + step.obstacle();
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(step);
    }
    List<StepView> views = new ArrayList<>();
    kinds.forEach((kind, same) -> views.add(view(kind, same, book, words)));
    views.sort(Comparator.comparing(step -> !step.actor().equals(AT_HAND)));
    return views;
  }

  private static StepView view(String kind, List<NextStep> same, RuleBook book, Words words) {
    String code = same.get(0).code();
    return new StepView(
        kind,
        StringUtils.capitalize(book.stepLabels().getOrDefault(code, same.get(0).reason())),
        same.get(0).actor(),
        same.stream()
            .map(NextStep::measure)
            .filter(Objects::nonNull)
            .map(measure -> book.measure(measure).label())
            .toList(),
        same.stream().map(NextStep::reason).distinct().map(StepViews::said).toList(),
        words.in(same.stream().map(NextStep::reason).toArray(String[]::new)));
  }

  /** A reason names our reading in brackets; the page says it apart. */
  private static Said said(String reason) {
    Matcher reading = READING.matcher(reason);
    return reading.find()
        ? new Said(reading.replaceFirst(""), reading.group(1))
        : new Said(reason, null);
  }
}
