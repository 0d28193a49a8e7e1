package cn.bangdai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who a token speaks of")
class TokenActorTest {

  private static final Map<String, Object> VILLAGE =
      Map.of(
          "preferred_username",
          "village-a",
          "family_name",
          "马",
          "given_name",
          "秀英",
          "roles",
          List.of("village-agent", "offline_access"),
          "groups",
          List.of("/利通区/金积镇/金积镇塔湾村便民服务站"),
          "org_code",
          List.of("LT", "LT.JJ", "LT.JJ.01"));

  @Test
  @DisplayName("is somebody with our roles, at the lowest unit of their one group")
  void actor() {
    Actor actor = TokenActor.of(VILLAGE);
    assertThat(actor.unit()).isEqualTo("LT.JJ.01");
    assertThat(actor.name()).isEqualTo("马秀英");
    assertThat(actor.posts()).containsExactly(new Post(Role.VILLAGE_AGENT, "LT.JJ.01"));
  }

  @Test
  @DisplayName("has a name even where the directory knows none")
  void name() {
    assertThat(TokenActor.of(with(Map.of("family_name", "", "given_name", " "))).name())
        .isEqualTo("village-a");
  }

  @Test
  @DisplayName("may be in groups that are no units")
  void groupsBeside() {
    List<String> groups = List.of("/利通区/金积镇/金积镇塔湾村便民服务站", "/值班");
    assertThat(TokenActor.of(with(Map.of("groups", groups))).unit()).isEqualTo("LT.JJ.01");
  }

  @Test
  @DisplayName("is refused with two units, side by side or one above the other, and with none")
  void units() {
    refused(
        SignInRefusal.SEVERAL_UNITS,
        Map.of("org_code", List.of("LT", "LT.JJ", "LT.JX"), "groups", List.of("/a/b", "/a/c")));
    refused(
        SignInRefusal.SEVERAL_UNITS,
        Map.of("org_code", List.of("LT", "LT.JJ"), "groups", List.of("/利通区", "/利通区/金积镇")));
    refused(SignInRefusal.NO_UNIT, Map.of("org_code", List.of(), "groups", List.of("/值班")));
    refused(SignInRefusal.NO_UNIT, Map.of("org_code", 7));
  }

  @Test
  @DisplayName("is refused without a role of ours")
  void roles() {
    refused(SignInRefusal.NO_ROLE, Map.of("roles", List.of("offline_access")));
  }

  private static void refused(SignInRefusal why, Map<String, ?> claims) {
    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(() -> TokenActor.of(with(claims)))
        .satisfies(e -> assertThat(e.why()).isEqualTo(why));
  }

  private static Map<String, Object> with(Map<String, ?> others) {
    Map<String, Object> claims = new HashMap<>(VILLAGE);
    claims.putAll(others);
    return claims;
  }
}
