package cn.bangdai.app.process;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.MovableClock;
import cn.bangdai.app.workflow.Workflow;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the ways through the models have in common. */
abstract class PathTest {

  /** Decided at the county's human resources department, like most of the list. */
  static final String PENSION = "LT-P-015";

  /** Classes whose tests have walked, for {@link EveryNodePassedTest}. */
  static final Set<Class<?>> WALKED = new LinkedHashSet<>();

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Workflow workflow;
  Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
    WALKED.add(getClass());
  }

  /** The clock is everybody's. */
  @AfterEach
  void clockBack() {
    clock.moveTo("2026-11-20", "09:00");
  }

  /** A case of the village station, for a person. */
  ACase village(String item) {
    return ACase.registered(api, "village-a", item);
  }

  ACase village() {
    return village(PENSION);
  }

  /** A message of the process, as a limit sends it. */
  void send(ACase c, String message, String overdueUnit) {
    String instance =
        jdbc.sql("select process_instance from cases where number = :n")
            .param("n", c.number())
            .query(String.class)
            .single();
    workflow.send(message, instance, Map.of("overdueUnit", overdueUnit));
  }

  /** What stations of that level may do with the item. */
  void delegate(String item, String level, String delegation) {
    jdbc.sql(
            """
            insert into item_delegation (item, level, delegation) values (:item, :level, :delegation)
            on conflict (item, level) do update set delegation = excluded.delegation
            """)
        .param("item", item)
        .param("level", level)
        .param("delegation", delegation)
        .update();
  }

  /** The item's whole chain: steps such as {@code REVIEW TOWNSHIP} or {@code DECIDE LT.MZJ}. */
  void chain(String item, String... steps) {
    jdbc.sql("delete from decision_step where item = :item").param("item", item).update();
    for (int i = 0; i < steps.length; i++) {
      String[] step = steps[i].split(" ");
      boolean department = step[1].contains(".");
      jdbc.sql(
              """
              insert into decision_step (item, position, kind, level, department)
              values (:item, :position, :kind, :level, :department)
              """)
          .param("item", item)
          .param("position", i + 1)
          .param("kind", step[0])
          .param("level", department ? null : step[1], java.sql.Types.VARCHAR)
          .param("department", department ? step[1] : null, java.sql.Types.VARCHAR)
          .update();
    }
  }
}
