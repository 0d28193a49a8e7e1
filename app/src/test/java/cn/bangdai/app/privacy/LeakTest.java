package cn.bangdai.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.cases.Browser;
import cn.bangdai.app.documents.Paper;
import cn.bangdai.app.http.Uploads;
import cn.bangdai.app.materials.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People whom nobody else in the tests is called like, taken through the system; then everything
 * that is written somewhere is searched for them.
 */
@BangdaiTest
@DisplayName("个人信息不漏：日志、审计、发件箱、幂等记录、流程引擎、出错的回答里都没有")
class LeakTest {

  private static final String NAME = "欧阳漏勺";
  private static final String ID = "640302200102031233";
  private static final String PHONE = "13709531357";
  private static final String ADDRESS = "漏斗巷九十七号";
  private static final String GUARDIAN = "司马筛子";
  private static final String GUARDIAN_PHONE = "13709532468";
  private static final String ACCOUNT = "6222023001001234561";

  /** None of these may be found in what was written. */
  private static final List<String> MARKED =
      List.of(NAME, ID, PHONE, ADDRESS, GUARDIAN, GUARDIAN_PHONE, ACCOUNT);

  /** Text that people typed; what is in it is theirs, and stays in the case. */
  private static final List<String> TYPED = List.of("termination");

  private static final class Caught extends AppenderBase<ILoggingEvent> {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String stack =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + stack);
    }
  }

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private final Caught logs = new Caught();
  private final List<String> answers = new ArrayList<>();
  private Api api;

  @BeforeEach
  void listen() {
    api = new Api(port);
    logs.setContext(((Logger) LoggerFactory.getLogger("cn.bangdai")).getLoggerContext());
    logs.start();
    root().addAppender(logs);
    logger("cn.bangdai").setLevel(Level.DEBUG);
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(logs);
    logger("cn.bangdai").setLevel(null);
  }

  private static Logger root() {
    return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  private static Map<String, Object> registration() {
    Map<String, Object> registration = ACase.registration("LT-P-015");
    Map<String, Object> applicant = new LinkedHashMap<>();
    applicant.put("kind", "PERSON");
    applicant.put("name", NAME);
    applicant.put("idType", "RESIDENT_ID");
    applicant.put("idNumber", ID);
    applicant.put("phone", PHONE);
    applicant.put("address", ADDRESS);
    applicant.put(
        "representative", Map.of("name", GUARDIAN, "phone", GUARDIAN_PHONE, "relation", "姐姐"));
    registration.put("applicant", applicant);
    return registration;
  }

  private void answered(Api.Answer answer) {
    answers.add(answer.text());
  }

  @Test
  @DisplayName("登记、填错、上传、打印、查找、显示、终止，连同系统出错，走一遍再搜一遍")
  void nothingLeaks() {
    wrongRegistrations();
    Api.Answer registered = api.post("village-a", "/api/cases", registration(), "leak-" + port);
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    ACase c = ACase.known(api, registered.json().path("caseNumber").asString());
    pagesAndDrafts(c);
    c.handedOver("village-a");
    papersAndFiles(c);
    unmasking(c);
    failures(c);
    terminated(c);
    for (String user : List.of("village-a", "township-a", "supervisor", "auditor")) {
      answered(c.seenBy(user));
      answered(api.get(user, "/api/cases/" + c.number() + "/audit?limit=100"));
      answered(api.get(user, "/api/cases/" + c.number() + "/history"));
      answered(api.get(user, "/api/tasks?scope=unit&case=" + c.number()));
      answers.add(Browser.signedIn(port, user).get("/cases/" + c.number() + "/history").html());
    }

    for (String marked : MARKED) {
      assertThat(logs.lines).as("logs").noneMatch(line -> line.contains(marked));
      assertThat(answers).as("answers").noneMatch(text -> text.contains(marked));
      assertThat(tablesWith(marked)).as("tables in which " + marked + " can be read").isEmpty();
      assertThat(bytesWith(marked)).as("columns in whose bytes it can be read").isEmpty();
    }
    assertThat(logs.lines).as("the failure that was forced is in the log").anyMatch(this::forced);
  }

  private boolean forced(String line) {
    return line.contains("reference") && line.contains("unmasking");
  }

  private void wrongRegistrations() {
    Map<String, Object> wrong = registration();
    wrong.put("consent", false);
    answered(api.post("village-a", "/api/cases", wrong));
    wrong.put("mode", ID);
    answered(api.post("village-a", "/api/cases", wrong));
    wrong.put("applicant", NAME + PHONE);
    answered(api.post("village-a", "/api/cases", wrong));
    String broken = "{\"applicant\":{\"name\":\"" + NAME + "\",\"idNumber\":\"" + ID + "\",";
    answered(api.raw("village-a", "POST", "/api/cases", broken, "application/json"));
    answered(
        api.raw("village-a", "POST", "/api/cases", "{\"" + PHONE + "\":1}", "application/json"));
    answered(api.raw("village-a", "POST", "/api/cases", NAME, "text/plain"));
    assertThat(answers).allMatch(text -> text.contains("\"code\""));
  }

  private void pagesAndDrafts(ACase c) {
    Browser agent = Browser.signedIn(port, "village-a");
    String token = Browser.token(agent.get("/cases"));
    agent.post(
        "/cases/new/draft",
        "_csrf",
        token,
        "applicant.name",
        NAME,
        "applicant.idNumber",
        ID,
        "applicant.phone",
        PHONE,
        "applicant.address",
        ADDRESS);
    for (String typed : List.of(NAME, ID, PHONE)) {
      String address = agent.post("/cases/find", "_csrf", token, "q", typed).location();
      assertThat(agent.get(address).html()).contains(c.number());
      answers.add(address);
      answers.add(agent.post("/tasks/find", "_csrf", token, "q", typed).location());
    }
    answered(api.get("village-a", "/api/cases?q=" + PHONE));
    answers.add(agent.get("/cases").html());
    String page = agent.get("/cases/" + c.number()).html();
    assertThat(page).contains("/applicant/phone/unmask");
    answers.add(page);
    agent.post("/cases/new/clear", "_csrf", token);
  }

  private void papersAndFiles(ACase c) {
    assertThat(Paper.newest(api, c, "MANDATE").text("village-a")).contains(NAME);
    byte[] pdf = Samples.pdf("card");
    answered(Uploads.to(port).send("village-a", c.number(), ID + ".pdf", pdf));
    answered(Uploads.to(port).send("village-a", c.number(), "卡" + ACCOUNT + ".exe", pdf));
    answered(c.triesToCheck("village-a", "M99", "PRESENT", "defect", ID));
  }

  private void unmasking(ACase c) {
    for (String field : List.of("name", "idNumber", "phone", "address", "representative")) {
      Api.Answer shown =
          api.post(
              "village-a",
              "/api/cases/" + c.number() + "/applicant/" + field + "/unmask",
              Map.of("reason", "打电话给" + PHONE),
              "leak-" + field + port);
      assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    }
  }

  /** A table that is away: what the system says then, to a program and to a person. */
  private void failures(ACase c) {
    jdbc.sql("alter table unmasking rename to unmasking_away").update();
    try {
      String path = "/cases/" + c.number() + "/applicant/phone/unmask";
      Api.Answer failed = api.post("village-a", "/api" + path, Map.of("reason", "为了" + ID));
      assertThat(failed.code()).isEqualTo("UNEXPECTED");
      Browser agent = Browser.signedIn(port, "village-a");
      Browser.Page page =
          agent.post(path, "_csrf", Browser.token(agent.get("/tasks")), "reason", "为了" + ID);
      assertThat(page.status()).isEqualTo(500);
      for (String said : List.of(failed.text(), page.html())) {
        assertThat(said).doesNotContain("Exception", "at cn.bangdai", "SQL", "unmasking_away");
      }
      answered(failed);
      answers.add(page.html());
    } finally {
      jdbc.sql("alter table unmasking_away rename to unmasking").update();
    }
    // What a constraint refuses is a row; the driver is told not to say which.
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    jdbc.sql("insert into consent_text values (:name, 'NONE', :id, now())")
                        .param("name", NAME)
                        .param("id", ID)
                        .update()))
        .isNotNull()
        .hasMessageNotContainingAny(NAME, ID);
  }

  private void terminated(ACase c) {
    answered(
        c.triesToTerminate(
            "village-a",
            "APPLICANT_REQUEST",
            "申请人不办了，退到卡 " + ACCOUNT + "，电话 " + PHONE,
            "纸质申请 " + ID));
  }

  /** Every table of the database, the engine's too, read as text. */
  private List<String> tablesWith(String marked) {
    List<String> tables =
        jdbc.sql(
                """
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("audit_event", "outbox", "command_key", "act_hi_varinst");
    return tables.stream()
        .filter(table -> !TYPED.contains(table))
        .filter(
            table ->
                jdbc.sql("select exists (select 1 from " + table + " t where t::text like :marked)")
                    .param("marked", "%" + marked + "%")
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  /** Bytes are not read as text above: sessions, and what the engine keeps whole. */
  private List<String> bytesWith(String marked) {
    record Column(String table, String name) {}
    List<Column> columns =
        jdbc.sql(
                """
                select table_name as "table", column_name as name from information_schema.columns
                where table_schema = current_schema() and data_type = 'bytea'
                """)
            .query(Column.class)
            .list();
    assertThat(columns.stream().map(Column::table))
        .contains("web_session_attributes", "act_ge_bytearray", "applicant");
    return columns.stream()
        .filter(
            c ->
                jdbc.sql(
                        "select exists (select 1 from %s where position(convert_to(:marked, 'UTF8') in %s) > 0)"
                            .formatted(c.table(), c.name()))
                    .param("marked", marked)
                    .query(Boolean.class)
                    .single())
        .map(c -> c.table() + "." + c.name())
        .toList();
  }
}
