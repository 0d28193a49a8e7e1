package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("一程交接：移交、签收、差异")
class LegTest extends PathTest {

  @Test
  @DisplayName("移交归移出方，签收归接收方；在途时谁手里都没有")
  void eachEndDoesItsOwn() {
    ACase c = village().handedOver("village-a");
    assertThat(c.now().candidates("dispatch")).containsExactly("village-agent@LT.JJ.01");
    assertThat(c.tries("township-a", "dispatch", "DISPATCHED").status()).isEqualTo(403);
    c.does("village-a2", "dispatch", "DISPATCHED", "carrier", "客运班车");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("IN_TRANSIT", 6));
    assertThat(c.now().candidates("receive")).containsExactly("township-agent@LT.JJ");
    assertThat(c.tries("village-a", "receive", "RECEIVED").status()).isEqualTo(403);
    c.does("township-a", "receive", "RECEIVED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 6));
    assertThat(c.passed()).doesNotContain("relay-leg/resolveDiscrepancy");
  }

  @Test
  @DisplayName("少一件：两边都能处理，找到了就归接收方")
  void found() {
    ACase c = oneMissing();
    assertThat(c.now().open()).containsExactly("resolveDiscrepancy@LT.JJ");
    assertThat(c.now().candidates("resolveDiscrepancy"))
        .containsExactlyInAnyOrder("village-agent@LT.JJ.01", "township-agent@LT.JJ");
    assertThat(c.now().flags()).contains("DISCREPANCY");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 5, "IN_TRANSIT", 1));
    assertThat(c.papers().sheets()).containsExactly("LT.JJ.01>LT.JJ DISCREPANCY");

    c.does("township-a", "resolveDiscrepancy", "FOUND", "note", "夹在信封里");

    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 6));
    assertThat(c.now().flags()).doesNotContain("DISCREPANCY");
    assertThat(c.now().open()).containsExactly("sort@LT.JJ");
    assertThat(c.papers().lastSheet().path("resolution").asString()).isEqualTo("FOUND");
    assertThat(c.passed()).contains("relay-leg/resolveDiscrepancy", "relay-leg/legClosed");
  }

  @Test
  @DisplayName("原来没有随行：仍在移交方手里，件照样往前走")
  void recounted() {
    ACase c = oneMissing().does("village-a", "resolveDiscrepancy", "RECOUNTED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 5, "HELD LT.JJ.01", 1));
    assertThat(c.now().open()).containsExactly("sort@LT.JJ");
  }

  @Test
  @DisplayName("遗失要落实责任单位和补救办法")
  void lost() {
    ACase c = oneMissing();
    assertThat(c.tries("township-a", "resolveDiscrepancy", "LOST").status()).isEqualTo(422);
    Api.Answer stranger =
        c.tries(
            "township-a",
            "resolveDiscrepancy",
            "LOST",
            "responsibleUnit",
            "LT.MZJ",
            "replacement",
            "重开");
    assertThat(stranger.status()).isEqualTo(422);
    assertThat(stranger.code()).isEqualTo("RESPONSIBLE_UNIT");
    c.does(
        "township-a",
        "resolveDiscrepancy",
        "LOST",
        "responsibleUnit",
        "LT.JJ.01",
        "replacement",
        "由村站陪同重开收入证明");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 5, "LOST", 1));
    assertThat(c.papers().lastSheet().path("responsibleUnit").asString()).isEqualTo("LT.JJ.01");
    assertThat(c.now().open()).containsExactly("sort@LT.JJ");
  }

  @Test
  @DisplayName("只移交一部分：其余留在手里，返回时一起上路")
  void onlySomePieces() {
    ACase c = village().handedOver("village-a");
    List<String> ids = c.papers().ids();
    c.does("village-a", "dispatch", "DISPATCHED", "pieces", ids.subList(0, 2))
        .does("township-a", "receive", "RECEIVED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 2, "HELD LT.JJ.01", 4));
  }

  @Test
  @DisplayName("返回的路上只移交一部分、清点说没有随行：都要送回家，才能送达")
  void leftBehindOnTheWayHome() {
    ACase c = village().granted("human-resources").does("county", "issueResult", "ISSUED");
    List<String> ids = c.papers().ids();
    c.does("county", "dispatch", "DISPATCHED", "pieces", ids.subList(0, 5))
        .does("township-a", "receive", "RECEIVED")
        .does("township-a", "dispatch", "DISPATCHED")
        .does("village-a", "receive", "DISCREPANCY", "missing", ids.subList(0, 1), "note", "少一件")
        .does("township-a", "resolveDiscrepancy", "RECOUNTED");
    assertThat(c.papers().whereabouts())
        .isEqualTo(Map.of("HELD LT", 2, "HELD LT.JJ", 1, "HELD LT.JJ.01", 4));
    assertThat(c.now().open()).containsExactlyInAnyOrder("dispatch@LT", "dispatch@LT.JJ");
    c.doesAt("LT.JJ", "township-a", "dispatch", "DISPATCHED")
        .does("village-a", "receive", "RECEIVED");
    c.does("county", "dispatch", "DISPATCHED", "channel", "PLATFORM")
        .does("village-a", "receive", "RECEIVED");
    assertThat(c.now().open()).as("by wire came no paper").containsExactly("dispatch@LT");
    c.carried("county", "village-a");
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    c.does("village-a", "deliver", "DELIVERED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 7));
  }

  @Test
  @DisplayName("到窗口领取：窗口和村站各有一部分的，一起交给申请人")
  void pickedUpWhereTheyLie() {
    ACase c = village().handedOver("village-a");
    c.does("village-a", "dispatch", "DISPATCHED", "pieces", c.papers().ids().subList(0, 4))
        .does("township-a", "receive", "RECEIVED")
        .does("township-a", "sort", "ONWARD")
        .carried("township-a", "county")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "human-resources")
        .does("human-resources", "decide", "GRANTED")
        .carried("human-resources", "county")
        .does("county", "issueResult", "ISSUED", "returnBy", "PICKUP_HERE")
        .does("village-a", "deliver", "DELIVERED");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 7));
  }

  @Test
  @DisplayName("村站和部门之间有差异，两边说不到一起时由共同的上级处理")
  void theUnitAboveBothSettlesIt() {
    ACase c = village().beforeDepartment("human-resources");
    c.check("human-resources", "M3", "MISSING")
        .does("human-resources", "decide", "CORRECTION")
        .check("village-a", "M3", "PRESENT")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .does("village-a", "dispatch", "DISPATCHED");
    String last = c.papers().ids().get(6);
    c.does("human-resources", "receive", "DISCREPANCY", "missing", List.of(last), "note", "没有");
    assertThat(c.now().candidates("resolveDiscrepancy"))
        .containsExactlyInAnyOrder(
            "village-agent@LT.JJ.01", "department-agent@LT.RSJ", "county-agent@LT");
    c.does("county", "resolveDiscrepancy", "FOUND");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.RSJ", 7));
  }

  @Test
  @DisplayName("不在这张单上的缺件、没有的材料、没有单号的邮寄，都不行")
  void wrongSheets() {
    ACase c = village().handedOver("village-a");
    assertThat(c.tries("village-a", "dispatch", "DISPATCHED", "pieces", List.of("999999")).code())
        .isEqualTo("PIECE_NOT_HERE");
    assertThat(c.tries("village-a", "dispatch", "DISPATCHED", "channel", "POST").status())
        .isEqualTo(422);
    c.does("village-a", "dispatch", "DISPATCHED", "channel", "POST", "trackingNumber", "SF0000001");
    Api.Answer wrong =
        c.tries("township-a", "receive", "DISCREPANCY", "missing", List.of("1x"), "note", "少了");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.code()).isEqualTo("PIECE_NOT_HERE");
    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("IN_TRANSIT", 6));
  }

  private ACase oneMissing() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    return c.does(
        "township-a",
        "receive",
        "DISCREPANCY",
        "missing",
        c.papers().ids().subList(0, 1),
        "note",
        "信封完好，少一张");
  }
}
