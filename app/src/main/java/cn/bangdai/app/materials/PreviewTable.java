package cn.bangdai.app.materials;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code material_preview}. */
@Component
class PreviewTable {

  /**
   * @param objectKey null when the picture can't be read
   */
  record Made(String objectKey, String sha256) {}

  private final JdbcClient jdbc;

  PreviewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Made> find(UUID file, int edge) {
    return jdbc.sql(
            "select object_key, sha256 from material_preview where file_id = :file and edge = :edge")
        .param("file", file)
        .param("edge", edge)
        .query(Made.class)
        .optional();
  }

  /**
   * @return whether this one counts; otherwise somebody was faster
   */
  boolean insert(UUID file, int edge, Made made, Instant at) {
    return jdbc.sql(
                """
                insert into material_preview (file_id, edge, object_key, sha256, made_at)
                values (:file, :edge, :key, :sha256, :at)
                on conflict do nothing
                """)
            .param("file", file)
            .param("edge", edge)
            .param("key", made.objectKey())
            .param("sha256", made.sha256())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
