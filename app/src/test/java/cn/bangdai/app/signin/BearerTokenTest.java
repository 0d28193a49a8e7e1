package cn.bangdai.app.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.Api;
import cn.bangdai.app.KeycloakBangdaiTest;
import cn.bangdai.app.MovableClock;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeycloakBangdaiTest
@DisplayName("A machine's token")
class BearerTokenTest {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  @LocalServerPort int port;
  @Autowired MovableClock clock;

  private Tokens tokens;
  private String good;

  @BeforeEach
  void theClockIsRight() {
    clock.goesWithTheMachine();
    tokens = new Tokens();
    good = tokens.of("village-a", "bangdai");
  }

  @Test
  @DisplayName("lets in whom it speaks of, without a session or a form's token")
  void lets() {
    Api.Answer me = ask(good);
    assertThat(me.json().path("username").asString()).isEqualTo("village-a");
    assertThat(me.json().path("unit").asString()).isEqualTo("LT.JJ.01");
    assertThat(me.json().path("name").asString()).isEqualTo("马秀英");
    assertThat(me.raw().headers().allValues("Set-Cookie")).isEmpty();
    Api.Answer written = new Api(port).bare("POST", "/api/cases", "{}", bearer(good));
    assertThat(written.status()).isEqualTo(422);
  }

  @Test
  @DisplayName("is refused when it is old")
  void expired() {
    clock.moveTo(Instant.now().plus(Duration.ofSeconds(90)));
    refused(good);
  }

  @Test
  @DisplayName("is refused when it is meant for somebody else, or is no access token")
  void audience() {
    refused(tokens.forSomethingElse());
    refused(tokens.idTokenOf("village-a", "bangdai"));
  }

  @Test
  @DisplayName("is refused when the realm has not signed it: another key, no key, a public one")
  void forged() throws Exception {
    String[] parts = good.split("\\.");
    String kid = tokens.publicKey().path("kid").asString();
    String claims = parts[1];
    PrivateKey own = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    refused(parts[0] + "." + altered(claims) + "." + parts[2]);
    refused(signed("RS256", kid, claims, own));
    refused(header("none", kid) + "." + claims + ".");
    refused(header("none", kid) + "." + claims + "." + parts[2]);
    refused(mac(header("HS256", kid) + "." + claims, realmKey().getEncoded()));
    refused(mac(header("HS256", kid) + "." + claims, pem(realmKey()).getBytes(US_ASCII)));
    refused("not.a.token");
  }

  private static String altered(String claims) {
    String text = new String(Base64.getUrlDecoder().decode(claims));
    return BASE64.encodeToString(text.replace("village-a", "county").getBytes());
  }

  private static String signed(String algorithm, String kid, String claims, PrivateKey key)
      throws GeneralSecurityException {
    String content = header(algorithm, kid) + "." + claims;
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(content.getBytes(US_ASCII));
    return content + "." + BASE64.encodeToString(signature.sign());
  }

  private static String mac(String content, byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "RAW"));
    return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(US_ASCII)));
  }

  private static String header(String algorithm, String kid) {
    String header = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(algorithm, kid);
    return BASE64.encodeToString(header.getBytes());
  }

  private PublicKey realmKey() throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
  }

  private BigInteger number(String part) {
    String text = tokens.publicKey().path(part).asString();
    return new BigInteger(1, Base64.getUrlDecoder().decode(text));
  }

  private static String pem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  @Test
  @DisplayName("of somebody who may not come in is refused in words, and a password is no token")
  void person() {
    RealmDesk realm = new RealmDesk();
    realm.hires("machine-without-role", List.of("/利通区/金积镇"), List.of());
    realm.hires("machine-without-unit", List.of(), List.of("approver"));
    Api.Answer role = ask(tokens.of("machine-without-role", "bangdai-demo-long"));
    assertThat(role.status()).isEqualTo(403);
    assertThat(role.code()).isEqualTo("NO_ROLE");
    Api.Answer unit = ask(tokens.of("machine-without-unit", "bangdai-demo-long"));
    assertThat(unit.code()).isEqualTo("NO_UNIT");
    assertThat(unit.detail()).contains("统一身份认证里没有写明您的单位");
    assertThat(new Api(port).get("village-a", "/api/me").status()).isEqualTo(401);
  }

  private void refused(String token) {
    Api.Answer answer = ask(token);
    assertThat(answer.status()).as(token).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("SIGN_IN");
    assertThat(answer.detail()).contains("令牌无效");
  }

  private Api.Answer ask(String token) {
    return new Api(port).bare("GET", "/api/me", "", bearer(token));
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
