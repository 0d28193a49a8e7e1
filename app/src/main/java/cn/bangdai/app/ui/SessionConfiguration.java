package cn.bangdai.app.ui;

import cn.bangdai.app.signin.SignInWay;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in PostgreSQL, so that any node can answer the next request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "web_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SessionConfiguration {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  /**
   * The cookie: never for scripts, not sent along from other sites; over HTTPS only wherever others
   * than this machine can reach us, and then bound to this very host.
   */
  @Bean
  CookieSerializer sessionCookie(
      SignInWay signIn,
      @Value("${server.servlet.session.cookie.secure:}") String secure,
      @Value("${server.address:}") String address) {
    boolean loopback = LOOPBACK.contains(address);
    boolean httpsOnly =
        secure.isBlank() ? signIn.secureByDefault() && !loopback : Boolean.parseBoolean(secure);
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(httpsOnly ? "__Host-SESSION" : "SESSION");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(httpsOnly);
    return cookie;
  }

  /** Two requests of one session at once both write its attributes; the later one wins quietly. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesUpserted() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
