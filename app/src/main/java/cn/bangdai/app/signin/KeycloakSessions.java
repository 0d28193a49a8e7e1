package cn.bangdai.app.signin;

import cn.bangdai.app.shared.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which of our sessions belongs to which of Keycloak's, with the tokens to ask about it; in
 * PostgreSQL, so that any node can end it. The tokens are sealed: whoever had them could go on as
 * the person.
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
  private final PersonalData secrets;

  KeycloakSessions(JdbcClient jdbc, PersonalData secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  void begin(KeycloakSession session, Instant now) {
    jdbc.sql(
            """
            insert into keycloak_session
                   (session_id, sid, username, key_id, id_token_enc, refresh_token_enc,
                    signed_in_at, asked_at)
            values (:session, :sid, :username, :key, :idToken, :refreshToken, :now, :now)
            """)
        .param("session", session.sessionId())
        .param("sid", session.sid())
        .param("username", session.username())
        .param("key", secrets.activeKey())
        .param("idToken", secrets.encrypt(session.idToken()))
        .param("refreshToken", secrets.encrypt(session.refreshToken()))
        .param("now", at(now))
        .update();
  }

  /** The session, if nobody on any node has asked since; whoever gets it does the asking. */
  Optional<KeycloakSession> claim(String sessionId, Instant askedBefore, Instant now) {
    return jdbc.sql(
            """
            update keycloak_session set asked_at = :now
            where session_id = :session and asked_at <= :before
            returning session_id, sid, username, key_id, id_token_enc, refresh_token_enc
            """)
        .param("session", sessionId)
        .param("before", at(askedBefore))
        .param("now", at(now))
        .query(this::session)
        .optional();
  }

  void renew(String sessionId, String idToken, String refreshToken) {
    jdbc.sql(
            """
            update keycloak_session
            set key_id = :key, id_token_enc = :idToken, refresh_token_enc = :refreshToken
            where session_id = :session
            """)
        .param("session", sessionId)
        .param("key", secrets.activeKey())
        .param("idToken", secrets.encrypt(idToken))
        .param("refreshToken", secrets.encrypt(refreshToken))
        .update();
  }

  /** Forgets a session; empty when it is none of Keycloak's. */
  Optional<KeycloakSession> forget(String sessionId) {
    return jdbc.sql(
            """
            delete from keycloak_session where session_id = :session
            returning session_id, sid, username, key_id, id_token_enc, refresh_token_enc
            """)
        .param("session", sessionId)
        .query(this::session)
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

  private KeycloakSession session(ResultSet row, int n) throws SQLException {
    String key = row.getString("key_id");
    return new KeycloakSession(
        row.getString("session_id"),
        row.getString("sid"),
        row.getString("username"),
        secrets.decrypt(key, row.getBytes("id_token_enc")),
        secrets.decrypt(key, row.getBytes("refresh_token_enc")));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
