package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a task by its id and runs the command meant, for pages and for machines alike. */
@Component
public class TaskDesk {

  private final CommandPipeline pipeline;
  private final ClaimTask claim;
  private final ReleaseTask release;
  private final AssignTask assign;
  private final CompleteTask complete;

  TaskDesk(
      CommandPipeline pipeline,
      ClaimTask claim,
      ReleaseTask release,
      AssignTask assign,
      CompleteTask complete) {
    this.pipeline = pipeline;
    this.claim = claim;
    this.release = release;
    this.assign = assign;
    this.complete = complete;
  }

  public TaskHeld claim(String taskId, Caller caller) {
    return pipeline.run(claim, new ClaimTask.Claim(taskId), caller);
  }

  public TaskHeld release(String taskId, Caller caller) {
    return pipeline.run(release, new ReleaseTask.Release(taskId), caller);
  }

  /**
   * @param to user name
   * @param reason may be null
   */
  public TaskHeld assign(String taskId, String to, String reason, Caller caller) {
    return pipeline.run(assign, new AssignTask.Assign(taskId, to, reason), caller);
  }

  /**
   * @param form the outcome and the fields, as sent
   */
  public CompleteTask.Completed complete(String taskId, Map<String, Object> form, Caller caller) {
    return pipeline.run(complete, new CompleteTask.Complete(taskId, form), caller);
  }
}
