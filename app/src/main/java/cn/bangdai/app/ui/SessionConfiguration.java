package cn.bangdai.app.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions live in PostgreSQL, so that any node can answer the next request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "web_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SessionConfiguration {

  /** Two requests of one session at once both write its attributes; the later one wins quietly. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesUpserted() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
