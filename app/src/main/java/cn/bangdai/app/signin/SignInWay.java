package cn.bangdai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.servlet.ModelAndView;

/** How people and machines sign in here; there is one way per installation. */
public interface SignInWay {

  /** The setting that chooses: {@code embedded} or {@code keycloak}. */
  String SETTING = "bangdai.sign-in";

  /** How a machine's request carries its credentials. */
  void machines(HttpSecurity http) throws Exception;

  /** How a person begins and ends a session. */
  void people(HttpSecurity http) throws Exception;

  /** What is shown at {@code /sign-in}. */
  ModelAndView page(HttpServletRequest request);

  /**
   * Another origin that signing in and out leads to, such as {@code https://id.example.cn}; null
   * when everything happens here.
   */
  String elsewhere();

  /** Whether sessions may only travel over HTTPS where nothing else is configured. */
  boolean secureByDefault();
}
