package cn.bangdai.app.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks Keycloak for newer tokens of a session, and whether it can be reached at all. */
@WithKeycloak
class TokenEndpoint {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(5);

  /** Tokens; or null where Keycloak says that the session is over. */
  record Renewed(String idToken, String refreshToken) {}

  private final RestClient http;
  private final KeycloakSettings settings;

  TokenEndpoint(KeycloakSettings settings) {
    this.settings = settings;
    this.http = client().build();
  }

  /** A client that doesn't wait for ever. */
  static RestClient.Builder client() {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
    requests.setReadTimeout(READ);
    return RestClient.builder().requestFactory(requests);
  }

  /**
   * Newer tokens of a session.
   *
   * @return null when the session is over: signed out, timed out, or its person disabled or gone
   * @throws KeycloakAway if there was no answer that says anything about the session
   */
  Renewed renew(String refreshToken) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "refresh_token");
    form.add("refresh_token", refreshToken);
    form.add("client_id", settings.clientId());
    form.add("client_secret", settings.clientSecret());
    try {
      return http.post()
          .uri(settings.forUs("token"))
          .contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .body(form)
          .exchange((request, response) -> read(response));
    } catch (RestClientException e) {
      throw new KeycloakAway("token", e);
    }
  }

  private static Renewed read(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
      throws java.io.IOException {
    HttpStatusCode status = response.getStatusCode();
    Map<?, ?> answer = status.is5xxServerError() ? Map.of() : response.bodyTo(Map.class);
    if (status.is2xxSuccessful() && answer != null) {
      return new Renewed((String) answer.get("id_token"), (String) answer.get("refresh_token"));
    }
    if (answer != null && "invalid_grant".equals(answer.get("error"))) {
      return null;
    }
    throw new KeycloakAway("token, status " + status.value(), null);
  }

  /** Whether a browser that is sent there would find somebody. */
  boolean answers() {
    try {
      return Boolean.TRUE.equals(
          http.get()
              .uri(settings.address())
              .exchange((request, response) -> response.getStatusCode().is2xxSuccessful()));
    } catch (RestClientException e) {
      return false;
    }
  }
}
