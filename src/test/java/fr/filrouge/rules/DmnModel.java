package fr.filrouge.rules;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.internal.io.ResourceFactory;

/** The DMN document of a book, opened and run by KIE, which knows nothing of ours. */
public final class DmnModel {

  private final RuleBook book;
  private final DMNRuntime runtime;
  private final DMNModel model;
  private final List<String> inputs;
  private final String[] decisions;

  public DmnModel(RuleBook book, String document) {
    this.book = book;
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(document))))
            .getOrElseThrow(e -> new IllegalStateException(e));
    this.model = runtime.getModels().get(0);
    this.inputs = model.getInputs().stream().map(DMNNode::getName).toList();
    this.decisions = model.getDecisions().stream().map(DMNNode::getName).toArray(String[]::new);
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
    return decide(one, decisions);
  }

  /** The answers of these decisions, by name. */
  public Map<String, @Nullable Object> decide(Case one, String... names) {
    DMNContext context = runtime.newContext();
    Map<String, @Nullable Object> facts = DmnInputs.of(book, one);
    inputs.forEach(input -> context.set(input, facts.get(input)));
    DMNResult result = runtime.evaluateByName(model, context, names);
    if (!result.getMessages().isEmpty()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    Map<String, @Nullable Object> answers = new TreeMap<>();
    for (DMNDecisionResult decision : result.getDecisionResults()) {
      answers.put(decision.getDecisionName(), decision.getResult());
    }
    return answers;
  }
}
