package cn.bangdai.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@BangdaiTest
@DisplayName("演示办件")
class DemoCasesTest {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired JdbcClient jdbc;
  @Autowired Materials materials;
  @Autowired TaskList tasks;

  @Test
  @DisplayName("站在三级不同的步骤上，再启动一次不会再添")
  void standWhereToldAndAreToldOnce() {
    DemoCases demo = demo();

    List<DemoCase> told = demo.tell();

    assertThat(told.stream().map(DemoCasesTest::standing))
        .containsExactly(
            "takeRequest@LT.JJ.01",
            "signMandate@LT.JX.01",
            "supplement@LT.JJ.01",
            "receive@LT.JJ",
            "sort@LT.JJ",
            "acceptApplication@LT",
            "decide@LT.RSJ",
            "decide@LT.MZJ",
            "issueResult@LT",
            "deliver@LT.JJ.01",
            "",
            "receive@LT.JX.01",
            "guide@LT.JJ.01",
            "acceptApplication@LT");
    assertThat(told.get(5).openTasks().get(0).assignee()).as("nobody has claimed it").isNull();
    assertThat(status(told.get(10))).isEqualTo("COMPLETED, archived, rated 5");
    assertThat(status(told.get(11))).isEqualTo("TERMINATED, open, not rated");

    long before = cases();
    demo.tellOnce();
    assertThat(cases()).isEqualTo(before);
  }

  @Test
  @DisplayName("建不成也不妨碍启动")
  void aFailureStopsNothing() {
    DemoCases broken = new DemoCases(jdbc, null);
    assertThatCode(broken::tellOrLog).doesNotThrowAnyException();
  }

  private DemoCases demo() {
    DemoCommands commands =
        (DemoCommands)
            beans.autowire(
                DemoCommands.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    return new DemoCases(jdbc, new DemoStory(commands, materials, tasks));
  }

  private static String standing(DemoCase told) {
    return String.join(", ", told.openTasks().stream().map(DemoCasesTest::standing).toList());
  }

  private static String standing(OpenTask task) {
    return task.key() + "@" + task.unit();
  }

  private String status(DemoCase told) {
    return jdbc.sql(
            """
            select c.status || case when c.archived_at is null then ', open' else ', archived' end
                   || coalesce(', rated ' || e.rating, ', not rated')
            from cases c left join evaluation e on e.case_number = c.number where c.number = :number
            """)
        .param("number", told.number())
        .query(String.class)
        .single();
  }

  private long cases() {
    return jdbc.sql("select count(*) from cases").query(Long.class).single();
  }
}
