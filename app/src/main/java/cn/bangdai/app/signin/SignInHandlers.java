package cn.bangdai.app.signin;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;

/** The authorization code flow, with what follows when somebody comes back. */
@WithKeycloak
class SignInHandlers {

  private final ClientRegistration client;
  private final AskInTheirLanguage asking;
  private final PersonSignIn people;
  private final BeginSession begin;
  private final SignInFailed failed;

  SignInHandlers(
      ClientRegistration client,
      AskInTheirLanguage asking,
      PersonSignIn people,
      BeginSession begin,
      SignInFailed failed) {
    this.client = client;
    this.asking = asking;
    this.people = people;
    this.begin = begin;
    this.failed = failed;
  }

  void flow(HttpSecurity http) throws Exception {
    http.oauth2Login(
        login ->
            login
                .loginPage("/sign-in")
                .clientRegistrationRepository(new InMemoryClientRegistrationRepository(client))
                .authorizedClientRepository(new TokensInHand())
                .authorizationEndpoint(there -> there.authorizationRequestResolver(asking))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes()))
                .userInfoEndpoint(info -> info.oidcUserService(people))
                .successHandler(begin)
                .failureHandler(failed));
  }

  /** Exchanges codes for tokens; like the framework's own, but it doesn't wait for ever. */
  private static RestClientAuthorizationCodeTokenResponseClient codes() {
    RestClientAuthorizationCodeTokenResponseClient codes =
        new RestClientAuthorizationCodeTokenResponseClient();
    codes.setRestClient(
        TokenEndpoint.client()
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return codes;
  }
}
