package fr.filrouge.notice.mail;

import fr.filrouge.notice.Mail;
import fr.filrouge.notice.MailAddress;
import fr.filrouge.notice.MailSettings;
import fr.filrouge.notice.Post;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the server that the deployment names. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpPost implements Post {

  private final JavaMailSenderImpl server;
  private final MailSettings settings;

  SmtpPost(JavaMailSenderImpl server, MailSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  @Override
  public void send(Mail mail, MailAddress address) {
    server.send(message(mail, address));
  }

  private MimeMessage message(Mail mail, MailAddress address) {
    try {
      MimeMessage message = new Named(server.getSession(), mail.id(), settings.site().getHost());
      message.setFrom(new InternetAddress(settings.from(), true));
      message.setRecipient(
          jakarta.mail.Message.RecipientType.TO, new InternetAddress(address.value(), true));
      message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
      message.setText(mail.text(settings.siteAddress()), StandardCharsets.UTF_8.name());
      message.setHeader("Content-Language", "fr");
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setSentDate(Date.from(mail.at()));
      return message;
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
  }

  /** Sent again, it has the same id, so that whoever receives it knows it. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(Session session, String id, String host) {
      super(session);
      this.id = '<' + id + '@' + host + '>';
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
