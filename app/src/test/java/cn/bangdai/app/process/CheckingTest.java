package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("材料审核、一次性告知、补正、交接")
class CheckingTest extends PathTest {

  @Test
  @DisplayName("没核对完的材料不能算齐全，也不能先告知一半")
  void nothingUncheckedGoesThrough() {
    ACase c = checking();
    Api.Answer complete = c.tries("village-a", "checkMaterials", "COMPLETE");
    assertThat(complete.status()).isEqualTo(422);
    assertThat(complete.code()).isEqualTo("MATERIALS_NOT_CHECKED");
    c.check("village-a", "M1", "MISSING");
    Api.Answer half = c.tries("village-a", "checkMaterials", "INCOMPLETE");
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.code()).isEqualTo("MATERIALS_NOT_CHECKED");
    assertThat(c.notices()).isEmpty();
  }

  @Test
  @DisplayName("缺的和有问题的一张告知书说全，补来后再核对，齐了才交接")
  void toldOnceThenComplete() {
    ACase c = checking().everythingPresent("village-a");
    c.check("village-a", "M2", "DEFECTIVE", "defect", "没有签字", "remedy", "请申请人签字")
        .check("village-a", "M3", "MISSING")
        .does("village-a", "checkMaterials", "INCOMPLETE", "supplementDays", 5);

    assertThat(c.now().open()).containsExactly("supplement@LT.JJ.01");
    assertThat(c.now().assignee("supplement")).isEqualTo("village-a");
    assertThat(c.now().flags()).contains("AWAITING_SUPPLEMENT");
    assertThat(c.now().kinds()).contains("SUPPLEMENTED");
    assertThat(c.now().told()).last().asString().contains("11月27日");
    JsonNode notice = c.notice(0);
    assertThat(notice.path("kind").asString()).isEqualTo("ONE_TIME");
    assertThat(notice.path("unit").asString()).isEqualTo("LT.JJ.01");
    assertThat(notice.path("dueOn").asString()).isEqualTo("2026-11-27");
    assertThat(notice.path("lines")).hasSize(2);
    assertThat(notice.path("lines").get(0).path("material").asString()).isEqualTo("M2");
    assertThat(notice.path("lines").get(0).path("defect").asString()).isEqualTo("没有签字");
    assertThat(notice.path("lines").get(1).path("problem").asString()).isEqualTo("MISSING");
    assertThat(notice.path("lines").get(1).path("remedy").asString()).isNotBlank();

    c.does("village-a", "supplement", "SUPPLEMENTED");
    assertThat(c.now().flags()).doesNotContain("AWAITING_SUPPLEMENT");
    assertThat(c.tries("village-a", "checkMaterials", "COMPLETE").status()).isEqualTo(422);
    c.check("village-a", "M2", "PRESENT")
        .check("village-a", "M3", "PRESENT")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER");

    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 6));
    assertThat(c.now().told()).last().asString().contains("收到您的材料 6 件");
    assertThat(c.now().open()).containsExactly("dispatch@LT.JJ.01");
    assertThat(c.passed())
        .containsOnlyOnce("proxy-handling/supplement")
        .doesNotContain("correction/supplement", "proxy-handling/sort");
  }

  @Test
  @DisplayName("同一单位第二次告知只能重提说过的，不能添新的")
  void aSecondNoticeNamesNothingNew() {
    ACase c = checking().everythingPresent("village-a");
    c.check("village-a", "M2", "MISSING")
        .does("village-a", "checkMaterials", "INCOMPLETE")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .check("village-a", "M3", "MISSING");
    Api.Answer more = c.tries("village-a", "checkMaterials", "INCOMPLETE");
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.code()).isEqualTo("NOTICE_NOT_ONCE");
    assertThat(more.detail()).contains("户口簿");
    assertThat(c.notices()).hasSize(1);

    c.check("village-a", "M3", "PRESENT").does("village-a", "checkMaterials", "INCOMPLETE");

    assertThat(c.notices()).hasSize(2);
    assertThat(c.notice(1).path("lines")).hasSize(1);
    assertThat(c.now().flags()).contains("AWAITING_SUPPLEMENT");
  }

  @Test
  @DisplayName("审核时只看不留；交接时可以只看原件当面退，其余留下，办结时只交还留下的")
  void seenAtTheDesk() {
    ACase c = checking().everythingPresent("village-a");
    assertThat(c.papers().count()).isZero();
    c.does("village-a", "checkMaterials", "COMPLETE");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("SIGHTED", 6));
    List<String> seen = c.papers().ids().subList(0, 1);
    assertThat(c.tries("village-a", "handOver", "HANDED_OVER", "signature", "FINGERPRINT").status())
        .isEqualTo(422);

    c.does("village-a", "handOver", "HANDED_OVER", "seenOnly", seen, "signature", "SEALED");

    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ.01", 5, "SIGHTED", 1));
    assertThat(c.now().told()).last().asString().contains("收到您的材料 5 件");
    c.carried("village-a", "township-a");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 5, "SIGHTED", 1));
  }

  @Test
  @DisplayName("什么都不缺时没有可告知的")
  void nothingToTell() {
    ACase c = checking().everythingPresent("village-a");
    Api.Answer answer = c.tries("village-a", "checkMaterials", "INCOMPLETE");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("NOTHING_TO_TELL");
  }

  private ACase checking() {
    return village().taken("village-a").does("village-a", "signMandate", "SIGNED");
  }
}
