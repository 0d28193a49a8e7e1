package cn.bangdai.app.dishonest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("失信企业名单：管理员导入，受理和终止时核对")
class ImportDishonestTest {

  private static final String PATH = "/api/admin/dishonest-enterprises";
  private static final String CODE = "91350100M000100Y43";
  private static final String HEADER = "code,name,source,listed_on,removed_on\n";
  private static final String LISTED = CODE + ",\"塔湾农牧,合作社\",信用中国,2026-03-02,\n";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  @AfterEach
  void nobodyListed() {
    assertThat(imported(HEADER).status()).isEqualTo(200);
  }

  private Api.Answer imported(String csv) {
    return api.raw("admin", "POST", PATH, csv, "text/csv");
  }

  private ACase enterprise() {
    Map<String, Object> registration = ACase.registration("LT-P-015");
    registration.put(
        "applicant",
        Map.of(
            "kind", "ENTERPRISE",
            "name", "吴忠市塔湾农牧专业合作社",
            "idType", "CREDIT_CODE",
            "idNumber", CODE,
            "phone", "13909530418",
            "legalRepresentative",
                Map.of("name", "马建国", "idType", "RESIDENT_ID", "idNumber", "11010519491231002X")));
    Api.Answer answer = api.post("village-a", "/api/cases", registration);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return ACase.known(api, answer.json().path("caseNumber").asString());
  }

  @Test
  @DisplayName("整个文件替换原来的名单，谁什么时候导入的有据可查")
  void replaces() {
    assertThat(imported(HEADER + LISTED).json().path("entries").asInt()).isEqualTo(1);
    String other = "911101051234567898";
    assertThat(imported(HEADER + LISTED.replace("信用中国", "法院")).status()).isEqualTo(200);
    var list = api.get("admin", PATH).json();
    assertThat(list.path("total").asInt()).isEqualTo(1);
    assertThat(list.path("items").get(0).path("name").asString()).isEqualTo("塔湾农牧,合作社");
    assertThat(list.path("items").get(0).path("source").asString()).isEqualTo("法院");
    assertThat(list.path("last").path("entries").asInt()).isEqualTo(1);
    assertThat(api.get("admin", PATH + "?q=" + other).json().path("items")).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from audit_event where verb = 'dishonest.import'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  @DisplayName("有错的行逐行说清楚，整个文件不导入")
  void wholeFileOrNothing() {
    imported(HEADER + LISTED);
    Api.Answer wrong =
        imported(
            HEADER
                + "91350100M000100Y44,某公司,法院,2026-03-02,\n"
                + CODE
                + ",某公司,法院,昨天,\n"
                + CODE
                + ",某公司,法院,2026-03-02,2026-01-01\n"
                + CODE
                + ",某公司\n"
                + CODE
                + ",好公司,法院,2026-03-02,\n"
                + CODE
                + ",好公司,法院,2026-03-02,\n");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.detail())
        .contains("第 2 行", "信用代码", "第 3 行", "昨天", "第 4 行", "早于", "第 5 行", "2 列", "第 7 行", "两次")
        .contains("没有导入");
    assertThat(imported("公司,代码\n").detail()).contains("首行应为");
    assertThat(imported("").status()).isEqualTo(422);
    assertThat(api.get("admin", PATH).json().path("total").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("只有管理员能看、能导入")
  void onlyAdministrators() {
    for (String user : List.of("village-a", "county", "supervisor", "auditor")) {
      assertThat(api.raw(user, "POST", PATH, HEADER, "text/csv").status()).as(user).isEqualTo(403);
      assertThat(api.get(user, PATH).status()).as(user).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("名单上的企业不能受理委托，只能建议不予受理；已经移出的照常受理")
  void checkedWhenTaken() {
    imported(HEADER + LISTED);
    ACase c = enterprise();
    Api.Answer taken = c.tries("village-a", "takeRequest", "TAKE");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.detail()).contains("失信企业", "信用中国", "建议不予受理");
    assertThat(c.now().responsible()).isNull();
    c.does("village-a", "takeRequest", "PROPOSE_REFUSAL", "reason", "失信企业，不予办理");

    imported(HEADER + CODE + ",塔湾,信用中国,2026-03-02,2026-06-01\n");
    enterprise().taken("village-a");
  }

  @Test
  @DisplayName("办到一半查出失信：名单就是核查结果；名单没有的，要结果、来源和证明")
  void terminated() {
    ACase c = enterprise().taken("village-a");
    Map<String, Object> bare = Map.of("condition", "DISHONEST_ENTERPRISE", "reason", "查出失信");
    String path = "/api/cases/" + c.number() + "/termination";
    Api.Answer unproven = api.post("village-a", path, bare);
    assertThat(unproven.status()).isEqualTo(422);
    for (String field : List.of("checkResult", "source", "evidence")) {
      assertThat(unproven.json().path("fields").has(field)).as(field).isTrue();
    }
    imported(HEADER + LISTED);
    assertThat(api.post("village-a", path, bare).status()).isEqualTo(200);
    c.does("township-a", "reviewTermination", "CONFIRMED");
    assertThat(c.now().condition()).isEqualTo("DISHONEST_ENTERPRISE");
    assertThat(
            api.get("auditor", path)
                .json()
                .path("items")
                .get(0)
                .path("grounds")
                .path("checkResult")
                .asString())
        .contains("信用中国", "2026-03-02");
  }
}
