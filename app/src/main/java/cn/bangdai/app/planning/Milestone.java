package cn.bangdai.app.planning;

import java.time.LocalDate;

/**
 * A milestone of a case's filing plan.
 *
 * @param position from 1, in the order of the days
 * @param metOn null until it is met
 */
public record Milestone(
    long id, int position, String name, LocalDate dueOn, LocalDate metOn, State state) {

  /** How it stands. */
  public enum State {
    /** Ahead. */
    OPEN,
    /** Its day has passed without it. */
    MISSED,
    MET
  }
}
