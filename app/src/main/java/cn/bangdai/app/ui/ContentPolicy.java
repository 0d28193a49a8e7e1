package cn.bangdai.app.ui;

import cn.bangdai.app.signin.SignInWay;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The content policy of every page: scripts only with the answer's own nonce, styles only from
 * here, nothing from outside. The process diagram positions its parts with style attributes; they
 * are allowed on the pages of a case alone.
 */
@Component
@Order(ContentPolicy.BEFORE_SECURITY)
class ContentPolicy extends OncePerRequestFilter {

  /** Request attribute that templates read. */
  static final String NONCE = "cspNonce";

  /** Who is sent to sign in, or turned away, gets it too. */
  static final int BEFORE_SECURITY = -120;

  private static final int NONCE_BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  /** Signing out is a form, and its answer leads to wherever one has signed in. */
  private final String formTargets;

  ContentPolicy(SignInWay signIn) {
    String elsewhere = signIn.elsewhere();
    formTargets = elsewhere == null ? "'self'" : "'self' " + elsewhere;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, nonce);
    boolean diagram = request.getRequestURI().startsWith("/cases/");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'nonce-"
            + nonce
            + "'; style-src 'self'"
            + (diagram ? "; style-src-attr 'unsafe-inline'" : "")
            + "; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action "
            + formTargets
            + "; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'");
    chain.doFilter(request, response);
  }
}
