package cn.bangdai.app.cases;

import cn.bangdai.app.materials.FileWords;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.PersonalData;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a list of cases is narrowed to, as SQL. Who may see what it finds is another question. */
@Component
class CaseFilter {

  private final PersonalData secrets;
  private final FileWords words;

  CaseFilter(PersonalData secrets, FileWords words) {
    this.secrets = secrets;
    this.words = words;
  }

  /**
   * Conditions on a row {@code c} of cases, each beginning with {@code and}; empty for all.
   *
   * @param params gets theirs
   */
  String sql(CaseList.Query query, Map<String, Object> params) {
    StringBuilder sql = new StringBuilder();
    if (given(query.status())) {
      params.put("status", query.status());
      sql.append(" and c.status = :status");
    }
    if (given(query.lamp())) {
      params.put("lamp", query.lamp());
      sql.append(" and c.lamp = :lamp");
    }
    if (given(query.unit())) {
      params.put("unit", query.unit());
      params.put("unitBelow", query.unit() + ".%");
      sql.append(" and (c.origin = :unit or c.origin like :unitBelow)");
    }
    if (given(query.text())) {
      String text = query.text().strip();
      String escaped = text.replaceAll("([\\\\%_])", "\\\\$1");
      params.put("number", escaped.toUpperCase(java.util.Locale.ROOT) + "%");
      params.put("item", "%" + escaped + "%");
      params.put("text", text);
      params.put("hash", secrets.hash(text));
      Optional<CaseAccess.Filter> inFiles = words.in(text, "c");
      inFiles.ifPresent(found -> params.putAll(found.params()));
      sql.append(
          """
           and (c.number like :number or c.item_name like :item
                or c.number in (select a.case_number from applicant a
                                where a.name_hash = :hash or a.id_number_hash = :hash or a.phone_hash = :hash)
                or c.bundle_id in (select b.id from bundle b
                                   where b.number like :number or b.name like :item or b.code = :text)
                %s)
          """
              .formatted(inFiles.map(found -> "or " + found.sql()).orElse("")));
    }
    return sql.toString();
  }

  static boolean given(String value) {
    return value != null && !value.isBlank();
  }
}
