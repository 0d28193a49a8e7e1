package cn.bangdai.app.signin;

import cn.bangdai.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who is active. The request itself goes on at once. */
final class KeepFresh extends OncePerRequestFilter {

  private final ActiveSessions active;

  KeepFresh(ActiveSessions active) {
    this.active = active;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (session != null && user != null && user.getPrincipal() instanceof SignedIn) {
      active.seen(session.getId());
    }
    next.doFilter(request, response);
  }
}
