package fr.filrouge.problem;

import fr.filrouge.situation.SituationJson;
import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;

/** Reads a day in an address as one in a body is read. */
@Component
class QueryDays implements Converter<String, LocalDate> {

  @Override
  public LocalDate convert(String text) {
    return SituationJson.readDate(StringNode.valueOf(text), "");
  }
}
