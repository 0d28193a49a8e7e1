package cn.bangdai.app.workflow;

import cn.bangdai.processes.Outcome;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts processes, completes their tasks and sends them messages, in the caller's transaction. */
@Component
public class Workflow {

  private final ProcessEngine engine;

  Workflow(ProcessEngine engine) {
    this.engine = engine;
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
