package fr.filrouge.notice.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.filrouge.notice.MailSettings;
import fr.filrouge.notice.Post;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server of this machine, for as long as a test lasts. */
public final class MailServer implements AutoCloseable {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  public MailServer() {
    server.start();
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  public Post post(MailSettings settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port());
    return new SmtpPost(sender, settings);
  }

  public List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  /** The bytes of a mail as it came, but for the name of this machine and when it came. */
  public static String bytes(MimeMessage mail) {
    try {
      return mail.getSubject() + "\n" + mail.getContent().toString().stripTrailing() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String header(MimeMessage mail, String name) {
    try {
      return mail.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
