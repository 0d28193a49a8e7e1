package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("差评整改：核实、整改、回访，被评价的人不自己核实、不自己回访")
class RectificationTest extends PathTest {

  @Test
  @DisplayName("差评属实，整改一次，申请人满意；办件早已办结，不再亮灯")
  void putRight() {
    ACase c = rated(2);
    assertThat(c.now().flags()).contains("BAD_RATING");
    Api.Answer opened = open(c, "township-a");
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    assertThat(c.now().open()).containsExactly("verifyRating@LT.JJ");
    assertThat(c.now().candidates("verifyRating"))
        .containsExactlyInAnyOrder("township-agent@LT.JJ", "supervisor@LT.JJ", "supervisor@LT");
    assertThat(c.now().limits()).contains("rectification OPEN");
    assertThat(c.now().lamp()).as("a closed case has no lamp").isNull();

    assertThat(c.tries("village-a", "verifyRating", "VALID", "finding", "我看没事").status())
        .isEqualTo(403);
    c.does("township-a", "verifyRating", "VALID", "finding", "让申请人跑了三趟。");
    assertThat(c.now().candidates("rectify")).containsExactly("village-agent@LT.JJ.01");
    assertThat(c.now().told()).last().asString().contains("正在整改");
    c.does("village-a", "rectify", "RECTIFIED", "done", "上门道歉，改为一次告知。");
    c.does("supervisor-a", "confirmRectified", "SATISFIED", "how", "PHONE", "said", "态度好多了。");

    assertThat(c.now().open()).isEmpty();
    assertThat(c.now().limits()).contains("rectification MET");
    assertThat(state(c)).isEqualTo("RECTIFIED");
    assertThat(c.status()).isEqualTo("COMPLETED");
    assertThat(c.passed())
        .contains("rectification/rectified")
        .doesNotContain("rectification/closeRectification", "rectification/ratingUnfounded");
  }

  @Test
  @DisplayName("两次都不满意，由督查人员说明理由结束")
  void twiceInVain() {
    ACase c = rated(1);
    assertThat(open(c, "supervisor").status()).isEqualTo(201);
    c.does("supervisor", "verifyRating", "VALID", "finding", "材料弄丢过一次。")
        .does("village-a2", "rectify", "RECTIFIED", "done", "补办了材料。")
        .does("township-a", "confirmRectified", "DISSATISFIED", "how", "VISIT", "said", "还是慢。");
    assertThat(c.now().open()).containsExactly("rectify@LT.JJ.01");
    c.does("village-a", "rectify", "RECTIFIED", "done", "专人盯办。")
        .does("township-a", "confirmRectified", "DISSATISFIED", "how", "PHONE", "said", "不接受。");
    assertThat(c.now().candidates("closeRectification"))
        .containsExactlyInAnyOrder("supervisor@LT.JJ", "supervisor@LT");
    assertThat(
            c.tries("township-a", "closeRectification", "CLOSED_BY_SUPERVISOR", "reason", "算了")
                .status())
        .isEqualTo(403);
    assertThat(c.tries("supervisor", "closeRectification", "CLOSED_BY_SUPERVISOR").status())
        .isEqualTo(422);
    c.does("supervisor", "closeRectification", "CLOSED_BY_SUPERVISOR", "reason", "问题已改，诉求超出政策。");
    assertThat(c.now().open()).isEmpty();
    assertThat(state(c)).isEqualTo("CLOSED");
    assertThat(c.documents())
        .extracting(d -> d.path("kind").asString())
        .contains("RECTIFICATION_ORDER")
        .filteredOn("FOLLOW_UP"::equals)
        .hasSize(2);
    assertThat(c.passed().stream().filter("rectification/rectify"::equals)).hasSize(2);
    assertThat(c.passed())
        .contains("rectification/rectificationClosed")
        .doesNotContain("rectification/rectified");
  }

  @Test
  @DisplayName("差评不属实，说明理由结束，不再发起")
  void unfounded() {
    ACase c = rated(2);
    open(c, "township-a");
    c.does("township-a", "verifyRating", "INVALID", "reason", "评的是另一件事，已向本人核实。");
    assertThat(c.now().open()).isEmpty();
    assertThat(state(c)).isEqualTo("UNFOUNDED");
    assertThat(open(c, "township-a").code()).isEqualTo("RECTIFIED_ALREADY");
    assertThat(c.passed())
        .contains("rectification/ratingUnfounded")
        .doesNotContain("rectification/rectify");
  }

  @Test
  @DisplayName("没有差评不能发起；被评价的人、不在上级的人不能发起，也不能核实、回访")
  void wrongPeople() {
    ACase good = rated(5);
    assertThat(open(good, "township-a").code()).isEqualTo("NOT_BADLY_RATED");
    ACase c = rated(1);
    assertThat(open(c, "village-a").code()).isEqualTo("NOT_OVER_THE_RATED_UNIT");
    assertThat(open(c, "township-b").status()).isEqualTo(404);
    assertThat(open(c, "auditor").status()).isEqualTo(403);
    // As if the township had stood in for its one-agent station and was rated for it.
    jdbc.sql("update cases set responsible = 'township-a' where number = :n")
        .param("n", c.number())
        .update();
    assertThat(open(c, "township-a").code()).isEqualTo("RATED_AGENT");
    assertThat(open(c, "supervisor").status()).isEqualTo(201);
    Api.Answer own = c.tries("township-a", "verifyRating", "INVALID", "reason", "没有这回事");
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.code()).isEqualTo("RATED_AGENT");
    c.does("supervisor-a", "verifyRating", "VALID", "finding", "属实")
        .does("village-a2", "rectify", "RECTIFIED", "done", "改了");
    assertThat(
            c.tries("township-a", "confirmRectified", "SATISFIED", "how", "PHONE", "said", "满意")
                .code())
        .isEqualTo("RATED_AGENT");
    assertThat(c.now().open()).containsExactly("confirmRectified@LT.JJ");
  }

  private ACase rated(int rating) {
    return village()
        .does("village-a", "takeRequest", "ANSWERED", "answer", "请到所里办。")
        .does("village-a", "archive", "ARCHIVED")
        .does("village-a", "evaluate", "RATED", "rating", rating, "comment", "跑了三趟");
  }

  private Api.Answer open(ACase c, String by) {
    return api.post(by, "/api/cases/" + c.number() + "/rectification", Map.of());
  }

  private static String state(ACase c) {
    return c.part("supervision")
        .path("rectification")
        .path("rectification")
        .path("state")
        .asString();
  }
}
