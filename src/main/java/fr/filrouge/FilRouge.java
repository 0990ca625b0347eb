package fr.filrouge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application: eligibility, pathway and shared booklet for jobseekers in Normandie. */
@SpringBootApplication
@ConfigurationPropertiesScan
class FilRouge {

  public static void main(String[] args) {
    SpringApplication.run(FilRouge.class, args);
  }
}
