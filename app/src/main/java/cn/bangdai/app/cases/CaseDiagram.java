package cn.bangdai.app.cases;

import java.time.Instant;
import java.util.List;

/**
 * What a case has passed on the diagrams of its process and of those it called.
 *
 * @param instances the case's own processes first, the newest in front, then the called ones as
 *     they began
 */
public record CaseDiagram(List<Instance> instances) {

  /** How a node stands. */
  public enum State {
    DONE,
    CURRENT,
    CANCELED
  }

  /**
   * A process that ran or runs.
   *
   * @param process key of the model, such as {@code relay-leg}
   * @param name Chinese name of the model
   * @param caller id of the instance that called it; null for the case's own
   * @param activity BPMN id of the call activity; null likewise
   * @param activityName what the diagram calls it; null likewise
   * @param flows BPMN ids of the sequence flows taken
   */
  public record Instance(
      String id,
      String process,
      String name,
      String caller,
      String activity,
      String activityName,
      Instant from,
      Instant to,
      List<Mark> marks,
      List<String> flows) {}

  /**
   * A node that was entered.
   *
   * @param times how often
   * @param at when it was left last; null while it lasts
   * @param called ids of the instances it called
   */
  public record Mark(
      String activity,
      String name,
      String type,
      State state,
      int times,
      Instant at,
      List<String> called) {

    /** Whether people know it by name: a task or a called process, not a gateway. */
    public boolean named() {
      return type.endsWith("Task") || type.equals("callActivity");
    }
  }
}
