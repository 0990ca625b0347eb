package fr.filrouge.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the contract of the API, whose address stays while its content changes. */
@Configuration(proxyBeanMethods = false)
class ContractFiles implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "/api/*.yaml", "classpath:/static/api/");
    serve(registry, "/api/*.json", "classpath:/static/api/");
    serve(registry, "/api/examples/**", "classpath:/static/api/examples/");
  }

  private static void serve(ResourceHandlerRegistry registry, String addresses, String files) {
    registry
        .addResourceHandler(addresses)
        .addResourceLocations(files)
        .setCacheControl(CacheControl.noCache());
  }
}
