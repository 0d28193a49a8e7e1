package cn.bangdai.app.shared.viewer;

import cn.bangdai.app.shared.Actors;
import cn.bangdai.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request sees what the person who signed in sees. Runs behind the filters of Spring Security, by
 * its order.
 */
@Component
class ViewerFilter extends OncePerRequestFilter {

  private final Actors actors;

  ViewerFilter(Actors actors) {
    this.actors = actors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Viewers.bind(this::signedIn);
    try {
      chain.doFilter(request, response);
    } finally {
      Viewers.unbind();
    }
  }

  private Viewer signedIn() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user != null && user.getPrincipal() instanceof SignedIn person
        ? Viewer.of(actors.of(person))
        : Viewer.NOBODY;
  }

  /** A page that tells of an error is for the same person. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
