package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TryOut
@DisplayName("A session")
class SessionLifetimeTest {

  @LocalServerPort int port;
  @Autowired LaterClock clock;

  @AfterEach
  void now() {
    clock.ahead(Duration.ZERO);
  }

  @Test
  @DisplayName("ends ten hours after it began, however busy the person is")
  void ends() {
    Visitor visitor = new Visitor(port);
    visitor.signIn("cep");

    clock.ahead(Duration.ofHours(10).minusMinutes(1));
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/connexion").body()).contains("Cédric Fictif");

    clock.ahead(Duration.ofHours(10));
    assertThat(visitor.get("/pieces/cassee").headers().firstValue("Location").orElseThrow())
        .endsWith("/connexion?expiree");
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);

    clock.ahead(Duration.ZERO);
    assertThat(visitor.get("/api/v1/me").statusCode()).as("for good").isEqualTo(401);
  }
}
