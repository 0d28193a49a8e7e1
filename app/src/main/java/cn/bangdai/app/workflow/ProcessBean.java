package cn.bangdai.app.workflow;

/**
 * Marks a bean that BPMN expressions may call; no other is visible to them. Such beans are public
 * classes with public methods, which look something up and change nothing.
 */
public interface ProcessBean {

  /** The name in expressions, one of {@link cn.bangdai.processes.ProcessBeans#ALL}. */
  String processName();
}
