package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of refusals have in common: a refusal has its form, and leaves nothing behind. */
abstract class HttpTest {

  static final String PENSION = "LT-P-015";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  ACase village() {
    return ACase.registered(api, "village-a", PENSION);
  }

  /** Refused with that status and code, as a problem in Chinese, and nothing was written. */
  Api.Answer refused(int status, String code, Supplier<Api.Answer> request) {
    Map<String, Object> before = rows();
    Api.Answer answer = request.get();
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertProblem(answer);
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(rows()).as("rows after a refusal").isEqualTo(before);
    return answer;
  }

  /** A problem: its own media type, a Chinese sentence, a code, no word of the machinery. */
  static void assertProblem(Api.Answer answer) {
    assertThat(answer.raw().headers().firstValue("Content-Type").orElse("none"))
        .as(answer.text())
        .startsWith("application/problem+json");
    assertThat(answer.detail()).as(answer.text()).matches("(?s).*\\p{IsHan}.*");
    assertThat(answer.code()).as(answer.text()).matches("[A-Z][A-Z_]+");
    assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
    assertThat(answer.text())
        .doesNotContain("Exception")
        .doesNotContain("org.springframework")
        .doesNotContain("SQL")
        .doesNotContain("null”");
  }

  private Map<String, Object> rows() {
    return jdbc.sql(
            """
            select (select count(*) from cases) as cases,
                   (select count(*) from audit_event) as audit_event,
                   (select count(*) from command_key) as command_key,
                   (select count(*) from worklist_task) as worklist_task,
                   (select count(*) from act_ru_task) as engine_tasks
            """)
        .query()
        .singleRow();
  }
}
