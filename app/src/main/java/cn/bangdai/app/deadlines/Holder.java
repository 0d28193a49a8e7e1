package cn.bangdai.app.deadlines;

import java.util.Objects;

/**
 * Whose delay it is when the limit is missed.
 *
 * @param unit code of the unit
 * @param step BPMN id of the task
 */
public record Holder(String unit, String step) {

  public Holder {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(step);
  }
}
