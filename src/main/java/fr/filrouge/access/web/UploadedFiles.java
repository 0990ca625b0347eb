package fr.filrouge.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Takes files at few addresses, of a size that is told beforehand, and nowhere else. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class UploadedFiles extends OncePerRequestFilter {

  private static final Set<String> ADMITTING = Set.of("/imports", "/regles/classeur");
  private static final int MOST_BYTES = 3 * 1024 * 1024;

  /** Elsewhere a form in several parts is a format like any other that is not admitted. */
  @Configuration(proxyBeanMethods = false)
  static class OnlyThere {

    @Bean
    MultipartResolver multipartResolver() {
      return new StandardServletMultipartResolver() {
        @Override
        public boolean isMultipart(HttpServletRequest request) {
          return ADMITTING.contains(request.getServletPath()) && super.isMultipart(request);
        }
      };
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null
        || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
        || request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long size = request.getContentLengthLong();
    if (!ADMITTING.contains(request.getServletPath())) {
      Fault.UNSUPPORTED_MEDIA_TYPE.send(request, response);
    } else if (size < 0 || size > MOST_BYTES) {
      Fault.CONTENT_TOO_LARGE.send(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
