package cn.bangdai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The demo people of the realm files")
class RealmAccountsTest {

  private static final JsonNode GROUPS =
      JsonMapper.shared()
          .readTree(
              """
              {"groups": [{"name": "a", "attributes": {"org_code": ["A"]}},
                          {"name": "b", "attributes": {"org_code": ["B"]}}]}""");

  @Test
  @DisplayName("all have one unit, a role and the password everybody knows, and no other")
  void everybody() {
    assertThat(RealmAccounts.read().all())
        .hasSize(15)
        .allMatch(account -> account.accepts("bangdai"))
        .noneMatch(account -> account.accepts("Bangdai") || account.accepts(""))
        .noneMatch(account -> account.actor().posts().isEmpty());
  }

  @Test
  @DisplayName("are in one group each: two or none is an error")
  void oneGroup() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RealmAccounts.read(GROUPS, person("\"/a\", \"/b\"")))
        .withMessageContaining("x must be in one known group");
    assertThatIllegalStateException().isThrownBy(() -> RealmAccounts.read(GROUPS, person("")));
    assertThatIllegalStateException()
        .isThrownBy(() -> RealmAccounts.read(GROUPS, person("\"/c\"")));
  }

  private static JsonNode person(String groups) {
    return JsonMapper.shared()
        .readTree("{\"users\": [{\"username\": \"x\", \"groups\": [" + groups + "]}]}");
  }
}
