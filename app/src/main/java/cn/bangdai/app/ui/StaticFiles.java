package cn.bangdai.app.ui;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and icons, kept by browsers for a year under addresses that carry a hash of
 * the content. Named folder by folder: with a handler for every address, each link on a page would
 * be looked for among the files of all jars first, which took three quarters of a page's time.
 * Libraries carry their version.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

  private static final CacheControl A_YEAR = CacheControl.maxAge(Duration.ofDays(365));

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    ours(registry, "/css/**", "classpath:/static/css/");
    ours(registry, "/js/**", "classpath:/static/js/");
    ours(registry, "/*.svg", "classpath:/static/");
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(A_YEAR)
        .resourceChain(true)
        .addResolver(new LiteWebJarsResourceResolver());
  }

  private static void ours(ResourceHandlerRegistry registry, String path, String folder) {
    registry
        .addResourceHandler(path)
        .addResourceLocations(folder)
        .setCacheControl(A_YEAR)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
