package fr.filrouge.mongo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in plain words why the start stopped, instead of a stack trace. */
class CannotOpenDatabaseAnalyzer extends AbstractFailureAnalyzer<CannotOpenDatabase> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, CannotOpenDatabase cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
