package cn.bangdai.app.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts about how a case came to its decision, kept on its row. */
@Component
public class DecisionFacts {

  private final JdbcClient jdbc;

  DecisionFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody decided in time on accepting it (行政许可法 32). */
  void deemedAccepted(String number) {
    jdbc.sql("update cases set deemed_accepted = true where number = :number")
        .param("number", number)
        .update();
  }

  /** Whether it counts as accepted because nobody decided in time. */
  public boolean isDeemedAccepted(String number) {
    return jdbc.sql("select deemed_accepted from cases where number = :number")
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /** An authority above takes part in the decision: 上报件. */
  void reported(String number) {
    jdbc.sql("update cases set reported = true where number = :number")
        .param("number", number)
        .update();
  }
}
