package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files on which work after the commit is due. Taking one counts the attempt and puts it off first:
 * a process that dies over it doesn't take it again at once, nor for ever.
 */
@Component
class FileQueue {

  /** A file whose words are wanted, with which attempt this is. */
  record ToRead(
      UUID id,
      String caseNumber,
      FileKind kind,
      String objectKey,
      String sha256,
      String sm3,
      int attempt) {

    StoredObjects.Known known() {
      return new StoredObjects.Known(objectKey, sha256, sm3);
    }
  }

  private final JdbcClient jdbc;

  FileQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Comes again after 15 s, 30 s, 1 min … at most an hour, for as long as nobody has looked. */
  Optional<QuarantinedFile> nextToScan(Instant now) {
    return jdbc.sql(
            """
            update material_file f
            set scan_attempts = scan_attempts + 1,
                scan_due = :now + least(interval '1 hour',
                                        interval '15 seconds' * power(2, least(scan_attempts, 12)))
            from material m, cases c
            where m.id = f.material_id and c.number = f.case_number
              and f.id = (select id from material_file
                          where scan = 'QUARANTINED' and scan_due <= :now
                          order by scan_due limit 1 for update skip locked)
            returning f.id, f.case_number, m.code as material, m.name as material_name, c.origin,
                      f.object_key, f.sha256, f.sm3
            """)
        .param("now", at(now))
        .query(QuarantinedFile.class)
        .optional();
  }

  /** Only what may be opened is read. */
  Optional<ToRead> nextToRead(Instant now, Duration putOff) {
    return jdbc.sql(
            """
            update material_file
            set text_attempts = text_attempts + 1, text_due = :later
            where id = (select id from material_file
                        where text_state = 'WAITING' and text_due <= :now
                          and scan in ('OFF', 'CLEAN')
                        order by text_due limit 1 for update skip locked)
            returning id, case_number, kind, object_key, sha256, sm3, text_attempts as attempt
            """)
        .param("now", at(now))
        .param("later", at(now.plus(putOff)))
        .query(ToRead.class)
        .optional();
  }

  void scanned(UUID id, VirusScanner.Result result, Instant now) {
    jdbc.sql(
            """
            update material_file set scan = :scan, scan_problem = :problem,
                scan_at = case when :scan = 'QUARANTINED' then scan_at else :now end
            where id = :id
            """)
        .param("scan", result.state().name())
        .param("problem", result.detail())
        .param("now", at(now))
        .param("id", id)
        .update();
  }

  /** Nothing of it is to be found or seen any more. */
  void emptied(UUID id) {
    jdbc.sql("delete from material_text where file_id = :id").param("id", id).update();
    jdbc.sql("delete from material_preview where file_id = :id").param("id", id).update();
    jdbc.sql("update material_file set text_state = 'NONE', text_problem = null where id = :id")
        .param("id", id)
        .update();
  }

  void read(ToRead file, Long[] grams) {
    jdbc.sql(
            """
            insert into material_text (file_id, case_number, grams) values (:id, :case, :grams)
            on conflict (file_id) do update set grams = excluded.grams
            """)
        .param("id", file.id())
        .param("case", file.caseNumber())
        .param("grams", grams)
        .update();
    jdbc.sql("update material_file set text_state = 'DONE' where id = :id")
        .param("id", file.id())
        .update();
  }

  void unreadable(UUID id, String problem) {
    jdbc.sql(
            """
            update material_file set text_state = 'EXTRACTION_FAILED', text_problem = :problem
            where id = :id
            """)
        .param("problem", problem)
        .param("id", id)
        .update();
  }

  /** It was not the file's fault. */
  void notTried(UUID id) {
    jdbc.sql("update material_file set text_attempts = text_attempts - 1 where id = :id")
        .param("id", id)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
