package fr.filrouge.eligibility.api;

import fr.filrouge.eligibility.AssessmentRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Has Jackson read an {@link AssessmentRequest} by the vocabulary. */
@Component
class RequestModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  RequestModule(RequestReader reader) {
    super("assessment-request");
    addDeserializer(
        AssessmentRequest.class,
        new StdDeserializer<AssessmentRequest>(AssessmentRequest.class) {
          @Override
          public AssessmentRequest deserialize(JsonParser parser, DeserializationContext context) {
            return reader.read(context.readTree(parser));
          }
        });
  }
}
