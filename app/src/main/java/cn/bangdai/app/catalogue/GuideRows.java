package cn.bangdai.app.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads guides with their materials. */
final class GuideRows {

  private final JdbcClient jdbc;

  GuideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Guide> current(String item) {
    return jdbc.sql("select * from guide where item = :item and current")
        .param("item", item)
        .query(this::guide)
        .optional();
  }

  Optional<Guide> byId(long id) {
    return jdbc.sql("select * from guide where id = :id")
        .param("id", id)
        .query(this::guide)
        .optional();
  }

  private Guide guide(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new Guide(
        id,
        row.getString("item"),
        new Guide.Edition(
            row.getInt("version"),
            row.getObject("valid_from", LocalDate.class),
            row.getBoolean("current")),
        new GuideText(
            row.getString("conditions"),
            row.getString("flow"),
            row.getString("legal_basis"),
            row.getString("fee"),
            row.getString("remark")),
        materials(id));
  }

  private List<GuideMaterial> materials(long guide) {
    return jdbc.sql(
            """
            select code, name, originals, copies, required, note
            from guide_material where guide = :guide order by position
            """)
        .param("guide", guide)
        .query(GuideMaterial.class)
        .list();
  }
}
