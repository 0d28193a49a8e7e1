package cn.bangdai.app.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which of our sessions belongs to which of Keycloak's, with the tokens to ask about it; in
 * PostgreSQL, so that any node can end it.
 */
@WithKeycloak
class KeycloakSessions {

  /** A row may be older than its web session, which is written at the end of the request. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  /**
   * @param sid Keycloak's session
   * @param idToken the last one
   */
  record KeycloakSession(
      String sessionId, String sid, String username, String idToken, String refreshToken) {}

  private final JdbcClient jdbc;

  KeycloakSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(KeycloakSession session, Instant now) {
    jdbc.sql(
            """
            insert into keycloak_session
                   (session_id, sid, username, id_token, refresh_token, signed_in_at, asked_at)
            values (:session, :sid, :username, :idToken, :refreshToken, :now, :now)
            """)
        .param("session", session.sessionId())
        .param("sid", session.sid())
        .param("username", session.username())
        .param("idToken", session.idToken())
        .param("refreshToken", session.refreshToken())
        .param("now", at(now))
        .update();
  }

  /** The session, if nobody on any node has asked since; whoever gets it does the asking. */
  Optional<KeycloakSession> claim(String sessionId, Instant askedBefore, Instant now) {
    return jdbc.sql(
            """
            update keycloak_session set asked_at = :now
            where session_id = :session and asked_at <= :before
            returning session_id, sid, username, id_token, refresh_token
            """)
        .param("session", sessionId)
        .param("before", at(askedBefore))
        .param("now", at(now))
        .query(KeycloakSession.class)
        .optional();
  }

  void renew(String sessionId, String idToken, String refreshToken) {
    jdbc.sql(
            """
            update keycloak_session set id_token = :idToken, refresh_token = :refreshToken
            where session_id = :session
            """)
        .param("session", sessionId)
        .param("idToken", idToken)
        .param("refreshToken", refreshToken)
        .update();
  }

  /** Forgets a session; empty when it is none of Keycloak's. */
  Optional<KeycloakSession> forget(String sessionId) {
    return jdbc.sql(
            """
            delete from keycloak_session where session_id = :session
            returning session_id, sid, username, id_token, refresh_token
            """)
        .param("session", sessionId)
        .query(KeycloakSession.class)
        .optional();
  }

  /** Our sessions of one of Keycloak's. */
  List<String> of(String sid) {
    return jdbc.sql("select session_id from keycloak_session where sid = :sid")
        .param("sid", sid)
        .query(String.class)
        .list();
  }

  /** Forgets those whose web session has run out. */
  int sweep(Instant now) {
    return jdbc.sql(
            """
            delete from keycloak_session k
            where k.signed_in_at < :settled
              and not exists (select from web_session w where w.session_id = k.session_id)
            """)
        .param("settled", at(now.minus(SETTLED)))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
