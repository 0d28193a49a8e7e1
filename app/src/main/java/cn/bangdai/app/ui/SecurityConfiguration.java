package cn.bangdai.app.ui;

import cn.bangdai.app.audit.DeniedAttempts;
import cn.bangdai.app.shared.ProblemWriter;
import cn.bangdai.app.signin.BackChannelLogout;
import cn.bangdai.app.signin.SignInWay;
import cn.bangdai.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
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
  SecurityFilterChain machineSecurity(HttpSecurity http, SignInWay signIn) throws Exception {
    signIn.machines(http);
    return http.securityMatcher(MACHINE)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain personSecurity(
      HttpSecurity http, SignInWay signIn, ProblemWriter problems, DeniedAttempts attempts)
      throws Exception {
    signIn.people(http);
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
                        "/actuator/health/**",
                        BackChannelLogout.ADDRESS)
                    .permitAll()
                    .requestMatchers("/actuator", "/actuator/**")
                    .hasRole("admin")
                    .anyRequest()
                    .authenticated())
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
        // Keycloak has no token of ours; what it sends is signed.
        .csrf(csrf -> csrf.ignoringRequestMatchers(BackChannelLogout.ADDRESS))
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
