package cn.bangdai.app.bundle;

import static cn.bangdai.app.bundle.ABundle.BIRTH;
import static cn.bangdai.app.bundle.ABundle.INSURANCE;
import static cn.bangdai.app.bundle.ABundle.PENSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.cases.CaseNumbers;
import cn.bangdai.app.documents.Paper;
import cn.bangdai.app.http.Uploads;
import cn.bangdai.app.materials.Samples;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BangdaiTest
@DisplayName("项目和一件事：一份委托、一套材料、几个办件、一张办结单")
class BundleTest {

  private static final String BIRTH_THEME = "新生儿出生一件事";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void api() {
    api = new Api(port);
  }

  private ABundle project() {
    return ABundle.registered(api, "village-a", ABundle.project(PENSION, INSURANCE));
  }

  @Test
  @DisplayName("登记一个项目：每个事项一个办件，各有编号和流程，互相找得到")
  void registersACaseForEachItem() {
    ABundle b = project();

    assertThat(b.number()).matches("LT26-P\\d{4,}-\\d");
    assertThat(b.lines()).hasSize(2).allMatch(c -> CaseNumbers.isValid(c.number()));
    assertThat(b.lines()).allMatch(c -> c.open().equals(List.of("takeRequest")));
    JsonNode bundle = b.line(1).json().path("bundle");
    assertThat(bundle.path("number").asString()).isEqualTo(b.number());
    assertThat(bundle.path("cases")).hasSize(2);
    JsonNode seen = b.json();
    assertThat(seen.path("name").asString()).isEqualTo("塔湾村设施蔬菜大棚二期");
    assertThat(seen.path("code").asString()).isEqualTo("2026-LT-0117");
    assertThat(seen.path("applicant").asString()).isEqualTo("王*兰");
    assertThat(seen.path("lines").get(0).path("itemName").asString()).isEqualTo("城乡居民养老保险参保登记");
    assertThat(ACase.registered(api, "village-a", PENSION).json().path("bundle").isNull()).isTrue();
  }

  @Test
  @DisplayName("接下一件就接下全部，签一次就全部签好，委托书和协议只有一份，每件里都看得到")
  void signsOnce() {
    ABundle b = project();
    b.line(1).taken("village-a");
    assertThat(b.lines()).allMatch(c -> c.open().equals(List.of("signMandate")));
    assertThat(b.lines()).allMatch(c -> "village-a".equals(c.now().responsible()));

    b.line(0)
        .does("village-a", "signMandate", "SIGNED", "signature", "FINGERPRINT", "witness", "李四");

    for (ACase line : b.lines()) {
      assertThat(line.status()).isEqualTo("ENTRUSTED");
      assertThat(line.open()).containsExactly("checkMaterials");
      assertThat(Paper.kinds(line)).containsExactly("MANDATE", "AGREEMENT");
      assertThat(Paper.newest(api, line, "MANDATE").text("village-a"))
          .contains("塔湾村设施蔬菜大棚二期")
          .contains("1城乡居民养老保险参保登记（" + b.line(0).number())
          .contains("2城乡居民基本医疗保险参保登记（" + b.line(1).number());
      assertThat(Paper.newest(api, line, "AGREEMENT").text("village-a"))
          .contains(b.line(0).number(), b.line(1).number());
    }
    assertThat(b.line(0).documents().get(0).path("id").asString())
        .isEqualTo(b.line(1).documents().get(0).path("id").asString());
    List<String> signatures =
        jdbc.sql("select signature || ' ' || witness from mandate where case_number = any(:cases)")
            .param("cases", b.lines().stream().map(ACase::number).toArray(String[]::new))
            .query(String.class)
            .list();
    assertThat(signatures).containsExactly("FINGERPRINT 李四", "FINGERPRINT 李四");
    assertThat(told(b.line(1))).contains("task.complete signMandate SIGNED");
  }

  @Test
  @DisplayName("拒办的一件不跟着受理；推翻后单独受理，委托书单独签")
  void aLineOfItsOwn() {
    ABundle b = project();
    b.line(0).does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "户籍不在本区");
    b.line(1).taken("village-a");
    assertThat(b.line(0).open()).containsExactly("confirmRefusal");
    assertThat(Paper.newest(api, b.line(1), "MANDATE").text("village-a"))
        .doesNotContain(b.line(0).number());

    b.line(0)
        .does("township-a", "confirmRefusal", "OVERTURNED", "reason", "符合条件")
        .taken("village-a")
        .does("village-a", "signMandate", "SIGNED");

    assertThat(b.line(0).status()).isEqualTo("ENTRUSTED");
    assertThat(Paper.newest(api, b.line(0), "MANDATE").text("village-a"))
        .contains(b.line(0).number())
        .contains(b.line(1).number());
  }

  @Test
  @DisplayName("有一件申请人不签：其余换一份不再列它的委托书，再一次签好")
  void declinedForOne() {
    ABundle b = ABundle.registered(api, "village-a", ABundle.project(PENSION, INSURANCE, BIRTH));
    b.line(0).taken("village-a").does("village-a", "signMandate", "DECLINED");
    assertThat(b.line(0).status()).isEqualTo("WITHDRAWN");
    assertThat(Paper.kinds(b.line(1)))
        .containsExactly("MANDATE", "AGREEMENT", "MANDATE", "AGREEMENT");
    assertThat(Paper.newest(api, b.line(1), "MANDATE").text("village-a"))
        .contains("1城乡居民基本医疗保险参保登记（" + b.line(1).number())
        .contains("2生育登记（" + b.line(2).number())
        .doesNotContain("城乡居民养老保险参保登记");

    b.line(2).does("village-a", "signMandate", "SIGNED");
    assertThat(b.line(1).status()).isEqualTo("ENTRUSTED");
    ACase alone = ACase.registered(api, "village-a", PENSION).taken("village-a");
    alone.does("village-a", "signMandate", "DECLINED");
    assertThat(Paper.kinds(alone)).containsExactly("MANDATE", "AGREEMENT", "EVALUATION");
  }

  @Test
  @DisplayName("一套材料：原件在一件里，其余各带一份复印件，申请表各填各的")
  void sharesMaterials() {
    ABundle b = project().signed("village-a");
    b.line(0).everythingPresent("village-a");

    JsonNode id = ABundle.material(b.line(1), "居民身份证");
    assertThat(id.path("status").asString()).isEqualTo("PRESENT");
    assertThat(id.path("sharedWith").asString()).isEqualTo(b.line(0).number());
    assertThat(id.path("originals").asInt()).isZero();
    assertThat(id.path("copies").asInt()).isEqualTo(1);
    assertThat(ABundle.material(b.line(0), "居民身份证").path("originals").asInt()).isEqualTo(1);
    assertThat(ABundle.material(b.line(1), "申请表").path("status").asString()).isEqualTo("UNCHECKED");
    assertThat(b.json().path("shared").get(0).path("original").asString())
        .isEqualTo(b.line(0).number());

    ABundle.restPresent(b.line(1), "village-a")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER");
    assertThat(b.line(1).part("custody").path("pieces"))
        .filteredOn(p -> p.path("name").asString().equals("居民身份证"))
        .extracting(p -> p.path("kind").asString())
        .containsExactly("COPY");
  }

  @Test
  @DisplayName("后来发现原件有问题，靠它的几件一起改；已经交接的不动，自己核对过的不动")
  void findingsFollowTheOriginal() {
    ABundle b =
        ABundle.registered(api, "village-a", ABundle.project(PENSION, INSURANCE, "LT-P-024"));
    b.signed("village-a");
    b.line(0).everythingPresent("village-a");
    b.line(2).check("village-a", code(b.line(2), "户口簿"), "PRESENT");

    b.line(0)
        .check("village-a", code(b.line(0), "户口簿"), "DEFECTIVE", "defect", "看不清", "remedy", "重新复印");

    JsonNode leaning = ABundle.material(b.line(1), "户口簿");
    assertThat(leaning.path("status").asString()).isEqualTo("DEFECTIVE");
    assertThat(leaning.path("defect").asString()).isEqualTo("看不清");
    assertThat(ABundle.material(b.line(2), "户口簿").path("status").asString()).isEqualTo("PRESENT");
    assertThat(ABundle.material(b.line(2), "户口簿").path("sharedWith").isNull()).isTrue();

    b.line(0).check("village-a", code(b.line(0), "户口簿"), "PRESENT");
    ABundle.restPresent(b.line(1), "village-a")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER");
    b.line(0).check("village-a", code(b.line(0), "户口簿"), "MISSING", "remedy", "请带来");
    assertThat(ABundle.material(b.line(1), "户口簿").path("status").asString()).isEqualTo("PRESENT");
  }

  private static String code(ACase line, String name) {
    return ABundle.material(line, name).path("code").asString();
  }

  @Test
  @DisplayName("一件事用一张表：申请表也只交一份")
  void aThemeHasOneForm() {
    ABundle b = ABundle.registered(api, "village-a", ABundle.theme(BIRTH_THEME, BIRTH, INSURANCE));
    b.signed("village-a");
    b.line(0).check("village-a", code(b.line(0), "申请表"), "PRESENT");
    assertThat(ABundle.material(b.line(1), "申请表").path("sharedWith").asString())
        .isEqualTo(b.line(0).number());
    assertThat(ABundle.material(b.line(1), "申请表").path("copies").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("一件终止，其余照办；最后一件送达时开一张办结单，写全各件的结果")
  void oneEndForAll() {
    ABundle b = project().signed("village-a");
    b.line(1).terminated("village-a").closed("village-a");
    assertThat(Paper.kinds(b.line(1))).contains("TERMINATION").doesNotContain("COMPLETION");

    ABundle.home(b.line(0), "village-a", "human-resources")
        .does("village-a", "deliver", "DELIVERED");

    for (ACase line : b.lines()) {
      assertThat(Paper.kinds(line)).containsOnlyOnce("COMPLETION");
      assertThat(Paper.newest(api, line, "COMPLETION").text("village-a"))
          .contains("（项目名称）塔湾村设施蔬菜大棚二期，项目编码为2026-LT-0117")
          .contains("共2个事项", b.line(0).number(), "准予；窗口当面交付")
          .contains(b.line(1).number(), "代办终止：申请人请求终");
    }
    assertThat(b.json().path("open").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("最后两件同一时刻送达：都办成，办结单还是一张")
  void bothAtOnce() throws Exception {
    ABundle b = project().signed("village-a");
    ABundle.home(b.line(0), "village-a", "human-resources");
    ABundle.home(b.line(1), "village-a", "medical-insurance");
    List<CompletableFuture<Api.Answer>> delivered =
        b.lines().stream()
            .map(
                line ->
                    CompletableFuture.supplyAsync(
                        () -> line.tries("village-a", "deliver", "DELIVERED")))
            .toList();
    for (CompletableFuture<Api.Answer> answer : delivered) {
      assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
    }
    assertThat(b.lines()).allMatch(c -> c.status().equals("COMPLETED"));
    long forms =
        b.line(0).documents().stream()
            .filter(d -> d.path("kind").asString().equals("COMPLETION"))
            .count();
    assertThat(forms).isEqualTo(1);
  }

  @Test
  @DisplayName("一件里上传的文件，靠它的那一件里也打得开；别的站点打不开")
  void sharesFiles() {
    ABundle b = project().signed("village-a");
    b.line(0).everythingPresent("village-a");
    Api.Answer sent =
        Uploads.to(port)
            .send("village-a", b.line(0).number(), "身份证.pdf", Samples.pdf("identity card"));
    assertThat(sent.status()).as(sent.text()).isBetween(200, 201);
    JsonNode own = ABundle.material(b.line(0), "居民身份证").path("files").get(0);
    JsonNode leaning = ABundle.material(b.line(1), "居民身份证").path("files");
    assertThat(leaning).hasSize(1);
    String address = "/api/cases/" + b.line(1).number() + "/files/" + own.path("id").asString();
    assertThat(api.get("village-a", address).status()).isEqualTo(200);
    assertThat(api.get("village-b", address).status()).isEqualTo(404);
    assertThat(ABundle.material(b.line(1), "申请表").path("files")).isEmpty();
  }

  @Test
  @DisplayName("先送达的一件不开办结单；后来的那一件终止了，办结单随它开出")
  void theEndComesWithTheLast() {
    ABundle b = project().signed("village-a");
    ABundle.home(b.line(0), "village-a", "human-resources")
        .does("village-a", "deliver", "DELIVERED");
    assertThat(Paper.kinds(b.line(0))).contains("EVALUATION").doesNotContain("COMPLETION");

    ABundle.restPresent(b.line(1), "village-a")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER")
        .terminated("village-a");
    assertThat(Paper.kinds(b.line(1))).doesNotContain("COMPLETION");
    b.line(1).does("village-a", "returnPapers", "RETURNED");

    assertThat(Paper.kinds(b.line(1))).containsOnlyOnce("COMPLETION", "TERMINATION");
    assertThat(Paper.kinds(b.line(0))).containsOnlyOnce("COMPLETION");
  }

  @Test
  @DisplayName("整批终止：每一件都终止，一件也不开办结单；再来一次说清已经结束")
  void terminatesAll() {
    ABundle b = project().signed("village-a");
    assertThat(b.triesToTerminate("village-a", " ").status()).isEqualTo(422);
    assertThat(b.lines()).allMatch(c -> c.status().equals("ENTRUSTED"));
    assertThat(b.triesToTerminate("township-a", "不办了", "申请").status()).isEqualTo(403);
    assertThat(b.triesToTerminate("village-b", "不办了", "申请").status()).isEqualTo(404);

    Api.Answer done = b.triesToTerminate("village-a", "申请人不办了", "2026-11-20 纸质申请");

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(b.lines()).allMatch(c -> c.status().equals("TERMINATED"));
    assertThat(b.lines())
        .allMatch(
            c -> Paper.kinds(c).contains("TERMINATION") && !Paper.kinds(c).contains("COMPLETION"));
    Api.Answer again = b.triesToTerminate("village-a", "申请人不办了", "2026-11-20 纸质申请");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("BUNDLE_CLOSED");
  }

  @Test
  @DisplayName("别的站点查无此批；上级看得到，部门只看到送到它那里的那一件")
  void whoMaySee() {
    ABundle b = project();
    assertThat(b.seenBy("village-b").status()).isEqualTo(404);
    assertThat(b.seenBy("village-b").code()).isEqualTo("BUNDLE_NOT_FOUND");
    assertThat(b.seenBy("human-resources").status()).isEqualTo(404);
    assertThat(api.get("village-a", "/api/bundles/LT26-P9999-1").status()).isEqualTo(404);
    assertThat(b.seenBy("township-a").json().path("lines")).hasSize(2);
    b.signed("village-a");
    ABundle.home(b.line(0), "village-a", "human-resources");
    assertThat(b.seenBy("human-resources").json().path("lines"))
        .extracting(line -> line.path("caseNumber").asString())
        .containsExactly(b.line(0).number());
    assertThat(b.line(0).seenBy("human-resources").json().path("bundle").path("cases")).hasSize(1);
  }

  @Test
  @DisplayName("按这一批的编号、项目编码，都查得到各件；别的站点查不到")
  void foundByItsNumber() {
    Map<String, Object> registration = ABundle.project(PENSION, INSURANCE);
    registration.put("code", "XM-" + UUID.randomUUID());
    ABundle b = ABundle.registered(api, "village-a", registration);
    for (String asked : List.of(b.number(), registration.get("code").toString())) {
      assertThat(api.get("village-a", "/api/cases?q=" + asked).json().path("items"))
          .extracting(c -> c.path("caseNumber").asString())
          .containsExactlyInAnyOrder(b.line(0).number(), b.line(1).number());
      assertThat(api.get("village-b", "/api/cases?q=" + asked).json().path("items")).isEmpty();
    }
  }

  @Test
  @DisplayName("写错的都在原处说清楚，一件也不登记")
  void wrongInput() {
    long before = count();
    refused(ABundle.project(), "items", "至少选一个");
    refused(ABundle.project(PENSION, PENSION), "items", "选了两次");
    refused(
        ABundle.project(
            IntStream.rangeClosed(1, 21).mapToObj("LT-P-%03d"::formatted).toArray(String[]::new)),
        "items",
        "最多 20 个");
    refused(ABundle.project(PENSION, "LT-X-999"), "items", "没有编号为“LT-X-999”的事项");
    refused(ABundle.project(PENSION, "BLZQ-V-001"), "items", "不在本地的事项清单里");
    refused(with(ABundle.project(PENSION), "name", " "), "name", "请填写项目名称");
    refused(with(ABundle.project(PENSION), "name", "很".repeat(101)), "name", "100");
    refused(with(ABundle.project(PENSION), "kind", null), "kind", "请选择");
    refused(with(ABundle.project(PENSION), "leadDepartment", "LT.JJ"), "leadDepartment", "牵头部门");
    refused(with(ABundle.project(PENSION), "consent", false), "consent", "同意");
    refused(with(ABundle.project(PENSION), "applicant", null), "applicant", "请填写申请人");
    refused(ABundle.theme("没有这件事", BIRTH), "name", "没有叫这个名字的一件事");
    refused(ABundle.theme(BIRTH_THEME, BIRTH, PENSION), "items", "不属于");
    assertThat(api.post("human-resources", "/api/bundles", ABundle.project(PENSION)).status())
        .isEqualTo(403);
    assertThat(count()).isEqualTo(before);
  }

  private static Map<String, Object> with(
      Map<String, Object> registration, String field, Object value) {
    registration.put(field, value);
    return registration;
  }

  private void refused(Map<String, Object> registration, String field, String words) {
    Api.Answer answer = api.post("village-a", "/api/bundles", registration);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().path("fields").path(field).asString()).contains(words);
  }

  private long count() {
    return jdbc.sql("select count(*) from bundle").query(Long.class).single();
  }

  @Test
  @DisplayName("同一个键按两次只登记一批")
  void onceForOneKey() {
    String key = UUID.randomUUID().toString();
    Api.Answer first = api.post("village-a", "/api/bundles", ABundle.project(PENSION), key);
    Api.Answer second = api.post("village-a", "/api/bundles", ABundle.project(PENSION), key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("number")).isEqualTo(first.json().path("number"));
    assertThat(ABundle.of(api, second).json().path("lines")).hasSize(1);
  }

  @Test
  @DisplayName("站点能办的一件事列出来，事项都在清单里")
  void themesOnOffer() {
    JsonNode offered = api.get("village-a", "/api/bundles/themes").json().path("items");
    assertThat(offered).extracting(t -> t.path("name").asString()).contains(BIRTH_THEME);
  }

  private List<String> told(ACase c) {
    return jdbc.sql(
            """
            select verb || ' ' || coalesce(task, '') || ' ' || coalesce(outcome, '') from audit_event
            where case_number = :case order by id
            """)
        .param("case", c.number())
        .query(String.class)
        .list();
  }
}
