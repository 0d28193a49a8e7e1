package cn.bangdai.app.audit.web;

import cn.bangdai.app.audit.DeniedAttempts;
import cn.bangdai.app.audit.DeniedAttempts.Attempt;
import cn.bangdai.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sees every answer to somebody signed in, and keeps those that were 403 or 404: whichever
 * controller, page or rule refused. An address that no controller has is a typing error and not
 * kept.
 */
@Component
class DeniedWatch implements HandlerInterceptor, WebMvcConfigurer {

  /** Shown in place of what has no look of ours: somebody may have typed a name or an id card. */
  private static final String SOMETHING = "?";

  /** Numbers of cases, projects, matters and sheets, ids of rows, tasks and files, user names. */
  private static final Pattern OURS =
      Pattern.compile(
          "[A-Z]{1,6}\\d{2}-P?\\d{4,9}-\\d"
              + "|[A-Z]{0,6}-BS\\d{2}-\\d{4,9}-\\d"
              + "|HD-\\d{8}-\\d{1,9}"
              + "|\\d{1,9}"
              + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
              + "|[a-z]{2,20}(-[a-z0-9]{1,12}){0,3}"
              + "|M\\d{1,3}|[A-Z]{2,6}-[A-Z]-\\d{1,4}");

  private final DeniedAttempts denied;

  DeniedWatch(DeniedAttempts denied) {
    this.denied = denied;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    int status = response.getStatus();
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if ((status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND)
        && user != null
        && user.getPrincipal() instanceof SignedIn who
        && route != null) {
      denied.keep(
          new Attempt(
              status,
              request.getMethod(),
              route.toString(),
              asked(request, route.toString()),
              request.getRemoteAddr()),
          who.actor());
    }
  }

  /** In the order of the address. */
  private static String asked(HttpServletRequest request, String route) {
    if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables)) {
      return "";
    }
    return variables.keySet().stream()
        .sorted(Comparator.comparing(name -> route.indexOf("{" + name)))
        .map(name -> String.valueOf(variables.get(name)))
        .map(value -> OURS.matcher(value).matches() ? value : SOMETHING)
        .collect(Collectors.joining(" "));
  }
}
