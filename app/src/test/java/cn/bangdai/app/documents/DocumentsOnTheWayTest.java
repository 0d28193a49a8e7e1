package cn.bangdai.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("文书随流程开出")
class DocumentsOnTheWayTest {

  private static final String ITEM = "LT-P-015";

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  @Test
  @DisplayName("从登记到送达，一路上开出的正好是这些，谁看得见这个件谁就打得开")
  void wholeWay() {
    ACase c = ACase.registered(api, "village-a", ITEM).home("human-resources");
    c.does("village-a", "deliver", "DELIVERED").closed("village-a");

    assertThat(Paper.kinds(c))
        .containsExactly(
            "MANDATE",
            "AGREEMENT",
            "RECEIPT",
            "HANDOVER_SHEET",
            "HANDOVER_SHEET",
            "ACCEPTANCE",
            "HANDOVER_SHEET",
            "HANDOVER_SHEET",
            "HANDOVER_SHEET",
            "HANDOVER_SHEET",
            "COMPLETION",
            "EVALUATION");
    for (JsonNode listed : c.documents()) {
      Paper paper = new Paper(api, c, listed);
      String title = listed.path("title").asString();
      assertThat(paper.text("village-a"))
          .as(title)
          .contains(title, listed.path("number").asString(), c.number());
      assertThat(paper.pdf("village-b").status()).as(title).isEqualTo(404);
      assertThat(paper.ofd("village-b").status()).as(title).isEqualTo(404);
    }
    assertThat(Paper.newest(api, c, "COMPLETION").text("village-a"))
        .contains("王小兰", "办理结果：准予", "窗口当面交付，签字签收", "已向申请人移交完毕", "盖章处");
    assertThat(Paper.newest(api, c, "HANDOVER_SHEET").text("township-a"))
        .contains("移交单位", "接收单位", "□已收到");
  }

  @Test
  @DisplayName("授权委托书写全名和证件号；告知、受理这些只写姓名")
  void identifierWhereNeeded() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .atCounty()
            .does("county", "sort", "HERE")
            .does("county", "acceptApplication", "ACCEPTED");

    assertThat(Paper.newest(api, c, "MANDATE").text("village-a"))
        .contains("本人王小兰系申请人本人", "居民身份证号：11010519491231002X", "签字或按手印");
    assertThat(Paper.newest(api, c, "AGREEMENT").text("village-a"))
        .contains("甲方（委托方）：王小兰", "11010519491231002X");
    assertThat(Paper.newest(api, c, "ACCEPTANCE").text("county"))
        .contains("王小兰：", "个工作日内办完", "受理通知书")
        .doesNotContain("11010519491231002X");
    assertThat(Paper.newest(api, c, "RECEIPT").text("village-a"))
        .contains("王小兰：", "居民身份证", "原件")
        .doesNotContain("11010519491231002X");
  }

  @Test
  @DisplayName("企业的委托书由法定代表人签，盖单位的章")
  void enterprise() {
    var registration = ACase.registration(ITEM);
    registration.put(
        "applicant",
        Map.of(
            "kind", "ENTERPRISE",
            "name", "吴忠市塔湾农牧专业合作社",
            "idType", "CREDIT_CODE",
            "idNumber", "91350100M000100Y43",
            "phone", "13909530418",
            "legalRepresentative",
                Map.of("name", "欧阳䶮", "idType", "RESIDENT_ID", "idNumber", "11010519491231002X")));
    Api.Answer answer = api.post("village-a", "/api/cases", registration);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    ACase c = ACase.known(api, answer.json().path("caseNumber").asString()).taken("village-a");

    assertThat(Paper.newest(api, c, "MANDATE").text("village-a"))
        .contains(
            "本人欧阳〔U+4DAE〕系法定代表人",
            "为我单位项目代办人",
            "委托方名称：吴忠市塔湾农牧专业合作社（盖章）",
            "统一社会信用代码：91350100M000100Y43",
            "法定代表人：（签字或盖章）");
  }

  @Test
  @DisplayName("材料不齐：告知书上逐项写明缺什么、怎么补，编号就是告知的编号")
  void notice() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a");
    c.does("village-a", "signMandate", "SIGNED").everythingPresent("village-a");
    String material = c.json().path("materials").get(0).path("code").asString();
    c.check("village-a", material, "DEFECTIVE", "defect", "照片看不清", "remedy", "带原件来重新拍");
    c.does("village-a", "checkMaterials", "INCOMPLETE");

    Paper paper = Paper.newest(api, c, "ONE_TIME");
    assertThat(paper.text("village-a"))
        .contains("王小兰：", "照片看不清", "带原件来重新拍", "一次性告知书", c.number() + "-告1");
    assertThat(c.notice(0).path("id")).isEqualTo(paper.listed().path("id"));
  }

  @Test
  @DisplayName("不予受理：通知书写明理由和救济途径，材料退回后仍开办结单")
  void notAccepted() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .atCounty()
            .does("county", "sort", "HERE")
            .does("county", "acceptApplication", "NOT_ACCEPTED", "reasons", "户籍不在利通区");

    assertThat(Paper.newest(api, c, "NON_ACCEPTANCE").text("county"))
        .contains("户籍不在利通区", "行政复议", "行政诉讼");

    c.backToVillage().does("village-a", "deliver", "DELIVERED");
    assertThat(Paper.newest(api, c, "COMPLETION").text("village-a")).contains("办理结果：不予受理");
  }

  @Test
  @DisplayName("不予许可：告知书有决定机关、理由、救济途径")
  void rejected() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .beforeDepartment("human-resources")
            .does("human-resources", "decide", "REJECTED", "reasons", "已经参加职工养老保险")
            .carried("human-resources", "county")
            .does("county", "issueResult", "ISSUED", "documentNumber", "利人社不许〔2026〕12号");

    assertThat(Paper.newest(api, c, "REJECTION").text("county"))
        .contains("已经参加职工养老保险", "利人社不许〔2026〕12号", "六十日内依法申请行政复议", "决定机关");
  }

  @Test
  @DisplayName("拒办经复核：书面的退办答复，同时给评价表")
  void refused() {
    ACase c =
        ACase.registered(api, "village-a", ITEM)
            .does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "不在清单上")
            .does("township-a", "confirmRefusal", "CONFIRMED", "writtenAnswer", "这件事由公安机关直接办理");

    assertThat(Paper.kinds(c)).containsExactlyInAnyOrder("RETURN_ANSWER", "EVALUATION");
    assertThat(Paper.newest(api, c, "RETURN_ANSWER").text("village-a"))
        .contains("退办答复", "这件事由公安机关直接办理", "金积镇便民服务中心");
  }

  @Test
  @DisplayName("终止：材料都回来并退还以后才开终止单，退不掉的写在上面")
  void terminated() {
    ACase c = ACase.registered(api, "village-a", ITEM).atTownship().terminated("village-a");
    assertThat(Paper.kinds(c)).doesNotContain("TERMINATION", "EVALUATION");

    c.carried("township-a", "village-a");
    assertThat(Paper.kinds(c)).doesNotContain("TERMINATION");

    c.does("village-a", "returnPapers", "KEPT", "reason", "申请人外出，三次没有联系上");
    assertThat(Paper.kinds(c)).containsOnlyOnce("TERMINATION", "EVALUATION");
    assertThat(Paper.newest(api, c, "TERMINATION").text("village-a"))
        .contains("申请人请求终止：申请人不办了", "有关资料没有移交，去向见下表", "留存待领", "经代办部门核实")
        .doesNotContain("移交完毕");
  }

  @Test
  @DisplayName("没有材料要退的终止，当场就有终止单")
  void terminatedAtOnce() {
    ACase c = ACase.registered(api, "village-a", ITEM).taken("village-a").terminated("village-a");

    assertThat(Paper.newest(api, c, "TERMINATION").text("village-a")).contains("没有需要移交的纸质资料");
    assertThat(Paper.kinds(c)).containsOnlyOnce("TERMINATION", "EVALUATION");
  }

  @Test
  @DisplayName("复核过的终止：写明情形、依据和谁复核的；留存的、移送的写在上面")
  void terminatedAfterReview() {
    ACase c = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    Api.Answer asked =
        api.post(
            "village-a",
            "/api/cases/" + c.number() + "/termination",
            Map.of(
                "condition",
                "FALSE_MATERIALS",
                "reason",
                "证件系伪造",
                "evidence",
                List.of("核查记录3号"),
                "materials",
                List.of("M1"),
                "toAuthority",
                c.papers().ids().subList(0, 1),
                "authority",
                "利通区公安分局"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    c.does("township-a", "reviewTermination", "CONFIRMED");
    assertThat(Paper.kinds(c)).doesNotContain("TERMINATION");

    c.does("village-a", "returnPapers", "RETURNED", "receipt", "公收9号");
    assertThat(Paper.kinds(c)).containsOnlyOnce("TERMINATION", "EVALUATION");
    assertThat(Paper.newest(api, c, "TERMINATION").text("village-a"))
        .contains("弄虚作假：证件系伪造", "经金积镇", "复核同意", "除下列材料外", "留存归档", "利通区公安分局，回执公收")
        .doesNotContain("经双方认可", "移交完毕");
  }

  @Test
  @DisplayName("路上丢了一件：办结单不说都交了，写明哪件丢了、谁负责")
  void lost() {
    ACase c = ACase.registered(api, "village-a", ITEM).handedOver("village-a");
    String piece = c.papers().ids().get(0);
    c.does("village-a", "dispatch", "DISPATCHED")
        .does("township-a", "receive", "DISCREPANCY", "missing", List.of(piece), "note", "信封是破的")
        .does(
            "township-a",
            "resolveDiscrepancy",
            "LOST",
            "responsibleUnit",
            "LT.JJ.01",
            "replacement",
            "由村里出证明")
        .does("township-a", "sort", "ONWARD")
        .carried("township-a", "county")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "human-resources")
        .does("human-resources", "decide", "GRANTED")
        .carried("human-resources", "county")
        .does("county", "issueResult", "ISSUED")
        .backToVillage()
        .does("village-a", "deliver", "DELIVERED");

    assertThat(Paper.newest(api, c, "COMPLETION").text("village-a"))
        .contains("除下列材料外", "遗失", "责任单位", "由村里出证明")
        .doesNotContain("移交完毕");
  }
}
