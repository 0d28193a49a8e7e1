package cn.bangdai.app.supervision;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which unit holds a case: the one whose task is open. A case has no other holder (DESIGN 4). */
@Component
public class UrgedUnit {

  private final TaskList tasks;
  private final Units units;

  UrgedUnit(TaskList tasks, Units units) {
    this.tasks = tasks;
    this.units = units;
  }

  /** Codes of the units whose turn it is, the longest waiting first. */
  public List<String> holding(String caseNumber) {
    return tasks.ofCase(caseNumber).stream()
        .filter(task -> !task.isBeside() && !task.key().equals(ProxyHandling.EXPLAIN_OVERDUE))
        .map(OpenTask::unit)
        .distinct()
        .toList();
  }

  /**
   * The unit to be urged.
   *
   * @param named by whoever urges; null leaves it to the case when only one unit has work to do
   */
  String of(String caseNumber, String named) {
    List<String> holding = holding(caseNumber);
    if (holding.isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "NOBODY_HOLDS", "这个件现在没有单位在办，没有可以督办的对象。请刷新后再看。");
    }
    if (named == null && holding.size() > 1) {
      throw unit("这个件有几个单位同时在办：" + names(holding) + "。请选择督办哪一个。");
    }
    if (named != null && !holding.contains(named)) {
      throw unit("这个件现在不在这个单位手里，在办的是" + names(holding) + "。请重新选择。");
    }
    return named == null ? holding.get(0) : named;
  }

  private String names(List<String> holding) {
    return holding.stream().map(units::name).collect(Collectors.joining("、"));
  }

  private static Refusal unit(String sentence) {
    return new Refusal(Refusal.Kind.INVALID, "URGED_UNIT", sentence, Map.of("unit", sentence));
  }
}
