package fr.filrouge.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Passes over the encoding that {@code Accept} asks for: there is one, UTF-8. */
@Component
class AcceptedFormats implements WebMvcConfigurer {

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
    configurer.strategies(List.of(new WithoutEncoding()));
  }

  private static final class WithoutEncoding extends HeaderContentNegotiationStrategy {

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request)
        throws HttpMediaTypeNotAcceptableException {
      return super.resolveMediaTypes(request).stream().map(WithoutEncoding::of).toList();
    }

    private static MediaType of(MediaType type) {
      Map<String, String> parameters = new TreeMap<>(type.getParameters());
      parameters.remove("charset");
      return new MediaType(type, parameters);
    }
  }
}
