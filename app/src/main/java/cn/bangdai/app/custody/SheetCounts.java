package cn.bangdai.app.custody;

import cn.bangdai.app.materials.Finding.Count;
import cn.bangdai.app.materials.SheetsInCustody;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many pieces there have been of each material, wherever they are now. */
@Component
class SheetCounts implements SheetsInCustody {

  private final JdbcClient jdbc;

  SheetCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Count> byMaterial(String caseNumber) {
    Map<String, Count> counts = new HashMap<>();
    jdbc.sql(
            """
            select material_code, count(*) filter (where kind = 'ORIGINAL') as originals,
                   count(*) filter (where kind = 'COPY') as copies
            from piece where case_number = :case and kind <> 'RESULT' group by material_code
            """)
        .param("case", caseNumber)
        .query(
            row -> {
              counts.put(
                  row.getString("material_code"),
                  new Count(row.getInt("originals"), row.getInt("copies")));
            });
    return counts;
  }

  int results(String caseNumber) {
    return jdbc.sql("select count(*) from piece where case_number = :case and kind = 'RESULT'")
        .param("case", caseNumber)
        .query(Integer.class)
        .single();
  }

  @Override
  public Sheets of(String caseNumber, String materialCode) {
    return jdbc.sql(
            """
            select count(*) filter (where kind = 'ORIGINAL') as originals,
                   count(*) filter (where kind = 'COPY') as copies,
                   coalesce(array_agg(distinct holder_unit) filter (where state = 'HELD'), '{}') as units
            from piece where case_number = :case and material_code = :material
                and state <> 'SIGHTED'
            """)
        .param("case", caseNumber)
        .param("material", materialCode)
        .query(
            (row, n) ->
                new Sheets(
                    new Count(row.getInt("originals"), row.getInt("copies")),
                    Set.of((String[]) row.getArray("units").getArray())))
        .single();
  }
}
