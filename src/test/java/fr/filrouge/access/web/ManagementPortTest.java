package fr.filrouge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "management.server.address=127.0.0.1"})
@DisplayName("A management port of its own")
class ManagementPortTest {

  @LocalServerPort int port;
  @LocalManagementPort int management;

  @Test
  @DisplayName("answers under the names of the server, and only about its health")
  void names() throws IOException {
    Visitor there = new Visitor(management);

    assertThat(management).isNotEqualTo(port);
    assertThat(there.getUnder("localhost", "/actuator/health")).startsWith("HTTP/1.1 200");
    assertThat(there.getUnder("attaque.exemple", "/actuator/health"))
        .startsWith("HTTP/1.1 421")
        .doesNotContain("UP");
    assertThat(there.getUnder("localhost", "/api/v1/me")).startsWith("HTTP/1.1 401");
    assertThat(there.getUnder("localhost", "/actuator/env")).startsWith("HTTP/1.1 302");
  }
}
