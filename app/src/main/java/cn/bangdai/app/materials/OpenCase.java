package cn.bangdai.app.materials;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.LockedCases;
import cn.bangdai.app.shared.Refusal;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in a closed case stays as it was when the case was closed. */
@Component
public class OpenCase {

  private static final Set<String> CLOSED =
      Set.of("COMPLETED", "REFUSED", "WITHDRAWN", "TERMINATED");

  private final JdbcClient jdbc;
  private final LockedCases locked;

  OpenCase(JdbcClient jdbc, LockedCases locked) {
    this.jdbc = jdbc;
    this.locked = locked;
  }

  /** CONFLICT when the case is closed. */
  public void require(String caseNumber) {
    String status =
        locked.find(caseNumber).map(LockedCases.Locked::status).orElseGet(() -> read(caseNumber));
    if (CLOSED.contains(status)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "CASE_CLOSED", "这个件已经结束，不能再改动。需要补充的请写入归档说明。");
    }
  }

  private String read(String caseNumber) {
    return jdbc.sql("select status from cases where number = :number")
        .param("number", caseNumber)
        .query(String.class)
        .optional()
        .orElseThrow(CaseAccess::notFound);
  }
}
