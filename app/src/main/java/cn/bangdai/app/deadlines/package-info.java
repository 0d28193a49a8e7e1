/**
 * Limits that run for a case: when they fall due, when they warn, when they rest. One row per
 * limit, computed from its events by {@link cn.bangdai.app.deadlines.Clockwork}; a poller on every
 * node moves the lamps as time passes. Lamps of cases and tasks are written here and nowhere else.
 * Depends on {@code calendar} and {@code shared}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "期限")
package cn.bangdai.app.deadlines;
