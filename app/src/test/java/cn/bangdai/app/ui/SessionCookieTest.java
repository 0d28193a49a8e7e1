package cn.bangdai.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.signin.SignInWay;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.web.servlet.ModelAndView;

@DisplayName("The session cookie")
class SessionCookieTest {

  /** A way of signing in that others than this machine can use. */
  private record Way(boolean secureByDefault) implements SignInWay {

    @Override
    public void machines(HttpSecurity http) {}

    @Override
    public void people(HttpSecurity http) {}

    @Override
    public ModelAndView page(HttpServletRequest request) {
      return new ModelAndView();
    }

    @Override
    public String elsewhere() {
      return null;
    }
  }

  @Test
  @DisplayName("is for HTTPS and this host alone wherever others can reach us")
  void secure() {
    assertThat(cookie(true, "", ""))
        .startsWith("__Host-SESSION=")
        .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(cookie(true, "", "0.0.0.0")).startsWith("__Host-SESSION=");
    assertThat(cookie(false, "true", "127.0.0.1")).startsWith("__Host-SESSION=");
  }

  @Test
  @DisplayName("may go over HTTP on this machine, and where somebody has decided so")
  void loopback() {
    assertThat(cookie(true, "", "127.0.0.1")).startsWith("SESSION=").doesNotContain("Secure");
    assertThat(cookie(false, "", "")).startsWith("SESSION=");
    assertThat(cookie(true, "false", ""))
        .startsWith("SESSION=")
        .contains("HttpOnly")
        .doesNotContain("Secure");
  }

  private static String cookie(boolean secureByDefault, String setting, String address) {
    CookieSerializer cookies =
        new SessionConfiguration().sessionCookie(new Way(secureByDefault), setting, address);
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookies.writeCookieValue(new CookieValue(request, response, "abc"));
    return response.getHeader("Set-Cookie");
  }
}
