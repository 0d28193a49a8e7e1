package cn.bangdai.app.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/**
 * Our client of the realm. Its endpoints follow from the issuer, nothing is asked at start: the
 * application comes up while Keycloak is away.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SignInWay.SETTING, havingValue = "keycloak")
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

  /** Part of the addresses that the realm file names. */
  static final String ID = "keycloak";

  @Bean
  ClientRegistration keycloakClient(KeycloakSettings settings) {
    return ClientRegistration.withRegistrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope("openid")
        .authorizationUri(settings.forBrowsers("auth"))
        .tokenUri(settings.forUs("token"))
        .jwkSetUri(settings.forUs("certs"))
        .issuerUri(settings.issuer().toString())
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  /** The framework asks for this one when it checks an ID token. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoders(TokenReader tokens) {
    return client -> tokens.idTokens();
  }
}
