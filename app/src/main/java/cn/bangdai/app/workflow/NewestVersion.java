package cn.bangdai.app.workflow;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.processes.MigrationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings what runs for a case, called processes too, to the newest deployed version of each
 * process. Open tasks stay open, in the same hands; the task list is told what they are called now.
 */
@Component
public class NewestVersion {

  private static final Logger LOG = LoggerFactory.getLogger(NewestVersion.class);

  private final ProcessEngine engine;
  private final TaskBoard board;
  private final JdbcClient jdbc;

  NewestVersion(ProcessEngine engine, TaskBoard board, JdbcClient jdbc) {
    this.engine = engine;
    this.board = board;
    this.jdbc = jdbc;
  }

  /**
   * A deployed version of a process.
   *
   * @param running instances that still run in it
   */
  public record Version(String process, int version, boolean newest, long running) {}

  /** Of every process, oldest first. */
  public List<Version> versions() {
    return jdbc.sql(
            """
            select d.key_ as process, d.version_ as version,
                   d.version_ = max(d.version_) over (partition by d.key_) as newest,
                   (select count(*) from act_ru_execution e
                    where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
            from act_re_procdef d order by d.key_, d.version_
            """)
        .query(Version.class)
        .list();
  }

  /** Numbers of cases for which something runs in an older version, in their order. */
  public List<String> behind(String after, int most) {
    return jdbc.sql(
            """
            select distinct e.business_key_ from act_ru_execution e
            join act_re_procdef d on d.id_ = e.proc_def_id_
            where e.parent_id_ is null and e.business_key_ > :after
              and d.version_ < (select max(n.version_) from act_re_procdef n where n.key_ = d.key_)
            order by e.business_key_ limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /**
   * In the caller's transaction, under the lock of the case row.
   *
   * @return keys of the processes that were brought on; empty when all ran in the newest already
   * @throws Refusal CONFLICT when the case stands where the newest version has no place for it;
   *     nothing is changed
   */
  public List<String> bring(String caseNumber) {
    Map<String, List<String>> byVersion =
        running(caseNumber).stream()
            .collect(
                Collectors.groupingBy(
                    ProcessInstance::getProcessDefinitionId,
                    TreeMap::new,
                    Collectors.mapping(ProcessInstance::getId, Collectors.toList())));
    List<String> brought = new ArrayList<>();
    byVersion.forEach(
        (old, instances) -> {
          ProcessDefinition newest = newest(old);
          if (!newest.getId().equals(old)) {
            bring(old, newest, instances);
            brought.add(newest.getKey());
          }
        });
    if (!brought.isEmpty()) {
      project(caseNumber);
    }
    return brought;
  }

  private List<ProcessInstance> running(String caseNumber) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .list();
  }

  private ProcessDefinition newest(String definition) {
    String key = engine.getRepositoryService().getProcessDefinition(definition).getKey();
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }

  private void bring(String old, ProcessDefinition newest, List<String> instances) {
    var runtime = engine.getRuntimeService();
    try {
      MigrationPlanBuilder plan = runtime.createMigrationPlan(old, newest.getId());
      plan.mapEqualActivities();
      var model = engine.getRepositoryService().getBpmnModelInstance(old);
      MigrationPlan.of(newest.getKey())
          .renamed()
          .forEach(
              (before, now) -> {
                if (model.getModelElementById(before) != null) {
                  plan.mapActivities(before, now);
                }
              });
      runtime.newMigration(plan.build()).processInstanceIds(instances).execute();
    } catch (MigratingProcessInstanceValidationException | MigrationPlanValidationException e) {
      throw noPlace(newest, e);
    }
  }

  private static Refusal noPlace(ProcessDefinition newest, RuntimeException cause) {
    LOG.warn("No place in {}: {}", newest.getId(), cause.getMessage());
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "NO_PLACE_IN_NEW_VERSION",
        "这个件停在旧版“%s”流程的一个环节上，新版里没有对应的环节，没有换。它会按旧版办完；要换，请先补升级对照表。".formatted(newest.getName()));
  }

  /** The rows of the task list stay what they were, but for the names. */
  private void project(String caseNumber) {
    engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(caseNumber)
        .list()
        .forEach(task -> board.renamed(task.getId(), task.getTaskDefinitionKey(), task.getName()));
  }
}
