package cn.bangdai.app.help;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The services recorded in a case. Access is the caller's business. */
@Component
public class ServiceRecords {

  private final JdbcClient jdbc;
  private final Clock clock;

  ServiceRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is to be recorded.
   *
   * @param failed whether it says that a filing was not approved
   */
  record Entry(
      ServiceKind kind,
      RegisterCase.Channel channel,
      String explained,
      String filingNumber,
      String approver,
      boolean failed) {}

  /**
   * @return the record's id
   */
  long add(String caseNumber, Entry entry, String unit, Actor by) {
    return jdbc.sql(
            """
            insert into service_record
              (case_number, kind, channel, explained, filing_number, approver, failed, unit, by_username, by_name, at)
            values (:case, :kind, :channel, :explained, :filing, :approver, :failed, :unit, :by, :byName, :at)
            returning id
            """)
        .param("case", caseNumber)
        .param("kind", entry.kind().name())
        .param("channel", entry.channel() == null ? null : entry.channel().name(), Types.VARCHAR)
        .param("explained", entry.explained())
        .param("filing", entry.filingNumber(), Types.VARCHAR)
        .param("approver", entry.approver(), Types.VARCHAR)
        .param("failed", entry.failed())
        .param("unit", unit)
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** Whether something was filed that has not failed since. */
  boolean filed(String caseNumber) {
    return jdbc.sql(
            """
            select exists (select 1 from service_record
                           where case_number = :case and kind = 'ONLINE_FILING'
                             and id > coalesce((select max(id) from service_record
                                                where case_number = :case and failed), 0))
            """)
        .param("case", caseNumber)
        .query(Boolean.class)
        .single();
  }

  /** Oldest first. */
  public List<ServiceRecord> of(String caseNumber) {
    return jdbc.sql("select * from service_record where case_number = :case order by id")
        .param("case", caseNumber)
        .query((row, n) -> record(row))
        .list();
  }

  private static ServiceRecord record(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return new ServiceRecord(
        row.getLong("id"),
        ServiceKind.valueOf(row.getString("kind")),
        channel == null ? null : RegisterCase.Channel.valueOf(channel),
        row.getString("explained"),
        row.getString("filing_number"),
        row.getString("approver"),
        row.getString("unit"),
        row.getString("by_name"),
        Times.local(row.getTimestamp("at").toInstant()));
  }
}
