package fr.filrouge.eligibility.api;

import fr.filrouge.eligibility.AssessmentRequest;
import fr.filrouge.eligibility.RulesInForce;
import fr.filrouge.situation.Situation;
import fr.filrouge.situation.SituationJson;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Has Jackson read requests and situations by the vocabulary, and dates in one form only. */
@Component
class RequestModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  RequestModule(RequestReader reader, RulesInForce rules) {
    super("situations");
    addDeserializer(
        AssessmentRequest.class,
        new Reader<>(AssessmentRequest.class, (json, pointer) -> reader.read(json)));
    addDeserializer(
        Situation.class,
        new Reader<>(
            Situation.class,
            (json, pointer) -> rules.take().rules().situations().read(json, pointer)));
    addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, SituationJson::readDate));
  }

  private interface Reading<T> {
    T read(JsonNode json, String pointer);
  }

  private static final class Reader<T> extends StdDeserializer<T> {

    private final Reading<T> reading;

    Reader(Class<T> type, Reading<T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      TokenStreamContext place = parser.streamReadContext();
      if (parser.currentToken().isStructStart() && place.getParent() != null) {
        place = place.getParent();
      }
      String pointer = place.pathAsPointer().toString();
      return reading.read(context.readTree(parser), pointer);
    }
  }
}
