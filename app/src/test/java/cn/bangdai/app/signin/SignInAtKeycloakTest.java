package cn.bangdai.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.KeycloakBangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.TestKeycloak;
import cn.bangdai.app.catalogue.Units;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeycloakBangdaiTest
@DisplayName("Signing in at Keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInAtKeycloakTest {

  private static final String PASSWORD = "bangdai-demo-long";
  private static final Duration OLD = Duration.ofSeconds(45);

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Units units;

  private RealmDesk realm;

  @BeforeAll
  void keycloakIsThere() {
    TestKeycloak.stop();
    Visitor early = new Visitor(port).opens("/sign-in");
    assertThat(early.sees().status()).isEqualTo(503);
    assertThat(early.sees().html()).contains("统一身份认证现在连不上").contains("再试一次");
    realm = new RealmDesk();
    realm.tells(URI.create("http://127.0.0.1:" + port + BackChannelLogout.ADDRESS));
  }

  @BeforeEach
  void theClockIsRight() {
    clock.goesWithTheMachine();
  }

  @Test
  @DisplayName("leads back to the page one wanted, with a new session that scripts cannot read")
  void signsIn() {
    Visitor visitor = new Visitor(port).opens("/tasks?scope=mine");
    assertThat(visitor.sees().asksForPassword()).isTrue();
    String before = visitor.session();
    visitor.types("username", "village-a", "password", "bangdai");
    assertThat(visitor.sees().path()).startsWith("/tasks?scope=mine");
    assertThat(visitor.sees().html()).contains("马秀英").contains("金积镇塔湾村便民服务站");
    assertThat(visitor.session()).isNotEqualTo(before);
    assertThat(visitor.cookieHeaders())
        .filteredOn(cookie -> cookie.startsWith("SESSION="))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assertThat(policy(visitor)).contains("form-action 'self' " + TestKeycloak.server().baseUrl());
  }

  private static String policy(Visitor visitor) {
    return visitor.sees().answer().headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  @DisplayName("asks people of the county for a one-time code, and nobody below")
  void county() {
    Visitor county = new Visitor(port).opens("/");
    county.types("username", "county", "password", "bangdai");
    assertThat(county.sees().asksForCode()).isTrue();
    assertThat(county.types("otp", "000000").sees().asksForCode()).isTrue();
    assertThat(county.types("otp", Otp.now()).sees().html()).contains("陈静");
    Visitor township = new Visitor(port).signsIn("township-b");
    assertThat(township.sees().html()).contains("李晓燕");
  }

  @Test
  @DisplayName("signing out here is signing out there")
  void signsOut() {
    Visitor visitor = new Visitor(port).signsIn("village-b");
    String session = visitor.session();
    assertThat(visitor.signsOut().sees().path()).isEqualTo("/sign-in?out");
    assertThat(sessions(session)).isZero();
    assertThat(visitor.opens("/tasks").sees().asksForPassword()).isTrue();
  }

  @Test
  @DisplayName("a session that Keycloak ends is over here")
  void backChannel() {
    Visitor visitor = new Visitor(port).signsIn("approver-b");
    assertThat(visitor.opens("/api/me").sees().status()).isEqualTo(200);
    realm.throwsOut("approver-b");
    eventually(() -> visitor.opens("/api/me").sees().status() == 401);
  }

  @Test
  @DisplayName("a role that is taken away is gone when the token is renewed, a new one is there")
  void roles() {
    Visitor visitor = new Visitor(port).signsIn("supervisor-a");
    realm.gives("supervisor-a", "township-agent");
    realm.takesAway("supervisor-a", "supervisor");
    clock.moveTo(Instant.now().plus(OLD));
    eventually(() -> visitor.opens("/api/me").sees().html().contains("[\"township-agent\"]"));
    realm.gives("supervisor-a", "supervisor");
    realm.takesAway("supervisor-a", "township-agent");
  }

  @Test
  @DisplayName("whoever is disabled, or has no role left, is out within a minute")
  void disabled() {
    realm.hires("leaver", List.of("/利通区/金积镇"), List.of("approver"));
    realm.hires("idler", List.of("/利通区/金积镇"), List.of("approver"));
    Visitor leaver = signsIn("leaver");
    Visitor idler = signsIn("idler");
    realm.disables("leaver");
    realm.takesAway("idler", "approver");
    clock.moveTo(Instant.now().plus(OLD));
    eventually(() -> leaver.opens("/api/me").sees().status() == 401);
    eventually(() -> idler.opens("/api/me").sees().status() == 401);
    assertThat(idler.opens("/tasks").sees().html()).contains("您的账号还没有帮代的岗位");
  }

  private Visitor signsIn(String username) {
    return new Visitor(port).opens("/tasks").types("username", username, "password", PASSWORD);
  }

  @Test
  @DisplayName("while Keycloak is away who is in goes on, and who comes is told")
  void away() throws Exception {
    Visitor visitor = new Visitor(port).signsIn("township-a");
    String token = new Tokens().of("township-a", "bangdai");
    assertThat(visitor.asks("/api/me", token)).isEqualTo(200);
    TestKeycloak.stop();
    try {
      assertThat(visitor.asks("/api/me", token)).isEqualTo(200);
      clock.moveTo(Instant.now().plus(OLD));
      assertThat(visitor.opens("/tasks").sees().html()).contains("王立军");
      Visitor late = new Visitor(port).opens("/cases");
      assertThat(late.sees().status()).isEqualTo(503);
      assertThat(late.sees().html()).contains("暂时登录不了");
      assertThat(visitor.opens("/api/me").sees().html()).contains("township-a");
    } finally {
      TestKeycloak.server();
    }
    clock.moveTo(Instant.now().plus(OLD).plus(OLD));
    assertThat(visitor.opens("/api/me").sees().html()).contains("township-a");
  }

  @Test
  @DisplayName("refuses, in words, whoever has no one open unit and role of ours")
  void refused() {
    String here = "/利通区/金积镇";
    realm.opens("撤销的镇", "LT.CX", "TOWNSHIP");
    realm.opens("没登记的镇", "LT.QQ", "TOWNSHIP");
    jdbc.sql(
            """
            insert into unit (code, name, type, level, parent, closed_on)
            values ('LT.CX', '撤销的镇', 'TOWNSHIP', 'TOWNSHIP', 'LT', date '2020-01-01')
            """)
        .update();
    units.refresh();
    realm.hires("no-role", List.of(here), List.of());
    realm.hires("two-units", List.of(here, "/利通区/金星镇"), List.of("approver"));
    realm.hires("nested", List.of("/利通区", here), List.of("approver"));
    realm.hires("stranger", List.of("/没登记的镇"), List.of("approver"));
    realm.hires("closed", List.of("/撤销的镇"), List.of("approver"));
    assertThat(signsIn("no-role").sees().html()).contains("您的账号还没有帮代的岗位");
    assertThat(signsIn("two-units").sees().html()).contains("同时属于几个单位");
    assertThat(signsIn("nested").sees().html()).contains("同时属于几个单位");
    assertThat(signsIn("stranger").sees().html()).contains("单位名录里还没有");
    Visitor closed = signsIn("closed");
    assertThat(closed.sees().html()).contains("已经撤销").contains("换一个账号登录");
    assertThat(closed.opens("/tasks").sees().asksForPassword()).isTrue();
  }

  @Test
  @DisplayName("believes no header about who somebody is, and no logout notice it cannot check")
  void headers() {
    Map<String, String> claims =
        Map.of("X-Forwarded-User", "admin", "X-Remote-User", "admin", "Remote-User", "admin");
    assertThat(new Visitor(port).opens("/api/me", claims).sees().status()).isEqualTo(401);
    Visitor visitor = new Visitor(port).signsIn("village-a2");
    assertThat(visitor.opens("/api/me", claims).sees().html()).contains("village-a2");
    assertThat(
            new Visitor(port)
                .posts(BackChannelLogout.ADDRESS, "logout_token", "e30.e30.e30")
                .sees()
                .status())
        .isEqualTo(400);
    assertThat(visitor.opens("/api/me").sees().status()).isEqualTo(200);
  }

  private static void eventually(Callable<Boolean> condition) {
    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(condition);
  }

  private int sessions(String cookie) {
    String id = new String(Base64.getDecoder().decode(cookie));
    return jdbc.sql(
            """
            select (select count(*) from web_session where session_id = :id)
                 + (select count(*) from keycloak_session where session_id = :id)
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
