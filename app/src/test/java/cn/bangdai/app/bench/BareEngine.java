package cn.bangdai.app.bench;

import cn.bangdai.app.bench.ProxyWay.Step;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProcessBeans;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.Variables;
import cn.bangdai.processes.engine.CallableBeans;
import cn.bangdai.processes.engine.EngineConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine alone, with the same models, forms and settings, used as its manual says: find the
 * task, claim it, complete it with variables. Its beans answer constants; nothing else is written.
 */
final class BareEngine implements Walk, AutoCloseable {

  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final TransactionTemplate oneTransaction;
  private final AtomicInteger cases = new AtomicInteger();

  /**
   * @param joined claim and completion in one transaction; otherwise each commits by itself
   */
  BareEngine(DataSource database, boolean joined) {
    var transactions = new JdbcTransactionManager(database);
    engine =
        EngineConfiguration.create(
                database,
                transactions,
                EngineConfiguration.jobExecutor(new SyncTaskExecutor()),
                CallableBeans.of(BEANS),
                List.of(),
                new PathMatchingResourcePatternResolver())
            .setProcessEngineName(joined ? "joined" : "bare")
            .buildProcessEngine();
    runtime = engine.getRuntimeService();
    tasks = engine.getTaskService();
    jdbc = JdbcClient.create(database);
    oneTransaction = joined ? new TransactionTemplate(transactions) : null;
  }

  @Override
  public String take(Watch watch) {
    String number = (oneTransaction == null ? "B" : "J") + cases.incrementAndGet();
    watch.step("start", () -> start(number));
    for (Step step : ProxyWay.STEPS) {
      String name = step.task().key() + " by " + step.user();
      watch.step(name, () -> perform(number, step));
    }
    return number;
  }

  private void start(String number) {
    runtime.startProcessInstanceByKey(
        ProxyHandling.KEY,
        number,
        Map.of(
            Variables.CASE_NUMBER, number,
            Variables.ORIGIN, ProxyWay.VILLAGE,
            Variables.AT, ProxyWay.VILLAGE));
  }

  private void perform(String number, Step step) {
    if (oneTransaction == null) {
      complete(number, step);
    } else {
      oneTransaction.executeWithoutResult(status -> complete(number, step));
    }
  }

  private void complete(String number, Step step) {
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .taskDefinitionKey(step.task().key())
            .singleResult();
    if (task.getAssignee() == null) {
      tasks.claim(task.getId(), step.user());
    }
    Map<String, Object> variables = new HashMap<>(step.form());
    variables.put(Outcome.VARIABLE, step.outcome().name());
    variables.putAll(step.routing());
    tasks.complete(task.getId(), variables);
  }

  @Override
  public List<String> tasksOf(String caseNumber) {
    return EngineHistory.tasks(jdbc, caseNumber);
  }

  @Override
  public void close() {
    engine.close();
  }

  private static final Map<String, Object> BEANS =
      Map.of(
          ProcessBeans.CANDIDATES, new Candidates(),
          ProcessBeans.PEOPLE, new People(),
          ProcessBeans.ROUTE, new Route(),
          ProcessBeans.DECISION_CHAIN, new DecisionChain(),
          ProcessBeans.PAPERS, new Papers());

  /** Public, as the four below, because the engine calls them by reflection. */
  public static final class Candidates {
    public String agent(String unit) {
      return "agent@" + unit;
    }

    public String approver(String unit) {
      return "approver@" + unit;
    }
  }

  /** One agent. */
  public static final class People {
    public String responsible(String caseNumber) {
      return "village-a";
    }
  }

  /** County to township to village. */
  public static final class Route {
    public String homeward(String at, String origin) {
      return at.equals(ProxyWay.COUNTY) ? ProxyWay.TOWNSHIP : ProxyWay.VILLAGE;
    }
  }

  /** One department decides, nobody reviews. */
  public static final class DecisionChain {
    public List<String> parties(String caseNumber) {
      return List.of(ProxyWay.DEPARTMENT);
    }

    public List<String> reviewers(String caseNumber, String party) {
      return List.of();
    }

    public boolean rejected(String caseNumber) {
      return false;
    }
  }

  /** Papers travel to the department and back. */
  public static final class Papers {
    public boolean travelTo(String caseNumber, String window, String party) {
      return true;
    }

    public boolean comeBack(String caseNumber, String party, String issuer) {
      return true;
    }

    public boolean astray(String caseNumber, String origin, String at) {
      return false;
    }
  }
}
