package fr.filrouge.problem;

import fr.filrouge.situation.InvalidInput;
import fr.filrouge.situation.InvalidInput.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses query parameters that would be passed over in silence: unknown, given twice or empty. */
@Component
class QueryParameters implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(RestController.class)) {
      List<Problem> problems = problems(request.getParameterMap(), admitted(method));
      if (!problems.isEmpty()) {
        throw new InvalidInput(problems);
      }
    }
    return true;
  }

  private static Map<String, Class<?>> admitted(HandlerMethod method) {
    Map<String, Class<?>> admitted = new TreeMap<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null) {
        String name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
        admitted.put(name, parameter.getParameterType());
      }
    }
    return admitted;
  }

  private static List<Problem> problems(
      Map<String, String[]> given, Map<String, Class<?>> admitted) {
    List<Problem> problems = new ArrayList<>();
    given.forEach(
        (name, values) -> {
          Class<?> type = admitted.get(name);
          if (type == null) {
            problems.add(
                new Problem(
                    "?" + shortened(name),
                    admitted.isEmpty()
                        ? "Paramètre inconnu. Cette adresse n’en admet aucun."
                        : "Paramètre inconnu. Paramètres admis : "
                            + String.join(", ", admitted.keySet())
                            + "."));
          } else if (values.length > 1
              && !type.isArray()
              && !Collection.class.isAssignableFrom(type)) {
            problems.add(new Problem("?" + name, "Ce paramètre est donné deux fois."));
          } else if (values[0].isBlank() && type != String.class) {
            problems.add(new Problem("?" + name, "Une valeur est attendue."));
          }
        });
    return problems;
  }

  private static String shortened(String name) {
    return name.codePoints()
        .limit(80)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
