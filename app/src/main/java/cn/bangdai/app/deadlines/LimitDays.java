package cn.bangdai.app.deadlines;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long limits usually are, where neither guide nor agent names a length; data of the place. */
@Component
public class LimitDays {

  private final JdbcClient jdbc;

  LimitDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return working days
   */
  public int of(DeadlineKind kind) {
    return jdbc.sql("select working_days from limit_days where kind = :kind")
        .param("kind", kind.code())
        .query(Integer.class)
        .single();
  }
}
