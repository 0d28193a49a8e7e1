package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.deadlines.DeadlineView;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case in full, personal data masked. */
@Component
public class CaseDetails {

  /** The item of a case. */
  public record ItemOf(String code, String name) {}

  /** A task that is open now. */
  public record TaskOf(
      String id,
      String key,
      String name,
      String unit,
      String assignee,
      List<String> candidates,
      String standsFor) {}

  /** The whole. */
  public record Detail(
      String caseNumber,
      String mode,
      String status,
      String result,
      String condition,
      List<String> kinds,
      ItemOf item,
      ApplicantStore.Masked applicant,
      String channel,
      String timing,
      String origin,
      String window,
      String responsible,
      List<String> flags,
      String lamp,
      List<DeadlineView> deadlines,
      List<ChecklistLine> materials,
      List<TaskOf> openTasks,
      List<Feedback.Entry> feedback,
      OffsetDateTime registeredAt,
      OffsetDateTime entrustedAt,
      OffsetDateTime acceptedAt,
      OffsetDateTime decidedAt,
      OffsetDateTime completedAt,
      OffsetDateTime archivedAt,
      BundleOf bundle) {}

  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final ApplicantStore applicants;
  private final Parts parts;
  private final PersonalFlags personal;

  CaseDetails(
      JdbcClient jdbc,
      CaseAccess access,
      ApplicantStore applicants,
      Parts parts,
      PersonalFlags personal) {
    this.personal = personal;
    this.jdbc = jdbc;
    this.access = access;
    this.applicants = applicants;
    this.parts = parts;
  }

  /** What the other features know of a case. */
  @Component
  record Parts(
      CaseDeadlines deadlines,
      Checklist checklist,
      TaskList tasks,
      Feedback feedback,
      Bundles bundles) {}

  /** NOT_FOUND for a case that the actor may not see. */
  public Detail of(String number, Actor actor) {
    access.requireSight(number, actor);
    return jdbc.sql(
            """
            select c.*, exists (select 1 from milestone m where m.case_number = c.number
                                and m.missed_at is not null and m.met_on is null) as milestone_missed
            from cases c where c.number = :number
            """)
        .param("number", number)
        .query((row, n) -> detail(row, actor))
        .single();
  }

  private Detail detail(ResultSet row, Actor actor) throws SQLException {
    String number = row.getString("number");
    List<OpenTask> open = parts.tasks().ofCase(number);
    List<DeadlineView> deadlines = parts.deadlines().of(number);
    return new Detail(
        number,
        row.getString("mode"),
        row.getString("status"),
        row.getString("result"),
        row.getString("condition"),
        Kinds.of(row),
        new ItemOf(row.getString("item_code"), row.getString("item_name")),
        applicants.masked(number),
        row.getString("channel"),
        row.getString("timing"),
        row.getString("origin"),
        row.getString("window_unit"),
        row.getString("responsible"),
        flags(row, open, deadlines),
        row.getString("lamp"),
        deadlines,
        parts.checklist().of(number),
        open.stream().map(CaseDetails::task).toList(),
        parts.feedback().of(number),
        time(row, "registered_at"),
        time(row, "entrusted_at"),
        time(row, "accepted_at"),
        time(row, "decided_at"),
        time(row, "completed_at"),
        time(row, "archived_at"),
        row.getObject("bundle_id") == null ? null : bundle(number, actor));
  }

  private BundleOf bundle(String number, Actor actor) {
    Bundles.Bundle of = parts.bundles().ofCase(number).orElseThrow();
    List<String> cases =
        parts.bundles().lines(of, actor).stream().map(Bundles.Line::caseNumber).toList();
    return new BundleOf(of.number(), of.kind(), of.name(), cases);
  }

  private List<String> flags(ResultSet row, List<OpenTask> open, List<DeadlineView> deadlines)
      throws SQLException {
    List<String> flags = new ArrayList<>(Flags.of(row, open, deadlines));
    flags.addAll(personal.of(row.getString("number"), row.getString("item_code")));
    return flags;
  }

  private static TaskOf task(OpenTask t) {
    return new TaskOf(
        t.id(), t.key(), t.name(), t.unit(), t.assignee(), t.candidates(), t.standsFor());
  }

  private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : Times.local(at.toInstant());
  }
}
