package cn.bangdai.app.worklist;

/**
 * Told when a task of one kind opens, in the engine's transaction. May write rows of its own, but
 * never asks the engine, which is in the middle of its work.
 */
public interface TaskOpened {

  /** BPMN id of the task. */
  String key();

  /**
   * @param unit unit whose work the task is
   */
  void opened(String caseNumber, String unit);
}
