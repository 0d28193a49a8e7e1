package cn.bangdai.app.calendar;

/** How a day differs from its weekday. */
enum DayKind {
  /** A holiday, or a day off beside one. */
  OFF,
  /** A Saturday or Sunday that is worked (调休). */
  WORK
}
