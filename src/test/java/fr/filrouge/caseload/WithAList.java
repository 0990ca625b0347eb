package fr.filrouge.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.Account;
import fr.filrouge.access.web.Visitor;
import fr.filrouge.booklet.Followed;
import fr.filrouge.caseload.imports.OpenImported;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A referent of the running application, with lists to bring in. */
abstract class WithAList extends OverManyBooklets {

  static final String HEADINGS = "Nom;Prénom;Date de naissance\n";

  @Autowired OpenImported opening;

  Follower follower;
  Account me;
  Visitor visitor;

  @BeforeEach
  void signIn() {
    follower = referent();
    me = follower.account();
    visitor = signedIn(follower.login());
  }

  HttpResponse<String> sends(String text) {
    return sends(text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  HttpResponse<String> sends(byte[] file, Map<String, String> form) {
    return visitor.upload("/imports", "/imports", form, "Marie Dupont.csv", file);
  }

  /** The address of the import that a file has become. */
  String brought(String text) {
    return path(sends(text));
  }

  static String path(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  void post(String address, Map<String, String> form) {
    assertThat(visitor.submit("/imports", address, form).statusCode()).isEqualTo(302);
  }

  void saves(String address) {
    post(address + "/enregistrement", Map.of());
    opening.run(address.replace("/imports/", ""), me.id().value());
  }

  List<String> followed() {
    return booklets.followed(me).booklets().stream()
        .map(Followed::item)
        .map(item -> item.familyName().value() + " " + item.givenName().value())
        .toList();
  }
}
