package fr.filrouge.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.filrouge.access.AccountId;
import fr.filrouge.notice.Mail;
import fr.filrouge.notice.MailAddress;
import fr.filrouge.notice.MailSettings;
import fr.filrouge.notice.Message;
import fr.filrouge.notice.Post;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayName("Mails leave")
class SmtpPostTest {

  private static final Mail MAIL =
      new Mail(
          "00000000-0000-0000-0000-000000000001",
          new AccountId("rene"),
          Instant.parse("2026-03-02T08:00:00Z"),
          List.of(new Mail.Item(Message.NEEDS_YOU, "/suivi")),
          Mail.State.TO_SEND,
          0);

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
          .withUserConfiguration(SmtpPost.class)
          .withBean(
              MailSettings.class,
              () ->
                  new MailSettings(
                      URI.create("http://localhost:8080"), "f@exemple.fr", LocalTime.NOON));

  @Test
  @DisplayName("by the server that the deployment names")
  void named() {
    try (MailServer server = new MailServer()) {
      application
          .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.port())
          .run(
              context ->
                  context.getBean(Post.class).send(MAIL, new MailAddress("rene@exemple.fr")));

      assertThat(server.received())
          .extracting(mail -> MailServer.header(mail, "Message-ID"))
          .containsExactly("<" + MAIL.id() + "@localhost>");
    }
  }

  @Test
  @DisplayName("by none when it names none")
  void none() {
    application.run(context -> assertThat(context).doesNotHaveBean(Post.class));
  }
}
