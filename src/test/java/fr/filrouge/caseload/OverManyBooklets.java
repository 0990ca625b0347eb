package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Accounts;
import fr.filrouge.access.Role;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.AddStep;
import fr.filrouge.booklet.Booklets;
import fr.filrouge.booklet.MakeAppointment;
import fr.filrouge.pathway.FreeText;
import fr.filrouge.pathway.Goal;
import fr.filrouge.pathway.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running application, with professionals who follow many booklets in it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class OverManyBooklets {

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Booklets booklets;

  Follower referent(Role... others) {
    return new Follower(
        accounts, booklets, others.length == 0 ? new Role[] {Role.REFERENT} : others);
  }

  Visitor signedIn(String login) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(login);
    return visitor;
  }

  static String page(Visitor visitor, String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  static AddStep step(String title, LocalDate due) {
    return new AddStep(
        ItemId.fresh(), new Goal(FreeText.line(title, ""), Role.REFERENT, due, null), null);
  }

  static MakeAppointment meeting(ItemId id, Instant at) {
    return new MakeAppointment(id, at, FreeText.line("Point d'étape", ""));
  }

  static LocalDate day(int afterStart) {
    return LocalDate.of(2026, 3, 2).plusDays(afterStart);
  }
}
