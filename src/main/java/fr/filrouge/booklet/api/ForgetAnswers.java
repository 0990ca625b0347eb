package fr.filrouge.booklet.api;

import fr.filrouge.booklet.AnsweredRequests;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets after a day what was answered to additions: the embedded database expires nothing. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ForgetAnswers {

  private static final Duration KEPT = Duration.ofDays(1);

  private final AnsweredRequests requests;
  private final Clock clock;

  ForgetAnswers(AnsweredRequests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void forget() {
    requests.forgetBefore(clock.instant().minus(KEPT));
  }
}
