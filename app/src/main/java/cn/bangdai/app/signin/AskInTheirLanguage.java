package cn.bangdai.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Sends people to Keycloak's pages in the language of ours, whatever their browser prefers. */
@WithKeycloak
class AskInTheirLanguage implements OAuth2AuthorizationRequestResolver {

  private final OAuth2AuthorizationRequestResolver usual;
  private final LocaleResolver locales;

  AskInTheirLanguage(ClientRegistration client, LocaleResolver locales) {
    this.usual =
        new DefaultOAuth2AuthorizationRequestResolver(
            new InMemoryClientRegistrationRepository(client), "/oauth2/authorization");
    this.locales = locales;
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return told(usual.resolve(request), request);
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
    return told(usual.resolve(request, client), request);
  }

  private OAuth2AuthorizationRequest told(
      OAuth2AuthorizationRequest whole, HttpServletRequest request) {
    if (whole == null) {
      return null;
    }
    String language = locales.resolveLocale(request).toLanguageTag();
    return OAuth2AuthorizationRequest.from(whole)
        .additionalParameters(all -> all.putAll(Map.of("ui_locales", language)))
        .build();
  }
}
