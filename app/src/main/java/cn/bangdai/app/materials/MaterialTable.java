package cn.bangdai.app.materials;

import cn.bangdai.app.materials.Finding.Count;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code material}. */
@Component
class MaterialTable {

  private final JdbcClient jdbc;

  MaterialTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String caseNumber, List<Needed> needed) {
    jdbc.sql(
            """
            insert into material (case_number, code, position, name, originals_required,
                                  copies_required, required, how_to_obtain)
            select :case, n.* from unnest(:codes::text[], :positions::int[], :names::text[],
                :originals::int[], :copies::int[], :required::boolean[], :how::text[]) n
            """)
        .param("case", caseNumber)
        .param("codes", column(needed, Needed::code))
        .param("positions", column(needed, Needed::position))
        .param("names", column(needed, Needed::name))
        .param("originals", column(needed, Needed::originals))
        .param("copies", column(needed, Needed::copies))
        .param("required", column(needed, Needed::required))
        .param("how", column(needed, Needed::howToObtain))
        .update();
  }

  /** One column of the list, as an array PostgreSQL reads from text. */
  private static String[] column(List<Needed> needed, Function<Needed, Object> value) {
    return needed.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }

  List<Material> of(String caseNumber) {
    return jdbc.sql("select * from material where case_number = :case order by position, code")
        .param("case", caseNumber)
        .query(MaterialTable::material)
        .list();
  }

  /**
   * @param material code such as M1, or the row's id
   */
  Optional<Material> find(String caseNumber, String material) {
    return jdbc.sql(
            """
            select * from material
            where case_number = :case and (code = :material or id::text = :material)
            order by code = :material desc limit 1
            """)
        .param("case", caseNumber)
        .param("material", material)
        .query(MaterialTable::material)
        .optional();
  }

  void save(Material material, Finding finding, Actor actor) {
    jdbc.sql(
            """
            update material set status = :status, originals = :originals, copies = :copies,
                replaced_originals = :replacedOriginals, replaced_copies = :replacedCopies,
                defect = :defect, remedy = :remedy, waiver = :waiver, waiver_basis = :basis,
                correction = :correction, shared_with = null,
                checked_by = :by, checked_by_name = :name, checked_at = :at
            where id = :id
            """)
        .param("status", finding.status().name())
        .param("originals", finding.counted().originals())
        .param("copies", finding.counted().copies())
        .param("replacedOriginals", finding.replaced().originals())
        .param("replacedCopies", finding.replaced().copies())
        .param("defect", finding.defect())
        .param("remedy", finding.remedy())
        .param("waiver", finding.waiver())
        .param("basis", finding.waiverBasis() == null ? null : finding.waiverBasis().name())
        .param("correction", finding.correction())
        .param("by", actor.username())
        .param("name", finding.checkedBy())
        .param("at", OffsetDateTime.ofInstant(finding.checkedAt(), ZoneOffset.UTC))
        .param("id", material.id())
        .update();
  }

  void sharedWith(Material material, String caseNumber) {
    jdbc.sql("update material set shared_with = :with where id = :id")
        .param("with", caseNumber)
        .param("id", material.id())
        .update();
  }

  private static Material material(ResultSet row, int n) throws SQLException {
    Needed needed =
        new Needed(
            row.getString("code"),
            row.getInt("position"),
            row.getString("name"),
            row.getInt("originals_required"),
            row.getInt("copies_required"),
            row.getBoolean("required"),
            row.getString("how_to_obtain"));
    return new Material(
        row.getLong("id"),
        row.getString("case_number"),
        needed,
        finding(row),
        row.getString("shared_with"));
  }

  private static Finding finding(ResultSet row) throws SQLException {
    Timestamp checked = row.getTimestamp("checked_at");
    String basis = row.getString("waiver_basis");
    return new Finding(
        MaterialStatus.valueOf(row.getString("status")),
        new Count(row.getInt("originals"), row.getInt("copies")),
        new Count(row.getInt("replaced_originals"), row.getInt("replaced_copies")),
        row.getString("defect"),
        row.getString("remedy"),
        basis == null ? null : WaiverBasis.valueOf(basis),
        row.getString("waiver"),
        row.getString("correction"),
        row.getString("checked_by_name"),
        checked == null ? null : checked.toInstant());
  }
}
