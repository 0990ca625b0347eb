package fr.filrouge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.situation.Field;
import fr.filrouge.situation.Situation;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.internal.io.ResourceFactory;

/** The DMN document of a book, opened and run by KIE, which knows nothing of ours. */
final class DmnModel {

  private final RuleBook book;
  private final DMNRuntime runtime;
  private final DMNModel model;

  DmnModel(RuleBook book, String document) {
    this.book = book;
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(document))))
            .getOrElseThrow(e -> new IllegalStateException(e));
    this.model = runtime.getModels().get(0);
  }

  /** What the schema of DMN 1.5 and KIE say against a document. */
  static List<DMNMessage> faults(String document) {
    return DMNValidatorFactory.newValidator()
        .validate(
            new StringReader(document),
            DMNValidator.Validation.VALIDATE_SCHEMA,
            DMNValidator.Validation.VALIDATE_MODEL,
            DMNValidator.Validation.VALIDATE_COMPILATION);
  }

  List<DMNMessage> messages() {
    return model.getMessages();
  }

  /** The label of a decision. */
  @Nullable String label(String decision) {
    return model.getDefinitions().getDrgElement().stream()
        .filter(element -> decision.equals(element.getName()))
        .map(DMNElement::getLabel)
        .findFirst()
        .orElse(null);
  }

  /** The answer of every decision, by name. */
  Map<String, @Nullable Object> decide(Case one) {
    DMNContext context = runtime.newContext();
    context.set(Feel.AS_OF, one.asOf());
    for (Field field : book.vocabulary().fields()) {
      Object value = one.situation().get(field.code());
      boolean never = Situation.NEVER.equals(value);
      context.set(Feel.name(field), never ? null : written(value));
      if (field.mayBeNever()) {
        context.set(Feel.never(field), never ? Boolean.TRUE : null);
      }
    }
    DMNResult result = runtime.evaluateAll(model, context);
    assertThat(result.getMessages()).isEmpty();
    Map<String, @Nullable Object> answers = new TreeMap<>();
    for (DMNDecisionResult decision : result.getDecisionResults()) {
      answers.put(decision.getDecisionName(), decision.getResult());
    }
    return answers;
  }

  private static @Nullable Object written(@Nullable Object value) {
    return value instanceof Set<?> codes
        ? List.copyOf(codes)
        : value instanceof Integer number ? BigDecimal.valueOf(number) : value;
  }
}
