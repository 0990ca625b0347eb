package fr.filrouge.notice;

import java.net.URI;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the deployment says of mails.
 *
 * @param site address under which people reach this site, that links in mails begin with
 * @param from the sender
 * @param morning when the mail of the morning leaves, in Normandie
 */
@ConfigurationProperties("filrouge.mail")
public record MailSettings(
    @DefaultValue("http://localhost:8080") URI site,
    @DefaultValue("ne-pas-repondre@exemple.invalid") String from,
    @DefaultValue("07:30") LocalTime morning) {

  public MailSettings {
    if (site.getHost() == null) {
      throw new IllegalArgumentException("filrouge.mail.site is not the address of a site");
    }
  }

  /** Without a slash at its end: addresses of pages begin with one. */
  public String siteAddress() {
    return site.toString().replaceAll("/+$", "");
  }
}
