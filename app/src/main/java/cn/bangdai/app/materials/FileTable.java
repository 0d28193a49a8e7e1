package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileAttachment.NewFile;
import cn.bangdai.app.materials.intake.FileKind;
import cn.bangdai.identity.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code material_file}. */
@Component
class FileTable implements NamesObjects, NeedsLock {

  /** Where the bytes are, what they must be, and whether anybody may have them. */
  record Location(
      UUID id,
      String name,
      FileKind kind,
      ScanState scan,
      String objectKey,
      String sha256,
      String sm3) {

    StoredObjects.Known known() {
      return new StoredObjects.Known(objectKey, sha256, sm3);
    }
  }

  /** How much a case holds. */
  record Held(int files, long bytes) {}

  /** A case's own materials, and those of which it has a copy from another case of its bundle. */
  private static final String MATERIALS =
      """
      material m
      cross join lateral (
          select m.id
          union all
          select o.id from material o where o.case_number = m.shared_with and o.name = m.name
      ) source
      join material_file f on f.material_id = source.id
      """;

  private static final String OF_CASE =
      """
      select f.id, m.code as material, f.version, f.name, f.size, f.sha256,
             f.uploaded_by_name as uploaded_by, f.uploaded_at, f.kind, f.scan,
             f.text_state as text, f.text_problem
      from %s
      where m.case_number = :case
      """
          .formatted(MATERIALS);

  private final JdbcClient jdbc;

  FileTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Held held(String caseNumber) {
    return jdbc.sql(
            """
            select count(*) as files, coalesce(sum(size), 0) as bytes
            from material_file where case_number = :case
            """)
        .param("case", caseNumber)
        .query(Held.class)
        .single();
  }

  /** The same name again is a new version of the same document. */
  void insert(Material material, NewFile file, Actor actor, Instant at) {
    boolean scanned = file.scan().state() == ScanState.CLEAN;
    jdbc.sql(
            """
            insert into material_file (id, case_number, material_id, version, name, size,
                content_type_claimed, kind, sha256, sm3, object_key, scan, scan_problem, scan_at,
                scan_due, text_state, text_due, uploaded_by, uploaded_by_name, uploaded_at)
            select :id, :case, :material, coalesce(max(version), 0) + 1, :name, :size,
                :type, :kind, :sha256, :sm3, :key, :scan, :scanProblem,
                case when :scanned then :at::timestamptz end,
                :at, :text, :at, :by, :byName, :at
            from material_file where material_id = :material and name = :name
            """)
        .param("id", file.id())
        .param("case", material.caseNumber())
        .param("material", material.id())
        .param("name", file.name())
        .param("size", file.bytes().size())
        .param("type", file.contentType())
        .param("kind", file.kind().name())
        .param("sha256", file.bytes().sha256())
        .param("sm3", file.bytes().sm3())
        .param("key", file.objectKey())
        .param("scan", file.scan().state().name())
        .param("scanProblem", file.scan().detail())
        .param("scanned", scanned)
        .param("text", (file.kind().hasText() ? TextState.WAITING : TextState.NONE).name())
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  Optional<Location> find(String caseNumber, UUID id) {
    return jdbc.sql(
            """
            select f.id, f.name, f.kind, f.scan, f.object_key, f.sha256, f.sm3
            from %s
            where m.case_number = :case and f.id = :id
            limit 1
            """
                .formatted(MATERIALS))
        .param("case", caseNumber)
        .param("id", id)
        .query(Location.class)
        .optional();
  }

  List<FileOfMaterial> of(String caseNumber) {
    return jdbc.sql(OF_CASE + " order by m.position, f.uploaded_at, f.name, f.version")
        .param("case", caseNumber)
        .query(FileOfMaterial.class)
        .list();
  }

  /** Those of the keys that a row names; bytes that were thrown out are named no more. */
  @Override
  public Set<String> named(Collection<String> keys) {
    return new HashSet<>(
        jdbc.sql(
                """
                select object_key from material_file
                where object_key = any(:keys) and scan <> 'INFECTED'
                union all
                select object_key from material_preview where object_key = any(:keys)
                """)
            .param("keys", keys.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  /** What waits for the scanner or was found infected is not kept for years. */
  @Override
  public List<String> unlocked(String after, int most) {
    return jdbc.sql(
            """
            select object_key from material_file
            where locked_until is null and scan not in ('QUARANTINED', 'INFECTED')
              and object_key > :after
            order by object_key limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query(String.class)
        .list();
  }

  @Override
  public void locked(String key, Instant until) {
    jdbc.sql("update material_file set locked_until = :until where object_key = :key")
        .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
        .param("key", key)
        .update();
  }
}
