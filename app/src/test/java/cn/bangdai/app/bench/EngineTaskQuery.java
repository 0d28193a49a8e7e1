package cn.bangdai.app.bench;

import cn.bangdai.identity.Actor;
import cn.bangdai.processes.engine.CallableBeans;
import cn.bangdai.processes.engine.EngineConfiguration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The engine's own task list over the same tasks as ours: its query for what somebody's groups may
 * claim, what somebody holds, and all there is; with its authorizations, one for each task and
 * group as its default provider grants them, and without.
 */
final class EngineTaskQuery implements AutoCloseable {

  private static final List<String> FILL =
      List.of(
          """
          insert into act_ru_task (id_, rev_, name_, task_def_key_, assignee_, priority_, create_time_,
                                   due_date_, suspension_state_, proc_def_id_)
          select task_id, 1, name, key, assignee, 50, created_at, nullif(due_at, 'infinity'), 1, p.id_
          from worklist_task, (select max(id_) as id_ from act_re_procdef where key_ = 'relay-leg') p
          """,
          """
          insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
          select gen_random_uuid()::text, 1, unnest(candidates), 'candidate', task_id from worklist_task
          """,
          """
          insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
          select gen_random_uuid()::text, 1, 1, unnest(candidates), 7, task_id, 6 from worklist_task
          """);

  private final ProcessEngine plain;
  private final ProcessEngine authorized;

  EngineTaskQuery(ProcessEngine plain, DataSource database) {
    this.plain = plain;
    var configuration =
        EngineConfiguration.create(
            database,
            new JdbcTransactionManager(database),
            EngineConfiguration.jobExecutor(new SyncTaskExecutor()),
            CallableBeans.of(Map.of()),
            List.of(),
            new PathMatchingResourcePatternResolver());
    configuration.setDeploymentResources(new Resource[0]);
    configuration.setAuthorizationEnabled(true);
    this.authorized = configuration.setProcessEngineName("authorized").buildProcessEngine();
  }

  /** Gives the engine, which has none, every task that our list has. */
  static void fill(JdbcClient jdbc) {
    FILL.forEach(statement -> jdbc.sql(statement).update());
  }

  /**
   * The first tasks that the actor's groups may claim, the most urgent first.
   *
   * @param checked with the engine's authorizations
   */
  List<String> claimable(Actor actor, int page, boolean checked) {
    return ids(
        actor, checked, page, query -> query.taskCandidateGroupIn(List.copyOf(actor.groups())));
  }

  /** The first tasks that the actor holds. */
  List<String> mine(Actor actor, int page, boolean checked) {
    return ids(actor, checked, page, query -> query.taskAssignee(actor.username()));
  }

  private List<String> ids(
      Actor actor, boolean checked, int page, UnaryOperator<TaskQuery> narrowed) {
    ProcessEngine engine = checked ? authorized : plain;
    if (checked) {
      engine.getIdentityService().setAuthentication(actor.username(), List.copyOf(actor.groups()));
    }
    try {
      TaskQuery query = narrowed.apply(engine.getTaskService().createTaskQuery());
      return query.orderByDueDate().asc().orderByTaskId().asc().listPage(0, page).stream()
          .map(Task::getId)
          .toList();
    } finally {
      if (checked) {
        engine.getIdentityService().clearAuthentication();
      }
    }
  }

  @Override
  public void close() {
    authorized.close();
  }
}
