package cn.bangdai.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("有期限的岗位：到日子才看得见，过了就看不见，列表也一样")
class PostsGiveSightTest extends Station {

  private static final String DEPARTMENT = "human-resources";

  @Test
  @DisplayName("B岗：替人的几天看得见那个站的件，人回来就看不见了")
  void aBackup() {
    ACase c = ACase.registered(api, "village-a", PENSION);
    backs("village-a", "village-a", "approver-a");
    sees("approver-a", c, false);
    long absence = goes("village-a", "2026-11-21T09:00:00+08:00");
    sees("approver-a", c, true);
    comesBack("village-a", absence);
    sees("approver-a", c, false);
  }

  @Test
  @DisplayName("首席代表：授权的日子里看得见送到那个部门的件，收回就看不见了")
  void aChiefRepresentative() {
    ACase c = ACase.registered(api, "village-a", PENSION).beforeDepartment(DEPARTMENT);
    Map<String, Object> post =
        Map.of(
            "username", "medical-insurance",
            "role", "department-agent",
            "unit", "LT.RSJ",
            "kind", "CHIEF_REPRESENTATIVE",
            "from", "2026-11-23",
            "until", "2026-11-24");
    Api.Answer given = api.post("supervisor", "/api/posts", post);
    assertThat(given.status()).as(given.text()).isEqualTo(201);
    sees("medical-insurance", c, false);
    clock.moveTo("2026-11-23", "00:00");
    sees("medical-insurance", c, true);
    clock.moveTo("2026-11-25", "00:00");
    posts.refresh();
    sees("medical-insurance", c, false);
  }

  private void sees(String who, ACase c, boolean seen) {
    assertThat(c.seenBy(who).status()).as(who).isEqualTo(seen ? 200 : 404);
    Api.Answer list = api.get(who, "/api/cases?q=" + c.number());
    assertThat(list.json().path("items").size()).as(who + " lists").isEqualTo(seen ? 1 : 0);
  }
}
