package fr.filrouge.eligibility;

import fr.filrouge.rules.Fault;
import fr.filrouge.rules.UnreadableRules;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says, one line a fault, what in the rule files stops the start. */
class UnreadableRulesAnalyzer extends AbstractFailureAnalyzer<UnreadableRules> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnreadableRules cause) {
    return new FailureAnalysis(
        cause.faults().stream()
            .map(Fault::message)
            .collect(Collectors.joining("\n- ", "Les règles ne peuvent pas être lues :\n- ", "")),
        "Corrigez ces fichiers du dossier rules/ (voir rules/README.md), puis relancez.",
        cause);
  }
}
