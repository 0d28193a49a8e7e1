package cn.bangdai.app.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks the case row, so that everything that happens to one case happens in turn. */
@Component
public class CaseLock {

  private final JdbcClient jdbc;

  CaseLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** NOT_FOUND when there is no such case. Waits for whoever holds it. */
  public void lock(String caseNumber) {
    jdbc.sql("select number from cases where number = :number for update")
        .param("number", caseNumber)
        .query(String.class)
        .optional()
        .orElseThrow(CaseAccess::notFound);
  }
}
