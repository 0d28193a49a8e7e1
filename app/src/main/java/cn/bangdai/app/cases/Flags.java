package cn.bangdai.app.cases;

import cn.bangdai.app.worklist.OpenTask;
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
   */
  static List<String> of(ResultSet row, List<OpenTask> open) throws SQLException {
    List<String> flags = new ArrayList<>();
    String lamp = row.getString("lamp");
    add(flags, "AWAITING_SUPPLEMENT", row.getInt("awaiting") > 0);
    add(flags, "PAUSED", "GREY".equals(lamp));
    add(flags, "OVERDUE", "RED".equals(lamp));
    add(flags, "WARNED", "YELLOW".equals(lamp));
    add(
        flags,
        "DISCREPANCY",
        open.stream().anyMatch(task -> task.key().equals(RelayLeg.RESOLVE_DISCREPANCY)));
    add(flags, "BAD_RATING", row.getBoolean("bad_rating"));
    add(flags, "GREEN_CHANNEL", row.getBoolean("green_channel"));
    return flags;
  }

  private static void add(List<String> flags, String flag, boolean raised) {
    if (raised) {
      flags.add(flag);
    }
  }
}
