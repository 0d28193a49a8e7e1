package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileAttachment.NewFile;
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
class FileTable implements NamesObjects {

  /** Where the bytes are and what they must be. */
  record Location(String name, long size, String sha256, String objectKey) {}

  private final JdbcClient jdbc;

  FileTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(String caseNumber) {
    return jdbc.sql("select count(*) from material_file where case_number = :case")
        .param("case", caseNumber)
        .query(Integer.class)
        .single();
  }

  /** The same name again is a new version of the same document. */
  void insert(Material material, NewFile file, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into material_file (id, case_number, material_id, version, name, size,
                content_type_claimed, sha256, object_key, uploaded_by, uploaded_by_name, uploaded_at)
            select :id, :case, :material, coalesce(max(version), 0) + 1, :name, :size,
                :type, :sha256, :key, :by, :byName, :at
            from material_file where material_id = :material and name = :name
            """)
        .param("id", file.id())
        .param("case", material.caseNumber())
        .param("material", material.id())
        .param("name", file.name())
        .param("size", file.size())
        .param("type", file.contentType())
        .param("sha256", file.sha256())
        .param("key", file.objectKey())
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  Optional<Location> find(String caseNumber, UUID id) {
    return jdbc.sql(
            """
            select name, size, sha256, object_key from material_file
            where case_number = :case and id = :id
            """)
        .param("case", caseNumber)
        .param("id", id)
        .query(Location.class)
        .optional();
  }

  List<FileOfMaterial> of(String caseNumber) {
    return jdbc.sql(
            """
            select f.id, m.code as material, f.version, f.name, f.size, f.sha256,
                   f.uploaded_by_name as uploaded_by, f.uploaded_at
            from material_file f join material m on m.id = f.material_id
            where f.case_number = :case order by m.position, f.uploaded_at, f.name, f.version
            """)
        .param("case", caseNumber)
        .query(FileOfMaterial.class)
        .list();
  }

  @Override
  public Set<String> named(Collection<String> keys) {
    return new HashSet<>(
        jdbc.sql("select object_key from material_file where object_key = any(:keys)")
            .param("keys", keys.toArray(String[]::new))
            .query(String.class)
            .list());
  }
}
