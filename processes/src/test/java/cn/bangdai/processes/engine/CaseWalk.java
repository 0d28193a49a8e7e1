package cn.bangdai.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.Variables;
import cn.bangdai.processes.UserTask;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** One case on its way through the engine, told in the words of its tasks. */
final class CaseWalk {

  static final String VILLAGE = "LT.JJ.01";
  static final String TOWNSHIP = "LT.JJ";
  static final String COUNTY = "LT";

  private static int cases;

  final TestEngine test = TestEngine.shared();
  final String caseNumber;
  final String instance;
  private final RuntimeService runtime = test.engine.getRuntimeService();
  private final TaskService tasks = test.engine.getTaskService();

  private CaseWalk() {
    caseNumber = "case" + ++cases;
    instance =
        runtime
            .startProcessInstanceByKey(
                ProxyHandling.KEY,
                caseNumber,
                Map.of(
                    Variables.CASE_NUMBER, caseNumber,
                    Variables.ORIGIN, VILLAGE,
                    Variables.AT, VILLAGE,
                    Variables.PLAN_NEEDED, false,
                    Variables.RETURN_BY, ProxyHandling.ReturnBy.RELAY.name()))
            .getId();
  }

  /** A case registered in a village; beans answer as if nothing was planned yet. */
  static CaseWalk registered() {
    var beans = TestEngine.shared();
    beans.decisionChain.parties = List.of(COUNTY);
    beans.decisionChain.reviewers.clear();
    beans.decisionChain.rejected = false;
    beans.papers.transits.clear();
    beans.papers.holders.clear();
    beans.papers.parties.clear();
    beans.papers.newPieces = false;
    return new CaseWalk();
  }

  /** As far as the handing over of the papers. */
  static CaseWalk checked() {
    return registered()
        .complete(UserTask.TAKE_REQUEST, Outcome.TAKE)
        .complete(UserTask.SIGN_MANDATE, Outcome.SIGNED)
        .complete(UserTask.CHECK_MATERIALS, Outcome.COMPLETE);
  }

  /** As far as the decisions, with the village's own window and the county as issuer. */
  static CaseWalk accepted(String... parties) {
    CaseWalk walk = checked();
    walk.test.decisionChain.parties = List.of(parties);
    return walk.set(Variables.FIRST_STOP, ProxyHandling.FirstStop.WINDOW)
        .set(Variables.WINDOW, VILLAGE)
        .set(Variables.ISSUER, VILLAGE)
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .complete(UserTask.ACCEPT_APPLICATION, Outcome.ACCEPTED);
  }

  CaseWalk set(String variable, Object value) {
    runtime.setVariable(instance, variable, value instanceof Enum<?> e ? e.name() : value);
    return this;
  }

  CaseWalk complete(UserTask task, Outcome outcome) {
    return complete(only(task), outcome);
  }

  /** Of several equal tasks, the one for this group. */
  CaseWalk completeAs(String group, UserTask task, Outcome outcome) {
    return complete(
        open(task).stream().filter(t -> groups(t).contains(group)).findFirst().orElseThrow(),
        outcome);
  }

  private CaseWalk complete(Task task, Outcome outcome) {
    assertThat(UserTask.of(task.getTaskDefinitionKey()).allows(outcome)).isTrue();
    test.transaction.executeWithoutResult(
        status -> {
          runtime.setVariablesLocal(
              task.getExecutionId(), Map.of(Outcome.VARIABLE, outcome.name()));
          tasks.complete(task.getId());
        });
    return this;
  }

  CaseWalk leg(String from, String to) {
    assertThat(groups(only(UserTask.DISPATCH))).containsExactly("agent@" + from);
    complete(UserTask.DISPATCH, Outcome.DISPATCHED);
    assertThat(groups(only(UserTask.RECEIVE))).containsExactly("agent@" + to);
    return complete(UserTask.RECEIVE, Outcome.RECEIVED);
  }

  CaseWalk closeCase() {
    return complete(UserTask.ARCHIVE, Outcome.ARCHIVED).complete(UserTask.EVALUATE, Outcome.RATED);
  }

  CaseWalk send(String message) {
    runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    return this;
  }

  /** To the process instance that this open task belongs to. */
  CaseWalk sendBeside(UserTask task, String message) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceId(only(task).getProcessInstanceId())
        .correlate();
    return this;
  }

  /** To whatever the case has called and waits for it. */
  CaseWalk sendToCalled(String message) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlate();
    return this;
  }

  CaseWalk waitsFor(UserTask... expected) {
    assertThat(open().stream().map(t -> UserTask.of(t.getTaskDefinitionKey())))
        .containsExactlyInAnyOrder(expected);
    return this;
  }

  CaseWalk mayBeDoneBy(UserTask task, String... groups) {
    assertThat(groups(only(task))).containsExactlyInAnyOrder(groups);
    return this;
  }

  CaseWalk isAt(String unit) {
    assertThat(runtime.getVariable(instance, Variables.AT)).isEqualTo(unit);
    return this;
  }

  void ended(String endEvent) {
    assertThat(open()).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list())
        .isEmpty();
    assertThat(
            test.engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(endEvent)
                .count())
        .isEqualTo(1);
  }

  /** Open tasks of the case and of everything it called. */
  List<Task> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list();
  }

  List<Task> open(UserTask task) {
    return open().stream().filter(t -> t.getTaskDefinitionKey().equals(task.key())).toList();
  }

  Task only(UserTask task) {
    assertThat(open(task)).as("open tasks %s", task).hasSize(1);
    return open(task).get(0);
  }

  List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }
}
