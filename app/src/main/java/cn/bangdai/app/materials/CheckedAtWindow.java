package cn.bangdai.app.materials;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the window that accepts is the first to look at the papers: 窗口直办 has no agent before it.
 */
@Component
public class CheckedAtWindow {

  private final JdbcClient jdbc;

  CheckedAtWindow(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean of(String caseNumber) {
    return jdbc.sql("select mode = 'DIRECT' from cases where number = :number")
        .param("number", caseNumber)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
