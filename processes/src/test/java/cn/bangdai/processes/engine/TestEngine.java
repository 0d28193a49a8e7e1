package cn.bangdai.processes.engine;

import cn.bangdai.processes.ProcessBeans;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped configuration on a real PostgreSQL, with beans that answer as a test tells them. */
final class TestEngine {

  private static final EmbeddedPostgres SERVER = start();

  final TestBeans.DecisionChain decisionChain = new TestBeans.DecisionChain();
  final TestBeans.Papers papers = new TestBeans.Papers();
  final TestBeans.Tasks tasks = new TestBeans.Tasks();
  final ProcessEngine engine;
  final TransactionTemplate transaction;

  private static TestEngine shared;

  private TestEngine(DataSource dataSource) {
    var transactions = new DataSourceTransactionManager(dataSource);
    transaction = new TransactionTemplate(transactions);
    engine = configuration(dataSource, transactions).buildProcessEngine();
  }

  /** One engine for all tests of a JVM. */
  static synchronized TestEngine shared() {
    if (shared == null) {
      shared = new TestEngine(SERVER.getPostgresDatabase());
    }
    return shared;
  }

  /** Another engine on the same database, as after a restart or on a second node. */
  static ProcessEngine another() {
    return new TestEngine(SERVER.getPostgresDatabase()).engine;
  }

  private SpringProcessEngineConfiguration configuration(
      DataSource dataSource, DataSourceTransactionManager transactions) {
    return EngineConfiguration.create(
        dataSource,
        transactions,
        EngineConfiguration.jobExecutor(new SyncTaskExecutor()),
        CallableBeans.of(beans()),
        List.<BpmnParseListener>of(new TaskListenerInstaller(tasks)),
        new PathMatchingResourcePatternResolver());
  }

  private Map<String, Object> beans() {
    return Map.of(
        ProcessBeans.CANDIDATES, new TestBeans.Candidates(),
        ProcessBeans.PEOPLE, new TestBeans.People(),
        ProcessBeans.ROUTE, new TestBeans.Route(),
        ProcessBeans.DECISION_CHAIN, decisionChain,
        ProcessBeans.PAPERS, papers,
        ProcessBeans.SUPERVISION, new TestBeans.Supervision());
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
