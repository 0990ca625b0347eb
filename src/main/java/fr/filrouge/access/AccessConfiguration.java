package fr.filrouge.access;

import fr.filrouge.mongo.Database;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  SignIn signIn(
      Database database,
      ServerProperties server,
      Environment environment,
      SignInSettings settings) {
    boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
    InetAddress management =
        environment.getProperty("management.server.address", InetAddress.class);
    return StartupCheck.decide(
        database.embedded(),
        new StartupCheck.Loopback(
            isLoopback(server.getAddress()), !ownPort || isLoopback(management)),
        settings);
  }

  private static boolean isLoopback(@Nullable InetAddress address) {
    return address != null && address.isLoopbackAddress();
  }
}
