package fr.filrouge.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses bodies beyond 1 MiB, declared or not, on every path of the API but the stream's. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
class BodyLimit extends OncePerRequestFilter {

  static final int MOST_BYTES = 1024 * 1024;
  private static final String STREAM = "/api/v1/assessments/batch";

  private final JsonMapper json;

  BodyLimit(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String decoded = request.getServletPath();
    return !decoded.startsWith("/api/") || decoded.equals(STREAM);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      ProblemDetail problem = BodyTooLarge.problem();
      problem.setInstance(URI.create(request.getRequestURI()));
      response.getOutputStream().write(json.writeValueAsBytes(problem));
      return;
    }
    chain.doFilter(new Limited(request), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      ServletInputStream whole = super.getInputStream();
      return new ServletInputStream() {
        private int count;

        @Override
        public int read() throws IOException {
          int read = whole.read();
          if (read != -1) {
            counted(1);
          }
          return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int read = whole.read(bytes, offset, length);
          if (read > 0) {
            counted(read);
          }
          return read;
        }

        private void counted(int more) throws IOException {
          count += more;
          if (count > MOST_BYTES) {
            throw new BodyTooLarge();
          }
        }

        @Override
        public boolean isFinished() {
          return whole.isFinished();
        }

        @Override
        public boolean isReady() {
          return whole.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
          whole.setReadListener(listener);
        }
      };
    }
  }
}
