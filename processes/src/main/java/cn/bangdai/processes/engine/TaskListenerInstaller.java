package cn.bangdai.processes.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Adds one listener to every user task of every model, without naming it in the models: the
 * worklist's. Built in, so it runs even where custom listeners are skipped. Called for create,
 * assignment, complete and delete; update is left out, because it comes with each of them.
 */
public final class TaskListenerInstaller extends AbstractBpmnParseListener {

  private static final List<String> EVENTS =
      List.of(
          TaskListener.EVENTNAME_CREATE,
          TaskListener.EVENTNAME_ASSIGNMENT,
          TaskListener.EVENTNAME_COMPLETE,
          TaskListener.EVENTNAME_DELETE);

  private final TaskListener listener;

  /**
   * @param listener called in the engine's transaction, before the engine writes its own rows
   */
  public TaskListenerInstaller(TaskListener listener) {
    this.listener = Objects.requireNonNull(listener);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
    for (String event : EVENTS) {
      behaviour.getTaskDefinition().addBuiltInTaskListener(event, listener);
    }
  }
}
