package cn.bangdai.app.ui;

import cn.bangdai.app.audit.DeniedAttempts;
import cn.bangdai.app.shared.ProblemWriter;
import cn.bangdai.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who must be signed in where. Machines use {@code /api} with credentials in each request and no
 * session; people sign in on a page. Only what is listed here is open.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Requests to the API that carry their own credentials: no session, so no CSRF either. */
  private static final RequestMatcher MACHINE =
      request ->
          isApi(request)
              && (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                  || request.getRequestedSessionId() == null);

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().startsWith("/v3/api-docs");
  }

  /** What the firewall refuses (path tricks) is told like any other mistake. */
  @Bean
  RequestRejectedHandler unreadableAddress(ProblemWriter problems) {
    return (request, response, why) -> problems.write(response, 400, "ADDRESS", "地址的写法不对，请检查后再试。");
  }

  @Bean
  @Order(1)
  @ConditionalOnProperty("bangdai.embedded.token")
  SecurityFilterChain machineSecurity(HttpSecurity http, ProblemWriter problems) throws Exception {
    return http.securityMatcher(MACHINE)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(
                    (request, response, e) -> {
                      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"bangdai\"");
                      problems.write(response, 401, "SIGN_IN", "请先登录：账号或密码不对，或者没有带上登录信息。");
                    }))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain personSecurity(
      HttpSecurity http, ProblemWriter problems, DeniedAttempts attempts) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/sign-in",
                        "/t/*",
                        "/error",
                        "/css/**",
                        "/js/**",
                        "/webjars/**",
                        "/*.svg",
                        "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator", "/actuator/**")
                    .hasRole("admin")
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form -> form.loginPage("/sign-in").defaultSuccessUrl("/").failureUrl("/sign-in?wrong"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .requestCache(cache -> cache.requestCache(deepLinks()))
        .exceptionHandling(
            e ->
                e.defaultAuthenticationEntryPointFor(
                        (request, response, why) ->
                            problems.write(response, 401, "SIGN_IN", "登录已过期，请重新登录后再试。"),
                        SecurityConfiguration::isScripted)
                    .accessDeniedHandler(
                        (request, response, why) -> {
                          kept(request, why, attempts);
                          denied(request, response, problems);
                        }))
        .csrf(Customizer.withDefaults())
        .headers(
            headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** Only pages that a person can land on are worth coming back to after sign-in. */
  private static RequestCache deepLinks() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request ->
            request.getMethod().equals("GET")
                && !isScripted(request)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html"));
    return cache;
  }

  /** Asked by a program or by a script in a page, not by a person's click. */
  private static boolean isScripted(HttpServletRequest request) {
    return isApi(request) || request.getHeader("HX-Request") != null;
  }

  /** No controller saw it, and so no pattern of an address is known: what stood against it is. */
  private static void kept(HttpServletRequest request, Exception why, DeniedAttempts attempts) {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (user != null && user.getPrincipal() instanceof SignedIn who) {
      attempts.keep(
          new DeniedAttempts.Attempt(
              HttpServletResponse.SC_FORBIDDEN,
              request.getMethod(),
              why.getClass().getSimpleName(),
              "",
              request.getRemoteAddr()),
          who.actor());
    }
  }

  /** A form that comes after its session has ended lacks a valid token: that is told as such. */
  private static void denied(
      HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
      throws IOException {
    // The token is checked before the request knows its user; the session's context does.
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    boolean signedIn = user != null && user.getPrincipal() instanceof SignedIn;
    if (!isScripted(request) && signedIn) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (!isScripted(request)) {
      response.sendRedirect("/sign-in?expired");
    } else if (signedIn) {
      problems.write(response, 403, "FORBIDDEN", "页面已过期或您没有权限，请刷新页面后再试。");
    } else {
      problems.write(response, 401, "SIGN_IN", "登录已过期，请重新登录后再试。");
    }
  }
}
