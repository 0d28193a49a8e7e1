package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.DeadlineView;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.RelayLeg;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands out about a case right now, beside its status. */
final class Flags {

  private Flags() {}

  /**
   * @param row a row of {@code cases}
   * @param open its open tasks
   * @param deadlines its limits: paused is a case whose promised limit stands still
   */
  static List<String> of(ResultSet row, List<OpenTask> open, List<DeadlineView> deadlines)
      throws SQLException {
    List<String> flags = new ArrayList<>();
    String lamp = row.getString("lamp");
    add(flags, "AWAITING_SUPPLEMENT", row.getInt("awaiting") > 0);
    add(flags, "PAUSED", deadlines.stream().anyMatch(Flags::standsStill));
    add(flags, "OVERDUE", "RED".equals(lamp));
    add(flags, "WARNED", "YELLOW".equals(lamp));
    add(
        flags,
        "DISCREPANCY",
        open.stream().anyMatch(task -> task.key().equals(RelayLeg.RESOLVE_DISCREPANCY)));
    add(
        flags,
        "IN_TRANSIT_TOO_LONG",
        open.stream().anyMatch(task -> task.key().equals(RelayLeg.TRACE_TRANSIT)));
    add(
        flags,
        "SUPPLEMENT_LATE",
        open.stream().anyMatch(task -> task.key().equals(ProxyHandling.DECIDE_ON_SUPPLEMENT)));
    add(flags, "MILESTONE_MISSED", row.getBoolean("milestone_missed"));
    add(flags, "BAD_RATING", row.getBoolean("bad_rating"));
    add(flags, "GREEN_CHANNEL", row.getBoolean("green_channel"));
    add(flags, "TERMINATION_REQUESTED", row.getBoolean("termination_requested"));
    add(flags, "DEEMED_ACCEPTED", row.getBoolean("deemed_accepted"));
    return flags;
  }

  private static boolean standsStill(DeadlineView limit) {
    return limit.kind() == DeadlineKind.PROMISED && limit.closedAt() == null && limit.paused();
  }

  private static void add(List<String> flags, String flag, boolean raised) {
    if (raised) {
      flags.add(flag);
    }
  }
}
