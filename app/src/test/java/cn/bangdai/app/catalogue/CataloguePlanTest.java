package cn.bangdai.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CataloguePlanTest {

  private static LoadedCatalogue loaded;

  @BeforeAll
  static void aCityWithThirtyThousandItems() {
    loaded = LoadedCatalogue.withAllLists();
    loaded
        .jdbc()
        .sql(
            """
            insert into item (code, county, source, sector, name, levels, modes, proxy_levels,
                              promised_days, statutory_days, initials)
            select c.county || '-Z-' || lpad(n::text, 6, '0'), c.county, 'z', '其他', '事项' || n,
                   '{COUNTY}', '{PROXY,HELP}', '{VILLAGE}', 10, 20, 'sx' || n
            from generate_series(1, 10000) n, (values ('LT'), ('BLZQ'), ('SG')) c (county)
            """)
        .update();
    loaded.jdbc().sql("analyze").update();
  }

  @Test
  void aPageOfACountysListIsReadFromItsIndexInOrder() {
    assertThat(plan(new ItemSearch(null, Mode.PROXY, Level.VILLAGE, "LT", 20, "LT-Z-005000")))
        .contains("item_of_county")
        .doesNotContain("Sort")
        .doesNotContain("Seq Scan");
  }

  @Test
  void aPageOfAllListsIsReadInOrderOfTheKey() {
    assertThat(plan(new ItemSearch(null, null, null, null, 20, "LT-Z-005000")))
        .contains("item_pkey")
        .doesNotContain("Sort");
  }

  @Test
  void whatLiesBelowAUnitIsReadByPrefix() {
    loaded
        .jdbc()
        .sql(
            """
            insert into unit (code, name, type, level, parent)
            select 'LT.JJ.V' || n, '第' || n || '站', 'VILLAGE', 'VILLAGE', 'LT.JJ'
            from generate_series(1, 5000) n
            """)
        .update();
    loaded.jdbc().sql("analyze unit").update();
    List<String> plan =
        loaded
            .jdbc()
            .sql("explain select code from unit where code like 'LT.JX.%'")
            .query(String.class)
            .list();
    assertThat(String.join("\n", plan)).contains("unit_code_prefix").doesNotContain("Seq Scan");
  }

  private static String plan(ItemSearch search) {
    var explain = loaded.jdbc().sql("explain " + ItemRows.SEARCH);
    return String.join("\n", ItemRows.bind(explain, search).query(String.class).list());
  }
}
