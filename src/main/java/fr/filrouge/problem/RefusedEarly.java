package fr.filrouge.problem;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers what the server refuses before the application is asked, malformed addresses above all,
 * in French and without a word of the server's own. An address that could not even be read was not
 * written by a browser.
 */
final class RefusedEarly extends ErrorReportValve {

  private static final String PROBLEM =
      """
      {"detail":"La demande ne peut pas être comprise.","status":%d,"title":"Demande incorrecte",\
      "type":"urn:filrouge:problem:bad-request"}""";

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="fr">
      <head><meta charset="utf-8"><title>Demande incorrecte – Fil rouge</title></head>
      <body><h1>Demande incorrecte</h1><p>La demande ne peut pas être comprise.</p></body>
      </html>
      """;

  /** Puts the valve in the server. */
  @Component
  static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addContextCustomizers(
          context -> context.getParent().getPipeline().addValve(new RefusedEarly()));
    }
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    String address = request.getRequestURI();
    boolean api = address == null || address.startsWith("/api/");
    response.setContentType(api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(api ? PROBLEM.formatted(status) : PAGE);
        response.finishResponse();
      }
    } catch (IOException e) {
      // whoever asked has gone
    }
  }
}
