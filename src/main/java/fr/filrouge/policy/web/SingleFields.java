package fr.filrouge.policy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a form of the workbench in which one field is sent twice, where one text is meant. */
@Component
class SingleFields implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/regles/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !takesLists(method) && isTwice(request)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return true;
  }

  private static boolean takesLists(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> MultiValueMap.class.isAssignableFrom(parameter.getParameterType()));
  }

  private static boolean isTwice(HttpServletRequest request) {
    Map<String, String[]> sent = request.getParameterMap();
    return sent.values().stream().anyMatch(texts -> texts.length > 1);
  }
}
