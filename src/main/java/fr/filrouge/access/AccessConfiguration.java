package fr.filrouge.access;

import fr.filrouge.mongo.Database;
import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  SignIn signIn(Database database, ServerProperties server, SignInSettings settings) {
    InetAddress address = server.getAddress();
    boolean loopback = address != null && address.isLoopbackAddress();
    return StartupCheck.decide(database.embedded(), loopback, settings);
  }
}
