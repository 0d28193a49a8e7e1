package cn.bangdai.app.deadlines;

/** How a running limit stands; a limit that has ended has no lamp. */
public enum Lamp {
  GREEN,
  /** One working day or a fifth of the limit is left, whichever is more. */
  YELLOW,
  /** Overdue. */
  RED,
  /** Paused. */
  GREY
}
