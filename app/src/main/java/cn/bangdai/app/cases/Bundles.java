package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.LockedCases;
import cn.bangdai.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 同批办件: which project or theme a case belongs to, and what else belongs to it. */
@Component
public class Bundles {

  /**
   * A project or a theme.
   *
   * @param number such as {@code LT26-P0012-7}
   * @param code the project's own code (项目编码); null if it has none
   * @param leadUnit code of the department that leads; null if none was named
   * @param origin unit that registered it
   */
  public record Bundle(
      UUID id,
      String number,
      BundleKind kind,
      String name,
      String code,
      String leadUnit,
      String origin,
      Instant registeredAt) {}

  /**
   * One of its cases.
   *
   * @param applicant masked
   * @param condition why it ended; null while it goes on
   */
  public record Line(
      String caseNumber,
      String itemCode,
      String itemName,
      String applicant,
      CaseStatus status,
      String result,
      String condition,
      String lamp,
      Instant dueAt) {}

  private static final String LINES =
      """
      select c.number as case_number, c.item_code, c.item_name, c.applicant_masked as applicant,
             c.status, c.result, c.condition, c.lamp,
             (select min(t.due_at) from worklist_task t where t.case_number = c.number) as due_at
      from cases c where c.bundle_id = :bundle
      """;

  private static final String BUNDLE =
      """
      select b.id, b.number, b.kind, b.name, b.code, b.lead_unit, b.origin,
             b.created_at as registered_at
      from bundle b
      """;

  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final LockedCases locked;

  Bundles(JdbcClient jdbc, CaseAccess access, LockedCases locked) {
    this.jdbc = jdbc;
    this.access = access;
    this.locked = locked;
  }

  public Optional<Bundle> find(String number) {
    return jdbc.sql(BUNDLE + " where b.number = :number")
        .param("number", number)
        .query(Bundle.class)
        .optional();
  }

  /** Empty for a case on its own. */
  public Optional<Bundle> ofCase(String caseNumber) {
    if (isOnItsOwn(caseNumber)) {
      return Optional.empty();
    }
    return jdbc.sql(BUNDLE + " where b.id = (select bundle_id from cases where number = :case)")
        .param("case", caseNumber)
        .query(Bundle.class)
        .optional();
  }

  /** All of them, in the order of their numbers. Access is the caller's business. */
  public List<Line> lines(Bundle bundle) {
    return lines(bundle, LINES, Map.of());
  }

  /** Those that the actor may see. */
  public List<Line> lines(Bundle bundle, Actor actor) {
    CaseAccess.Filter sight = access.filter(actor, "c");
    return lines(bundle, LINES + " and " + sight.sql(), sight.params());
  }

  private List<Line> lines(Bundle bundle, String sql, Map<String, Object> params) {
    return jdbc.sql(sql + " order by c.number")
        .param("bundle", bundle.id())
        .params(params)
        .query(Line.class)
        .list();
  }

  /** The cases whose mandate waits to be signed, all at once, with that agent. */
  public List<Line> toSign(Bundle bundle, String agent) {
    String waiting =
        """
         and exists (select 1 from worklist_task t where t.case_number = c.number
                     and t.key = 'signMandate' and t.assignee = :agent)
        """;
    return lines(bundle, LINES + waiting, Map.of("agent", agent));
  }

  /** The other cases of the case's bundle that have not ended; empty for a case on its own. */
  public List<String> openBeside(String caseNumber) {
    if (isOnItsOwn(caseNumber)) {
      return List.of();
    }
    return jdbc.sql(
            """
            select c.number from cases c
            where c.bundle_id = (select bundle_id from cases where number = :case)
              and c.number <> :case
              and c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED')
            order by c.number
            """)
        .param("case", caseNumber)
        .query(String.class)
        .list();
  }

  /** As most are; a command need not ask. */
  private boolean isOnItsOwn(String caseNumber) {
    return locked.find(caseNumber).filter(found -> !found.bundled()).isPresent();
  }
}
