package cn.bangdai.app.planning;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of the plan as entered: a name and a day, neither without the other. */
record PlannedMilestone(String name, LocalDate on) {

  /** As many as the form has. */
  private static final int MOST = 6;

  /** Longest plan, in years; ours. */
  private static final int YEARS = 3;

  /**
   * In the order of their days.
   *
   * @throws Refusal INVALID with a sentence at each field that is wrong
   */
  static List<PlannedMilestone> read(Answers answers, LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    List<PlannedMilestone> plan = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      String field = "milestone" + i;
      PlannedMilestone line = new PlannedMilestone(answers.text(field), answers.date(field + "On"));
      if (line.name() != null || line.on() != null) {
        line.check(field, today, wrong);
        plan.add(line);
      }
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INVALID, "MILESTONES", String.join(" ", wrong.values()), wrong);
    }
    plan.sort(Comparator.comparing(PlannedMilestone::on));
    return plan;
  }

  private void check(String field, LocalDate today, Map<String, String> wrong) {
    if (name == null) {
      wrong.put(field, "这个日期还没有写是什么节点，请写上，或者把日期也清空。");
    } else if (on == null) {
      wrong.put(field + "On", "请填写“" + name + "”哪天完成。");
    } else if (on.isBefore(today)) {
      wrong.put(field + "On", "“" + name + "”的日期已经过去了，请填今天或以后的日期。");
    } else if (on.isAfter(today.plusYears(YEARS))) {
      wrong.put(field + "On", "“" + name + "”的日期超过三年，请核对年份。");
    }
  }

  /** 12月1日 备齐材料，12月10日 部门受理. */
  static String words(List<PlannedMilestone> plan) {
    return plan.stream()
        .map(m -> "%d月%d日 %s".formatted(m.on().getMonthValue(), m.on().getDayOfMonth(), m.name()))
        .collect(Collectors.joining("，"));
  }
}
