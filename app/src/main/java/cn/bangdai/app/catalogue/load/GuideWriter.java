package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.GuideText;
import cn.bangdai.app.catalogue.Item;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the default guide of a new item as its first version. */
final class GuideWriter {

  private final JdbcClient jdbc;
  private final GuideDefaults defaults;
  private final LocalDate validFrom;

  GuideWriter(JdbcClient jdbc, GuideDefaults defaults, LocalDate validFrom) {
    this.jdbc = jdbc;
    this.defaults = defaults;
    this.validFrom = validFrom;
  }

  void write(Item item) {
    long guide = insert(item.code(), defaults.textOf(item));
    List<GuideMaterial> materials = defaults.materialsOf(item);
    for (int i = 0; i < materials.size(); i++) {
      insert(guide, i + 1, materials.get(i));
    }
  }

  private long insert(String item, GuideText text) {
    return jdbc.sql(
            """
            insert into guide (
              item, version, valid_from, conditions, flow, legal_basis, fee, remark, current)
            values (:item, 1, :validFrom, :conditions, :flow, :legalBasis, :fee, :remark, true)
            returning id
            """)
        .param("item", item)
        .param("validFrom", validFrom)
        .param("conditions", text.conditions())
        .param("flow", text.flow())
        .param("legalBasis", text.legalBasis())
        .param("fee", text.fee())
        .param("remark", text.remark())
        .query(Long.class)
        .single();
  }

  private void insert(long guide, int position, GuideMaterial material) {
    jdbc.sql(
            """
            insert into guide_material (
              guide, position, code, name, originals, copies, required, note)
            values (:guide, :position, :code, :name, :originals, :copies, :required, :note)
            """)
        .param("guide", guide)
        .param("position", position)
        .param("code", material.code())
        .param("name", material.name())
        .param("originals", material.originals())
        .param("copies", material.copies())
        .param("required", material.required())
        .param("note", material.note())
        .update();
  }
}
