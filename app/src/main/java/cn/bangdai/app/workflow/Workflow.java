package cn.bangdai.app.workflow;

import cn.bangdai.processes.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts processes, completes their tasks and sends them messages, in the caller's transaction. */
@Component
public class Workflow {

  private final ProcessEngine engine;
  private final OutcomesOfVersion outcomes;
  private final ObjectProvider<TaskBoard> board;

  Workflow(ProcessEngine engine, ObjectProvider<TaskBoard> board) {
    this.engine = engine;
    this.outcomes = new OutcomesOfVersion(engine.getRepositoryService());
    this.board = board;
  }

  /**
   * Starts a process for a case.
   *
   * @return the process instance's id, kept on the case row
   */
  public String start(String process, String caseNumber, Map<String, Object> routing) {
    return inOneCommand(
        () ->
            engine
                .getRuntimeService()
                .startProcessInstanceByKey(process, caseNumber, routing)
                .getId());
  }

  /**
   * Starts the process that begins with a message, for a case that was in another process before.
   *
   * @return the process instance's id, kept on the case row
   */
  public String continueWith(String message, String caseNumber, Map<String, Object> routing) {
    return inOneCommand(
        () ->
            engine
                .getRuntimeService()
                .startProcessInstanceByMessage(message, caseNumber, routing)
                .getId());
  }

  public void claim(String taskId, String username) {
    inOneCommand(
        () -> {
          engine.getTaskService().claim(taskId, username);
          return null;
        });
  }

  /** Gives the task to someone, or back to its candidates ({@code username} null). */
  public void assign(String taskId, String username) {
    inOneCommand(
        () -> {
          engine.getTaskService().setAssignee(taskId, username);
          return null;
        });
  }

  /**
   * Gives a task that belongs to one person to whoever stands in, or back to that person.
   *
   * @param absent user name of the person in whose place it is done; null when it is given for good
   * @param username who has it from now on; null when it is offered to groups
   * @param groups {@code role@unit} that may claim it; empty when it has a holder
   */
  public void standIn(String taskId, String absent, String username, List<String> groups) {
    inOneCommand(
        () -> {
          offer(taskId, groups);
          // The engine does not tell of candidates; the board must know them before the holder
          // goes.
          board.getObject().standsIn(taskId, absent, groups);
          engine.getTaskService().setAssignee(taskId, username);
          return null;
        });
  }

  private void offer(String taskId, List<String> groups) {
    var tasks = engine.getTaskService();
    List<String> before =
        tasks.getIdentityLinksForTask(taskId).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId)
            .toList();
    before.stream()
        .filter(group -> !groups.contains(group))
        .forEach(group -> tasks.deleteCandidateGroup(taskId, group));
    groups.stream()
        .filter(group -> !before.contains(group))
        .forEach(group -> tasks.addCandidateGroup(taskId, group));
  }

  /**
   * Completes a task in somebody's name, so that history always has one.
   *
   * @param outcome visible to the gateway behind the task only
   * @param routing facts for later gateways and called processes
   */
  public void complete(
      String taskId, String username, String outcome, Map<String, Object> routing) {
    inOneCommand(
        () -> {
          DelegateTask task = task(taskId);
          outcomes.require(task, outcome);
          name(task, username);
          var runtime = engine.getRuntimeService();
          if (!routing.isEmpty()) {
            runtime.setVariables(task.getExecutionId(), routing);
          }
          runtime.setVariableLocal(task.getExecutionId(), Outcome.VARIABLE, outcome);
          engine.getTaskService().complete(taskId);
          return null;
        });
  }

  /**
   * Nobody else is to hear of the assignment, for the task is gone in the same breath: the name
   * goes into history with the completion, without an update of its own.
   */
  private static void name(DelegateTask task, String username) {
    if (!username.equals(task.getAssignee())) {
      task.setAssignee(username);
    }
  }

  /** From the command's cache, where completing finds it again; a query would not put it there. */
  private static TaskEntity task(String taskId) {
    return Context.getCommandContext().getTaskManager().findTaskById(taskId);
  }

  /** Sends a message to the one process instance that waits for it. */
  public void send(String message, String processInstance, Map<String, Object> routing) {
    inOneCommand(
        () -> {
          engine
              .getRuntimeService()
              .createMessageCorrelation(message)
              .processInstanceId(processInstance)
              .setVariables(routing)
              .correlate();
          return null;
        });
  }

  /** Sends a message to the process instance that an open task belongs to, a called one too. */
  public void sendBeside(String message, String taskId, Map<String, Object> routing) {
    String instance =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskId(taskId)
            .singleResult()
            .getProcessInstanceId();
    send(message, instance, routing);
  }

  /**
   * Sends a message to a process instance, if it waits for it.
   *
   * @return whether it did
   */
  public boolean sendIfAwaited(String message, String processInstance) {
    return inOneCommand(
        () ->
            !engine
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(processInstance)
                .correlateAllWithResult()
                .isEmpty());
  }

  /**
   * Sends a message to all of the case's process instances, called ones included, that wait for it
   * and have these variables.
   *
   * @return how many did
   */
  public int sendToAll(String message, String caseNumber, Map<String, Object> where) {
    return inOneCommand(
        () ->
            engine
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .processInstanceVariablesEqual(where)
                .correlateAllWithResult()
                .size());
  }

  /**
   * Runs several calls as one engine command: one cache, one flush. What collides with another
   * transaction becomes Spring's exception, which the command pipeline tries again.
   */
  private <T> T inOneCommand(Supplier<T> calls) {
    var executor =
        ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
    Command<T> command = context -> calls.get();
    try {
      return executor.execute(command);
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException(e.getMessage(), e);
    }
  }
}
