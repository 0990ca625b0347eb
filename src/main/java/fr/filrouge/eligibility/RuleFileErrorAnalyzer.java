package fr.filrouge.eligibility;

import fr.filrouge.rules.RuleFileError;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one French sentence which rule file stops the start. */
class RuleFileErrorAnalyzer extends AbstractFailureAnalyzer<RuleFileError> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, RuleFileError cause) {
    return new FailureAnalysis(
        "Les règles ne peuvent pas être lues. " + cause.getMessage(),
        "Corrigez ce fichier du dossier rules/ (voir rules/README.md), puis relancez.",
        cause);
  }
}
