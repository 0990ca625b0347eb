package fr.filrouge.problem;

import fr.filrouge.situation.InvalidInput;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Has instants read in the form of RFC 3339 alone, in years that can be meant and with an offset
 * that exists, so that what follows from them can be computed.
 */
@Component
class StrictTimes extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final Pattern FORM =
      Pattern.compile(
          "(19|20|21)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?"
              + "(Z|[+-](0\\d|1[0-7]):[0-5]\\d)");
  private static final String EXPECTED =
      "Un instant qui existe, entre 1900 et 2199, est attendu sous la forme 2019-06-12T09:30:00+02:00.";

  StrictTimes() {
    super("instants");
    addDeserializer(OffsetDateTime.class, new Reader());
  }

  private static final class Reader extends StdDeserializer<OffsetDateTime> {

    Reader() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) {
      String pointer = parser.streamReadContext().pathAsPointer().toString();
      if (parser.currentToken() == JsonToken.VALUE_STRING
          && FORM.matcher(parser.getString()).matches()) {
        try {
          return OffsetDateTime.parse(parser.getString());
        } catch (DateTimeException e) {
          // an hour that does not exist is told like any other wrong instant, below
        }
      }
      throw new InvalidInput(pointer, EXPECTED);
    }
  }
}
