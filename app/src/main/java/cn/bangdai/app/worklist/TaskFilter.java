package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.PersonalData;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The conditions of a {@link TaskQuery} on rows {@code t} of the task list, as SQL. */
@Component
class TaskFilter {

  /** As it stands on every paper and page; found by index, and nothing else is written like it. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[A-Za-z]+\\d{2}-\\d{4,}-\\d");

  private final PersonalData personal;

  TaskFilter(PersonalData personal) {
    this.personal = personal;
  }

  /**
   * @param params the conditions' parameters are added here
   * @return conditions that each begin with {@code and}; empty when nothing is asked
   */
  String sql(TaskQuery query, Map<String, Object> params) {
    StringBuilder sql = new StringBuilder();
    add(sql, params, "step", query.key(), "t.key = :step");
    add(sql, params, "case", query.caseNumber(), "t.case_number = :case");
    add(sql, params, "item", query.item(), "(t.item_code = :item or t.sector = :item)");
    add(sql, params, "lamp", query.lamp(), "t.lamp = :lamp");
    add(
        sql,
        params,
        "origin",
        query.origin(),
        "(t.origin = :origin or starts_with(t.origin, :origin || '.'))");
    if (TaskQuery.GREEN_CHANNEL.equals(query.group())) {
      sql.append(" and t.green_channel");
    } else {
      add(sql, params, "group", query.group(), ":group = any (t.groups)");
    }
    text(sql, params, query.text());
    return sql.toString();
  }

  private static void add(
      StringBuilder sql, Map<String, Object> params, String name, String value, String condition) {
    if (value != null) {
      params.put(name, value);
      sql.append(" and ").append(condition);
    }
  }

  /**
   * Applicants are found by their whole name alone: it is compared as a keyed hash, so that nobody
   * can try names letter by letter.
   */
  private void text(StringBuilder sql, Map<String, Object> params, String text) {
    if (text == null) {
      return;
    }
    if (WHOLE_NUMBER.matcher(text).matches()) {
      params.put("number", text.toUpperCase(Locale.ROOT));
      sql.append(" and t.case_number = :number");
      return;
    }
    String literal = text.replaceAll("[\\\\%_]", "\\\\$0");
    params.put("text", "%" + literal + "%");
    params.put("number", number(literal));
    params.put("name", personal.hash(text));
    sql.append(
        " and (t.item_name like :text or replace(t.case_number, '-', '') like :number::text"
            + " or t.applicant_hash = :name");
    if (text.matches("[A-Za-z0-9]+")) {
      params.put("initials", "%" + text.toLowerCase(Locale.ROOT) + "%");
      sql.append(" or t.initials like :initials");
    }
    sql.append(")");
  }

  /** Case numbers are typed with and without their dashes. */
  private static String number(String literal) {
    String signs = literal.replaceAll("[\\s-]", "");
    return signs.isEmpty() ? null : "%" + signs.toUpperCase(Locale.ROOT) + "%";
  }
}
