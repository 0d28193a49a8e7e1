package cn.bangdai.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BangdaiTest
@DisplayName("任务清单按次序从一个索引里读，绿色通道在前也不用另排")
class WorklistPlanTest {

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @CsvSource({
    "mine, worklist_task_mine, 0",
    "claimable, worklist_candidate_pkey, 2",
    "unit, worklist_task_unit, 2"
  })
  @DisplayName("每个范围")
  void readInOrder(String scope, String index, int sorts) {
    String plan = plan(TaskQuery.read(Map.of("scope", scope)));
    assertThat(plan).contains(index);
    assertThat(plan.lines().filter(line -> line.contains("Sort Key")))
        .as("only what was read in order is merged: " + plan)
        .hasSizeLessThanOrEqualTo(sorts);
  }

  /** Small tables are read whole and sorted; without that choice it shows what large ones get. */
  private String plan(TaskQuery query) {
    Map<String, Object> params = new HashMap<>();
    params.put("me", "village-a");
    params.put("groups", new String[] {"village-agent@LT.JJ.01", "approver@LT"});
    params.put("units", new String[] {"LT.JJ.01", "LT.JJ"});
    params.put("limit", 21);
    String sql = TaskScopes.page(query, "", TaskOrder.LEFT.after(null, params));
    List<String> lines =
        transaction.execute(
            status -> {
              jdbc.sql("set local enable_seqscan = off").update();
              jdbc.sql("set local enable_sort = off").update();
              jdbc.sql("set local enable_incremental_sort = off").update();
              return jdbc.sql("explain " + sql).params(params).query(String.class).list();
            });
    return String.join("\n", lines);
  }
}
