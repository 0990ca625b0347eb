package fr.filrouge.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What axe is asked to look for: all of WCAG 2.2 A and AA, and good practice that we keep. */
final class Axe {

  static final AxeRunOptions OPTIONS = options();

  private Axe() {}

  private static AxeRunOptions options() {
    AxeRunOnlyOptions wcag = new AxeRunOnlyOptions();
    wcag.setType("tag");
    wcag.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"));
    AxeRuleOptions enabled = new AxeRuleOptions();
    enabled.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(wcag);
    options.setResultTypes(List.of("violations"));
    options.setRules(
        Stream.of(
                "target-size",
                "region",
                "landmark-one-main",
                "page-has-heading-one",
                "heading-order",
                "empty-heading",
                "skip-link",
                "label-title-only",
                "tabindex",
                "scope-attr-valid",
                "duplicate-id-aria")
            .collect(Collectors.toMap(Function.identity(), rule -> enabled)));
    return options;
  }
}
