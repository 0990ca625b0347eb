package fr.filrouge.job;

import org.jobrunr.server.configuration.BackgroundJobServerThreadType;
import org.jobrunr.server.configuration.BackgroundJobServerWorkerPolicy;
import org.jobrunr.server.configuration.DefaultBackgroundJobServerWorkerPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

  /** Leaves a processor to the people who wait for a page, where there are several. */
  @Bean
  BackgroundJobServerWorkerPolicy workers() {
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new DefaultBackgroundJobServerWorkerPolicy(
        workers, BackgroundJobServerThreadType.PlatformThreads);
  }
}
