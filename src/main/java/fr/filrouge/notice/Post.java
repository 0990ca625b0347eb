package fr.filrouge.notice;

/** Takes mails to where people read them. Where there is none, they read them on a page here. */
public interface Post {

  /**
   * Hands a mail over. The same one handed over again is known by its id to whoever receives it.
   *
   * @throws RuntimeException it could not be handed over
   */
  void send(Mail mail, MailAddress address);
}
