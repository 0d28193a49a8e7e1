package cn.bangdai.app.signin;

import cn.bangdai.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Our web sessions, reached from outside of their own requests. */
@WithKeycloak
class LiveSessions {

  private final SessionRepository<?> sessions;

  LiveSessions(SessionRepository<?> sessions) {
    this.sessions = sessions;
  }

  void end(String sessionId) {
    sessions.deleteById(sessionId);
  }

  /** From the next request on the session is that of this person as described now. */
  void tell(String sessionId, SignedIn person) {
    tell(sessions, sessionId, person);
  }

  private static <S extends Session> void tell(
      SessionRepository<S> sessions, String sessionId, SignedIn person) {
    S session = sessions.findById(sessionId);
    if (session != null) {
      session.setAttribute(
          HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
          new SecurityContextImpl(person.authentication()));
      sessions.save(session);
    }
  }
}
