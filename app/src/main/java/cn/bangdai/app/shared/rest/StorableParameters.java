package cn.bangdai.app.shared.rest;

import cn.bangdai.app.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses query parameters that the database could not even compare with: {@link StorableText}. */
@Component
class StorableParameters implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!Arrays.stream(values).allMatch(StorableText::storable)) {
                throw new Refusal(Refusal.Kind.MALFORMED, "PARAMETER", "查询条件里有不能用的字符，请删掉后再查。");
              }
            });
    return true;
  }
}
