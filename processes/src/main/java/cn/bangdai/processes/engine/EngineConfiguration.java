package cn.bangdai.processes.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine as this product runs it: in the application's transaction and database, with nothing
 * switched on that is not used.
 */
public final class EngineConfiguration {

  /** Name of the one deployment; a new version is deployed when any of its resources changed. */
  public static final String DEPLOYMENT = "bangdai";

  private EngineConfiguration() {}

  /**
   * Configures the engine; {@code buildProcessEngine()} on the result creates its tables, deploys
   * all models and forms of the classpath, and does not start the job executor.
   *
   * @param dataSource the application's database, PostgreSQL
   * @param transactions the manager of the application's own transactions, which the engine joins
   * @param jobs started and stopped by the application, see {@link #jobExecutor}
   * @param beans what expressions may call
   * @param listeners told of every parsed element, such as {@link TaskListenerInstaller}; may be
   *     empty
   * @param resources where models and forms are looked for
   * @throws IllegalStateException if no model is found or two resources have one name
   */
  public static SpringProcessEngineConfiguration create(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      JobExecutor jobs,
      CallableBeans beans,
      List<BpmnParseListener> listeners,
      ResourcePatternResolver resources) {
    var engine = new SpringProcessEngineConfiguration();
    database(engine, dataSource, transactions);
    history(engine);
    unused(engine);
    engine.setJobExecutor(jobs);
    engine.setJobExecutorActivate(false);
    engine.setBeans(beans.asMap());
    // The engine appends one of its own.
    engine.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
    deployment(engine, resources);
    return engine;
  }

  /**
   * A job executor with a small appetite: in normal work there are no jobs, limits are watched
   * elsewhere. Idle, it asks the database every 5 to 60 seconds.
   *
   * @param threads runs the jobs; when it rejects one, acquisition backs off
   */
  public static JobExecutor jobExecutor(TaskExecutor threads) {
    var jobs = new SpringJobExecutor();
    jobs.setTaskExecutor(threads);
    jobs.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    jobs.setMaxJobsPerAcquisition(3);
    jobs.setWaitTimeInMillis(5_000);
    jobs.setMaxWait(60_000);
    return jobs;
  }

  private static void database(
      SpringProcessEngineConfiguration engine,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setDatabaseType("postgres");
    engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    // The default generator opens a transaction of its own for every block of ids.
    engine.setIdGenerator(new StrongUuidGenerator());
  }

  /** Activities draw the path; history is deleted by the archive, never by the engine's clock. */
  private static void history(SpringProcessEngineConfiguration engine) {
    engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
    engine.setEnforceHistoryTimeToLive(true);
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    engine.setHistoryCleanupEnabled(false);
    // Never runs; but the engine's default one does not go with "no removal time".
    engine.setHistoryCleanupStrategy(
        ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
  }

  private static void unused(SpringProcessEngineConfiguration engine) {
    engine.setCmmnEnabled(false);
    engine.setDmnEnabled(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setAuthorizationEnabled(false);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
  }

  /** All or nothing: deploying only what changed breaks forms and calls bound to the deployment. */
  private static void deployment(
      SpringProcessEngineConfiguration engine, ResourcePatternResolver resources) {
    engine.setDeploymentName(DEPLOYMENT);
    engine.setDeployChangedOnly(false);
    engine.setDeploymentResources(DeploymentResources.find(resources));
  }
}
