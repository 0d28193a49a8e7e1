package cn.bangdai.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Kinds of a case (002 三（四）), derived and several at once. 002 names 补办件, 退办件 and 代理件 without
 * defining them; the definitions are ours.
 */
final class Kinds {

  private Kinds() {}

  /**
   * @param row a row of {@code cases}
   */
  static List<String> of(ResultSet row) throws SQLException {
    List<String> kinds = new ArrayList<>();
    String result = row.getString("result");
    String status = row.getString("status");
    if (row.getBoolean("on_the_spot")) {
      // 即办件: accepted and decided on one day where it was registered.
      kinds.add("IMMEDIATE");
    }
    if (row.getTimestamp("accepted_at") != null) {
      // 承诺件: within a promised limit.
      kinds.add("PROMISED");
    }
    if (row.getBoolean("joint")) {
      // 联办件: two deciding units or more.
      kinds.add("JOINT");
    }
    if (row.getBoolean("reported")) {
      // 上报件: decided above the centre that accepted it, or with an authority outside.
      kinds.add("REPORTED");
    }
    if (row.getBoolean("supplemented")) {
      // 补办件: ever had a one-time notice.
      kinds.add("SUPPLEMENTED");
    }
    if ("NOT_ACCEPTED".equals(result) || "REFUSED".equals(status)) {
      // 退办件: not accepted, with written reasons.
      kinds.add("RETURNED");
    }
    if ("PROXY".equals(row.getString("mode"))) {
      // 代理件: handled under a mandate.
      kinds.add("PROXY");
    }
    return kinds;
  }
}
