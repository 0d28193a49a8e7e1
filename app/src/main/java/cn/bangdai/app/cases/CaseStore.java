package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and changes case rows. Callers hold the row's lock. */
@Component
public class CaseStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** NOT_FOUND when there is none. */
  public CaseRow load(String number) {
    return jdbc.sql(
            """
            select number, mode, item_code, item_name, guide_id, origin, window_unit as "window", issuer,
                   responsible, status, result, joint, return_by, process_instance,
                   termination_requested
            from cases where number = :number
            """)
        .param("number", number)
        .query(CaseRow.class)
        .optional()
        .orElseThrow(CaseAccess::notFound);
  }

  void started(String number, String processInstance) {
    jdbc.sql("update cases set process_instance = :instance where number = :number")
        .param("instance", processInstance)
        .param("number", number)
        .update();
  }

  /** The first handler stays responsible to the end (首办负责). */
  public void responsible(String number, String username) {
    jdbc.sql("update cases set responsible = :username where number = :number")
        .param("username", username)
        .param("number", number)
        .update();
  }

  /** The mandate is signed; for help, service has begun. */
  public void entrusted(String number) {
    jdbc.sql("update cases set status = 'ENTRUSTED', entrusted_at = :now where number = :number")
        .param("now", now())
        .param("number", number)
        .update();
  }

  /**
   * @param at when; earlier than now for what counts as accepted from its receipt
   * @param reported 上报件: decided above the centre that accepted it
   */
  void accepted(String number, String issuer, Instant at, boolean reported) {
    jdbc.sql(
            """
            update cases set status = 'ACCEPTED', accepted_at = :at, issuer = :issuer, reported = :reported
            where number = :number
            """)
        .param("at", Timestamp.from(at))
        .param("reported", reported)
        .param("issuer", issuer)
        .param("number", number)
        .update();
  }

  void windowIs(String number, String window) {
    jdbc.sql("update cases set window_unit = :window where number = :number")
        .param("window", window)
        .param("number", number)
        .update();
  }

  /**
   * Whatever another branch of a joint case still awaited from the applicant is not needed. 即办件:
   * accepted and decided on one day where the case began.
   */
  void decided(String number, String result) {
    jdbc.sql(
            """
            update cases c set status = 'DECIDED', decided_at = :now, result = :result, awaiting = 0,
                on_the_spot = window_unit = origin
                    and (accepted_at at time zone 'Asia/Shanghai')::date
                        = (:now::timestamptz at time zone 'Asia/Shanghai')::date
                    and not exists (select 1 from case_party p
                                    where p.case_number = c.number and p.unit <> c.origin)
            where number = :number
            """)
        .param("now", now())
        .param("result", result)
        .param("number", number)
        .update();
  }

  void notAccepted(String number) {
    jdbc.sql("update cases set result = 'NOT_ACCEPTED', return_by = 'RELAY' where number = :number")
        .param("number", number)
        .update();
  }

  void returnsBy(String number, String way) {
    jdbc.sql("update cases set return_by = :way where number = :number")
        .param("way", way)
        .param("number", number)
        .update();
  }

  /** Whether a request to end the case early waits for its review. */
  public void terminationRequested(String number, boolean open) {
    jdbc.sql("update cases set termination_requested = :open where number = :number")
        .param("open", open)
        .param("number", number)
        .update();
  }

  public void archived(String number) {
    jdbc.sql("update cases set archived_at = :now where number = :number")
        .param("now", now())
        .param("number", number)
        .update();
  }

  public void badlyRated(String number) {
    jdbc.sql("update cases set bad_rating = true where number = :number")
        .param("number", number)
        .update();
  }

  /** A one-time notice is out, and something is awaited from the applicant. */
  void awaits(String number) {
    jdbc.sql("update cases set awaiting = awaiting + 1, supplemented = true where number = :number")
        .param("number", number)
        .update();
  }

  void supplemented(String number) {
    jdbc.sql("update cases set awaiting = greatest(awaiting - 1, 0) where number = :number")
        .param("number", number)
        .update();
  }

  /** Whether anything is awaited from the applicant. */
  boolean awaiting(String number) {
    return jdbc.sql("select awaiting > 0 from cases where number = :number")
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  void joint(String number, Collection<String> parties, String lead) {
    jdbc.sql("update cases set joint = :joint, lead_unit = :lead where number = :number")
        .param("joint", parties.size() > 1)
        .param("lead", lead)
        .param("number", number)
        .update();
  }

  /** Remembers that a unit has had to do with the case; the ground of access. */
  void touches(String number, String relation, List<String> units) {
    jdbc.sql(
            """
            insert into case_unit (case_number, unit, relation, since)
            select :number, unit, :relation, :now from unnest(:units::text[]) unit
            on conflict do nothing
            """)
        .param("number", number)
        .param("relation", relation)
        .param("now", now())
        .param("units", units.toArray(String[]::new))
        .update();
  }

  Instant instant() {
    return clock.instant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
