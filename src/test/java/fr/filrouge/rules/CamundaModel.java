package fr.filrouge.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.dmn.Audit.AuditLogListener;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.FeelEngineClock.SystemClock$;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.List$;
import scala.util.Either;

/**
 * The DMN document of a book, opened and run by the engine of Camunda, which shares nothing with
 * that of KIE.
 */
final class CamundaModel {

  private final RuleBook book;
  private final DmnEngine engine =
      new DmnEngine(
          new DmnEngine.Configuration(false, false, false),
          List$.MODULE$.<AuditLogListener>newBuilder().result(),
          SystemClock$.MODULE$);
  private final ParsedDmn model;

  CamundaModel(RuleBook book, String document) {
    this.book = book;
    this.model =
        right(engine.parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
  }

  /** The answers of decisions, by name. */
  Map<String, @Nullable Object> decide(Case one, Collection<String> decisions) {
    Map<String, @Nullable Object> inputs = DmnInputs.of(book, one);
    Map<String, @Nullable Object> answers = new TreeMap<>();
    for (String decision : decisions) {
      DmnEngine.EvalResult result = right(engine.evalByName(model, decision, inputs));
      answers.put(decision, result instanceof DmnEngine.Result some ? some.value() : null);
    }
    return answers;
  }

  private static <T> T right(Either<?, T> either) {
    return either
        .toOption()
        .getOrElse(
            () -> {
              throw new IllegalStateException(either.left().toOption().get().toString());
            });
  }
}
