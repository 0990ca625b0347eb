package fr.filrouge;

import fr.filrouge.policy.CheckRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: eligibility, pathway and shared booklet for jobseekers in Normandie. */
@SpringBootApplication
@ConfigurationPropertiesScan
class FilRouge {

  public static void main(String[] args) {
    CheckRules.folder(args).ifPresent(folder -> System.exit(CheckRules.run(folder, System.out)));
    SpringApplication.run(FilRouge.class, args);
  }
}
