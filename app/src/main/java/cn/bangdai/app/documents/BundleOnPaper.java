package cn.bangdai.app.documents;

import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.cases.Bundles.Bundle;
import cn.bangdai.app.cases.Bundles.Line;
import cn.bangdai.app.cases.CaseStatus;
import cn.bangdai.app.termination.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What documents say of a project or a theme: they are its cases' together. */
@Component
class BundleOnPaper {

  private static final Map<String, String> RESULTS =
      Map.of(
          "GRANTED", "准予",
          "REJECTED", "不予许可",
          "NOT_ACCEPTED", "不予受理",
          "HELPED", "已帮办",
          "ANSWERED", "已答复");

  private final Bundles bundles;
  private final HowDelivered delivered;
  private final JdbcClient jdbc;

  BundleOnPaper(Bundles bundles, HowDelivered delivered, JdbcClient jdbc) {
    this.bundles = bundles;
    this.delivered = delivered;
    this.jdbc = jdbc;
  }

  static String result(String result) {
    return RESULTS.getOrDefault(String.valueOf(result), "无");
  }

  /** Empty for a case on its own. */
  Optional<Bundle> of(CaseFacts facts) {
    return facts.bundled() ? bundles.ofCase(facts.number()) : Optional.empty();
  }

  /** The cases whose mandate waits to be signed with that agent, in the order of their numbers. */
  List<Line> toSign(Bundle bundle, String agent) {
    return bundles.toSign(bundle, agent);
  }

  /**
   * All its cases, once the last has ended and at least one was delivered; empty before, and when
   * the 办结单 is out already.
   */
  List<Line> ended(Bundle bundle) {
    List<Line> lines = bundles.lines(bundle);
    boolean due =
        lines.stream().noneMatch(line -> line.status().isOpen())
            && lines.stream().anyMatch(BundleOnPaper::wasDelivered)
            && !issued(bundle);
    return due ? lines : List.of();
  }

  private boolean issued(Bundle bundle) {
    return jdbc.sql(
            """
            select exists (select 1 from document d join cases c on c.number = d.case_number
                           where c.bundle_id = :bundle and d.kind = 'COMPLETION')
            """)
        .param("bundle", bundle.id())
        .query(Boolean.class)
        .single();
  }

  private static boolean wasDelivered(Line line) {
    return line.status() == CaseStatus.COMPLETED && "COMPLETED".equals(line.condition());
  }

  /** Rows of the table of results. */
  List<Map<String, Object>> results(List<Line> lines) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Line line : lines) {
      Map<String, Object> row = new HashMap<>();
      row.put("no", rows.size() + 1);
      row.put("name", line.itemName());
      row.put("case", line.caseNumber());
      row.put("outcome", outcome(line));
      rows.add(row);
    }
    return rows;
  }

  private String outcome(Line line) {
    return switch (line.status()) {
      case REFUSED -> "退办，另有书面答复";
      case WITHDRAWN -> "申请人撤回委托";
      case TERMINATED -> "代办终止：" + Condition.valueOf(line.condition()).label();
      default ->
          wasDelivered(line)
              ? result(line.result()) + "；" + delivered.of(line.caseNumber())
              : result(line.result());
    };
  }
}
