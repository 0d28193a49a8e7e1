package cn.bangdai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.ModelAndView;

/**
 * People sign in at Keycloak with the authorization code flow and PKCE, machines bring its tokens.
 */
@WithKeycloak
class KeycloakWay implements SignInWay {

  /** Where a browser begins to sign in. */
  private static final String BEGIN = "/oauth2/authorization/" + KeycloakConfiguration.ID;

  private final KeycloakSettings settings;
  private final SignInHandlers signIn;
  private final ActiveSessions active;
  private final EndSession end;
  private final MachineSignIn machines;
  private final TokenEndpoint keycloak;

  KeycloakWay(
      KeycloakSettings settings,
      SignInHandlers signIn,
      ActiveSessions active,
      EndSession end,
      MachineSignIn machines,
      TokenEndpoint keycloak) {
    this.settings = settings;
    this.signIn = signIn;
    this.active = active;
    this.end = end;
    this.machines = machines;
    this.keycloak = keycloak;
  }

  @Override
  public void machines(HttpSecurity http) throws Exception {
    http.oauth2ResourceServer(
        server ->
            server
                .authenticationEntryPoint(machines)
                .jwt(jwt -> jwt.decoder(machines.decoder()).jwtAuthenticationConverter(machines)));
  }

  @Override
  public void people(HttpSecurity http) throws Exception {
    signIn.flow(http);
    http.logout(out -> out.logoutUrl("/sign-out").addLogoutHandler(end).logoutSuccessHandler(end))
        .addFilterBefore(new KeepFresh(active), AuthorizationFilter.class);
  }

  /**
   * Whoever has nothing to read here is sent on at once, unless nobody would be there to answer.
   */
  @Override
  public ModelAndView page(HttpServletRequest request) {
    Map<String, String[]> said = request.getParameterMap();
    if (said.containsKey("refused") || said.containsKey("out") || said.containsKey("expired")) {
      return told(said);
    }
    if (keycloak.answers()) {
      return said.containsKey("failed") ? told(said) : new ModelAndView("redirect:" + BEGIN);
    }
    ModelAndView away = new ModelAndView("signin/away");
    away.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
    return away;
  }

  private static ModelAndView told(Map<String, String[]> said) {
    String[] refused = said.get("refused");
    String why = refused == null ? "" : Refusals.sentence(refused[0]);
    return new ModelAndView("signin/begin", Map.of("begin", BEGIN, "refusal", why));
  }

  @Override
  public String elsewhere() {
    return settings.origin();
  }

  @Override
  public boolean secureByDefault() {
    return true;
  }
}
