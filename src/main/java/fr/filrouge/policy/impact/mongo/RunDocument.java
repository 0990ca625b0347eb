package fr.filrouge.policy.impact.mongo;

import fr.filrouge.access.AccountId;
import fr.filrouge.policy.impact.Population;
import fr.filrouge.policy.impact.Question;
import fr.filrouge.policy.impact.Run;
import fr.filrouge.policy.impact.RunId;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A run as it is stored. */
final class RunDocument {

  private RunDocument() {}

  static Document from(Run run) {
    Question question = run.question();
    return new Document("_id", run.id().value())
        .append("before", question.before())
        .append("after", question.after())
        .append("population", question.population().name())
        .append("snapshot", question.snapshot().toString())
        .append("size", question.size())
        .append("asOf", question.asOf().toString())
        .append("build", question.build())
        .append("parts", run.parts())
        .append("done", List.of())
        .append("requesters", run.requesters().stream().map(AccountId::value).toList())
        .append("askedAt", Date.from(run.askedAt()))
        .append("state", run.state().name())
        .append("starts", run.starts());
  }

  static Run toRun(Document stored) {
    Document shown = stored.get("shown", Document.class);
    return new Run(
        new RunId(stored.getString("_id")),
        new Question(
            stored.getString("before"),
            stored.getString("after"),
            Population.valueOf(stored.getString("population")),
            LocalDate.parse(stored.getString("snapshot")),
            stored.getInteger("size"),
            LocalDate.parse(stored.getString("asOf")),
            stored.getString("build")),
        stored.getInteger("parts"),
        stored.getList("requesters", String.class).stream().map(AccountId::new).toList(),
        stored.getDate("askedAt").toInstant(),
        Run.State.valueOf(stored.getString("state")),
        stored.getInteger("starts"),
        shown == null ? null : DisplayedDocument.toDisplayed(shown));
  }
}
