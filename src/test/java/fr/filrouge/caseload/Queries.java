package fr.filrouge.caseload;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to the driver: which commands it sends to the database. */
final class Queries implements AutoCloseable {

  private final Logger driver =
      (Logger) LoggerFactory.getLogger("org.mongodb.driver.protocol.command");
  private final Level before = driver.getLevel();
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

  Queries() {
    driver.setLevel(Level.DEBUG);
    driver.setAdditive(false);
    heard.start();
    driver.addAppender(heard);
  }

  /** The commands that read; those of the job engine, which never rests, are none of a page. */
  List<String> reads() {
    return heard.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.startsWith("Command \""))
        .filter(message -> message.contains("\" started"))
        .filter(message -> !message.contains("\"job_"))
        .map(message -> message.substring(9, message.indexOf('"', 9)))
        .filter(List.of("find", "aggregate", "getMore", "count", "distinct")::contains)
        .toList();
  }

  @Override
  public void close() {
    driver.detachAppender(heard);
    driver.setAdditive(true);
    driver.setLevel(before);
  }
}
