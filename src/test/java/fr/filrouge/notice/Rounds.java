package fr.filrouge.notice;

import org.springframework.beans.factory.BeanFactory;

/** Goes round in a running application, when a test says so. */
public final class Rounds {

  private Rounds() {}

  public static void round(BeanFactory application) {
    application.getBean(NoticeRounds.class).round();
  }
}
