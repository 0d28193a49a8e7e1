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
@DisplayName("分拣：本级受理、继续上送、交部门办理")
class SortingTest extends PathTest {

  @Test
  @DisplayName("镇里登记的先由镇里分拣，不写去向就送县里，结果回到镇里")
  void beginsAtTheTownship() {
    ACase c = ACase.registered(api, "township-a", PENSION).handedOver("township-a");
    assertThat(c.now().open()).containsExactly("sort@LT.JJ");
    assertThat(c.now().candidates("sort")).containsExactly("township-agent@LT.JJ");

    c.does("township-a", "sort", "ONWARD").carried("township-a", "county");
    assertThat(c.now().open()).containsExactly("sort@LT");
    c.does("county", "sort", "HERE").does("county", "acceptApplication", "ACCEPTED");
    c.carried("county", "human-resources")
        .does("human-resources", "decide", "GRANTED")
        .carried("human-resources", "county")
        .does("county", "issueResult", "ISSUED")
        .carried("county", "township-a");

    assertThat(c.now().open()).containsExactly("deliver@LT.JJ");
    assertThat(c.now().assignee("deliver")).isEqualTo("township-a");
    assertThat(c.passed().stream().filter("proxy-handling/backLeg"::equals)).hasSize(1);
    assertThat(c.papers().sheets())
        .containsExactly(
            "LT.JJ>LT RECEIVED", "LT>LT.RSJ RECEIVED", "LT.RSJ>LT RECEIVED", "LT>LT.JJ RECEIVED");
  }

  @Test
  @DisplayName("县里登记的先分拣，一程也不走就能受理")
  void beginsAtTheCounty() {
    ACase c = ACase.registered(api, "county", PENSION).handedOver("county");
    assertThat(c.now().open()).containsExactly("sort@LT");
    c.does("county", "sort", "HERE").does("county", "acceptApplication", "ACCEPTED");
    c.carried("county", "human-resources")
        .does("human-resources", "decide", "GRANTED")
        .carried("human-resources", "county")
        .does("county", "issueResult", "ISSUED")
        .does("county", "deliver", "DELIVERED");
    assertThat(c.now().status()).isEqualTo("COMPLETED");
    assertThat(c.passed())
        .contains("proxy-handling/sort", "decision/fromParty")
        .doesNotContain("proxy-handling/forwardLeg", "proxy-handling/backLeg");
  }

  @Test
  @DisplayName("县上面没有单位，不能再上送")
  void nowhereAboveTheCounty() {
    ACase c = ACase.registered(api, "county", PENSION).handedOver("county");
    Api.Answer up = c.tries("county", "sort", "ONWARD");
    assertThat(up.status()).isEqualTo(422);
    assertThat(up.code()).isEqualTo("NOWHERE_ONWARD");
  }

  @Test
  @DisplayName("由部门审批的件镇里不能受理，要继续上送")
  void notHereWhereTheCentreMayNotAccept() {
    ACase c = village().atTownship();
    assertThat(c.now().open()).containsExactly("sort@LT.JJ");
    Api.Answer here = c.tries("township-a", "sort", "HERE");
    assertThat(here.status()).isEqualTo(422);
    assertThat(here.code()).isEqualTo("NOT_ACCEPTED_HERE");
    assertThat(here.detail()).contains("继续上送");
    assertThat(c.now().window()).isNull();
  }

  @Test
  @DisplayName("去向写错：不认识的、自己、村站、别的县区，都送不出去")
  void wrongDestinations() {
    ACase c = village().atTownship();
    for (String to : new String[] {"LT.XX", "LT.JJ", "LT.JJ.02", "BLZQ", "BLZQ.MZJ"}) {
      Api.Answer answer = c.tries("township-a", "sort", "ONWARD", "to", to);
      assertThat(answer.status()).as(to).isEqualTo(422);
      assertThat(answer.code()).as(to).isEqualTo("NOT_REACHABLE");
    }
    assertThat(c.tries("township-a", "sort", "ONWARD", "to", "lt").status()).isEqualTo(422);
    assertThat(c.now().open()).containsExactly("sort@LT.JJ");
  }

  @Test
  @DisplayName("直送部门（跳过县窗口）：部门就是受理窗口，材料不再移送，结果经县、镇送回")
  void straightToADepartment() {
    ACase c = village().atTownship().does("township-a", "sort", "ONWARD", "to", "LT.RSJ");
    assertThat(c.now().window()).isEqualTo("LT.RSJ");
    c.carried("township-a", "human-resources");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT.RSJ");
    assertThat(c.now().candidates("acceptApplication")).containsExactly("department-agent@LT.RSJ");
    c.does("human-resources", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
    c.does("human-resources", "decide", "GRANTED");
    assertThat(c.now().open()).containsExactly("issueResult@LT.RSJ");
    c.does("human-resources", "issueResult", "ISSUED")
        .carried("human-resources", "county")
        .backToVillage()
        .does("village-a", "deliver", "DELIVERED");

    assertThat(c.papers().whereabouts()).isEqualTo(Map.of("DELIVERED", 7));
    assertThat(c.passed())
        .containsOnlyOnce("proxy-handling/sort")
        .doesNotContain("decision/toParty", "decision/fromParty");
  }

  @Test
  @DisplayName("县里再直送另一个部门：写明去向的一程")
  void onwardWithADestination() {
    ACase c = village().atCounty().does("county", "sort", "ONWARD", "to", "LT.RSJ");
    c.carried("county", "human-resources");
    assertThat(c.now().open()).containsExactly("acceptApplication@LT.RSJ");
    assertThat(c.passed().stream().filter("proxy-handling/forwardLeg"::equals)).hasSize(3);
  }

  @Test
  @DisplayName("送错了可以转到另一个乡镇，再由那里上送")
  void sidewaysToAnotherTownship() {
    ACase c = village().atTownship().does("township-a", "sort", "ONWARD", "to", "LT.JX");
    c.carried("township-a", "township-b");
    assertThat(c.now().open()).containsExactly("sort@LT.JX");
    c.does("township-b", "sort", "ONWARD", "to", "LT").carried("township-b", "county");
    assertThat(c.now().open()).containsExactly("sort@LT");
  }

  @Test
  @DisplayName("转办：县里登记的件归镇里办，县里转下去，镇里受理、审批，结果送回县里")
  void downToTheTownshipThatHandlesIt() {
    chain("LT-P-038", "DECIDE TOWNSHIP");
    ACase c = ACase.registered(api, "county", "LT-P-038").handedOver("county");
    assertThat(c.tries("county", "sort", "HERE").code()).isEqualTo("DECIDER_UNKNOWN");
    c.does("county", "sort", "ONWARD", "to", "LT.JX").carried("county", "township-b");
    assertThat(c.now().open()).containsExactly("sort@LT.JX");
    c.does("township-b", "sort", "HERE").does("township-b", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("decide@LT.JX");
    c.does("approver-b", "decide", "GRANTED").does("township-b", "issueResult", "ISSUED");
    c.carried("township-b", "county");
    assertThat(c.now().open()).containsExactly("deliver@LT");
  }

  @Test
  @DisplayName("转办到另一个乡镇：那里受理、审批，结果经县里送回本村")
  void acrossToTheTownshipThatHandlesIt() {
    chain("LT-P-038", "DECIDE TOWNSHIP");
    ACase c = village("LT-P-038").atTownship();
    c.does("township-a", "sort", "ONWARD", "to", "LT.JX").carried("township-a", "township-b");
    c.does("township-b", "sort", "HERE").does("township-b", "acceptApplication", "ACCEPTED");
    assertThat(c.now().open()).containsExactly("decide@LT.JX");
    c.does("approver-b", "decide", "GRANTED").does("township-b", "issueResult", "ISSUED");
    c.carried("township-b", "county").backToVillage();
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
  }

  @Test
  @DisplayName("越级：受理窗口在县里的，村里可以不经镇里直送县里；结果仍逐级送回")
  void villageStraightToTheCounty() {
    ACase c =
        village()
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED")
            .everythingPresent("village-a")
            .does("village-a", "checkMaterials", "COMPLETE");
    for (String wrong : new String[] {"LT.JX", "LT.RSJ", "LT.JJ.02", "BLZQ", "LT.XX"}) {
      Api.Answer answer = c.tries("village-a", "handOver", "HANDED_OVER", "to", wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.code()).as(wrong).isEqualTo("NOT_ON_THE_WAY");
    }
    c.does("village-a", "handOver", "HANDED_OVER", "to", "LT").carried("village-a", "county");
    assertThat(c.now().open()).containsExactly("sort@LT");
    c.does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "human-resources")
        .does("human-resources", "decide", "GRANTED")
        .carried("human-resources", "county")
        .does("county", "issueResult", "ISSUED")
        .backToVillage();
    assertThat(c.now().open()).containsExactly("deliver@LT.JJ.01");
    assertThat(c.papers().sheets()).startsWith("LT.JJ.01>LT RECEIVED");
  }

  @Test
  @DisplayName("镇里就能受理的，不能越过镇里")
  void noSkippingWhereTheTownshipHandlesIt() {
    chain("LT-P-038", "DECIDE TOWNSHIP");
    ACase c =
        village("LT-P-038")
            .taken("village-a")
            .does("village-a", "signMandate", "SIGNED")
            .everythingPresent("village-a")
            .does("village-a", "checkMaterials", "COMPLETE");
    Api.Answer skip = c.tries("village-a", "handOver", "HANDED_OVER", "to", "LT");
    assertThat(skip.code()).isEqualTo("NOT_ON_THE_WAY");
    c.does("village-a", "handOver", "HANDED_OVER", "to", "LT.JJ")
        .carried("village-a", "township-a");
    assertThat(c.now().open()).containsExactly("sort@LT.JJ");
  }

  @Test
  @DisplayName("交部门办理：不写部门就是清单上的主管部门")
  void theListedDepartment() {
    ACase c = village().atCounty().does("county", "sort", "DEPARTMENTS");
    c.does("county", "acceptApplication", "ACCEPTED");
    assertThat(c.now().kinds()).doesNotContain("JOINT");
    c.carried("county", "human-resources");
    assertThat(c.now().open()).containsExactly("decide@LT.RSJ");
  }

  @Test
  @DisplayName("交给写明的一个部门，由它审批")
  void oneNamedDepartment() {
    ACase c = village().atCounty();
    c.does("county", "sort", "DEPARTMENTS", "departments", List.of("LT.MZJ"))
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "civil-affairs");
    assertThat(c.now().open()).containsExactly("decide@LT.MZJ");
    assertThat(c.now().candidates("decide")).containsExactly("approver@LT.MZJ");
  }

  @Test
  @DisplayName("不是本级的部门、不存在的部门、没选中的牵头，都不行")
  void wrongDepartments() {
    ACase c = village().atCounty();
    for (String wrong : new String[] {"BLZQ.MZJ", "LT.XX", "LT.JJ"}) {
      Api.Answer answer = c.tries("county", "sort", "DEPARTMENTS", "departments", List.of(wrong));
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.code()).as(wrong).isEqualTo("NOT_OWN_DEPARTMENT");
    }
    Api.Answer lead =
        c.tries(
            "county",
            "sort",
            "DEPARTMENTS",
            "departments",
            List.of("LT.MZJ", "LT.RSJ"),
            "lead",
            "LT.YBJ");
    assertThat(lead.status()).isEqualTo(422);
    assertThat(lead.code()).isEqualTo("LEAD_NOT_NAMED");
    assertThat(c.now().open()).containsExactly("sort@LT");
    assertThat(c.now().window()).isNull();
  }

  @Test
  @DisplayName("镇里没有部门，不能交部门办理")
  void aTownshipHasNoDepartments() {
    ACase c = village().atTownship();
    Api.Answer answer = c.tries("township-a", "sort", "DEPARTMENTS");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("NOT_OWN_DEPARTMENT");
  }
}
