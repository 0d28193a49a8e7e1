package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Paging;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The orders of the task list as SQL, and the keys of their pages. A key ends with the task id, so
 * that two tasks never share one.
 */
enum TaskOrder {
  /** Of what falls due at the same time, people of the green channel come first. */
  LEFT(
      "%1$s.due_at, %1$s.plain, %1$s.task_id",
      "(%1$s.due_at, %1$s.plain, %1$s.task_id) > (:k0::timestamptz, :k1::boolean, :k2)", 3),
  NEWEST(
      "%1$s.created_at desc, %1$s.task_id desc",
      "(%1$s.created_at, %1$s.task_id) < (:k0::timestamptz, :k1)", 2),
  ITEM(
      "%1$s.initials, %1$s.item_code, %1$s.task_id",
      "(%1$s.initials, %1$s.item_code, %1$s.task_id) > (:k0, :k1, :k2)", 3);

  private static final String NO_LIMIT = "infinity";

  private final String order;
  private final String after;
  private final int parts;

  TaskOrder(String order, String after, int parts) {
    this.order = order;
    this.after = after;
    this.parts = parts;
  }

  static TaskOrder of(TaskQuery.Sort sort) {
    return switch (sort) {
      case LEFT -> LEFT;
      case NEWEST -> NEWEST;
      case ITEM -> ITEM;
    };
  }

  /**
   * @param alias of the table that has the columns
   */
  String by(String alias) {
    return order.formatted(alias);
  }

  /**
   * The condition that admits what follows a cursor; empty for the first page.
   *
   * @param params the cursor's parts are added here
   */
  String after(String cursor, Map<String, Object> params) {
    List<String> key = Paging.parts(cursor, parts);
    if (key.isEmpty()) {
      return "";
    }
    if (this != ITEM && !key.get(0).equals(NO_LIMIT)) {
      Paging.instant(key.get(0));
    }
    if (this == LEFT && !Set.of("true", "false").contains(key.get(1))) {
      throw Paging.wrongCursor();
    }
    for (int i = 0; i < parts; i++) {
      params.put("k" + i, key.get(i));
    }
    return " and " + after;
  }

  /**
   * The cursor's content for a row.
   *
   * @param initials of the row's item
   */
  String key(OpenTask task, String initials) {
    return switch (this) {
      case LEFT ->
          (task.dueAt() == null ? NO_LIMIT : task.dueAt().toString())
              + "\n"
              + !task.greenChannel()
              + "\n"
              + task.id();
      case NEWEST -> task.createdAt() + "\n" + task.id();
      case ITEM -> initials + "\n" + task.itemCode() + "\n" + task.id();
    };
  }
}
