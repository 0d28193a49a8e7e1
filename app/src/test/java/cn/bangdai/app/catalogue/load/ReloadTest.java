package cn.bangdai.app.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.catalogue.LoadedCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {

  private static final CatalogueSettings ALL = LoadedCatalogue.defaults();

  @Test
  void aSecondLoadChangesNothing() {
    var loaded = LoadedCatalogue.withAllLists();
    String before = everything(loaded);
    assertThat(loaded.loader(ALL).load()).isZero();
    assertThat(everything(loaded)).isEqualTo(before);
  }

  @Test
  void whatAnAdministratorEditedStays() {
    var loaded = LoadedCatalogue.withAllLists();
    loaded
        .jdbc()
        .sql(
            "update item set name = '养老参保', version = 2, published = false where code = 'LT-P-015'")
        .update();
    loaded.jdbc().sql("delete from item_delegation where item = 'LT-P-015'").update();
    loaded.jdbc().sql("update unit set name = '金积镇街道' where code = 'LT.JJ'").update();
    loaded.loader(ALL).load();
    assertThat(loaded.catalogue().item("LT-P-015").name()).isEqualTo("养老参保");
    assertThat(loaded.catalogue().item("LT-P-015").version()).isEqualTo(2);
    assertThat(loaded.catalogue().delegations("LT-P-015")).isEmpty();
    assertThat(loaded.units().name("LT.JJ")).isEqualTo("金积镇街道");
  }

  @Test
  void aListThatIsNamedLaterAddsWhatIsMissing() {
    var loaded = LoadedCatalogue.empty();
    var proxyOnly = ALL.withLists(List.of("classpath:catalogue/litong-proxy.csv"));
    assertThat(loaded.loader(proxyOnly).load()).isEqualTo(42);
    assertThat(loaded.loader(ALL).load()).isEqualTo(312 - 42);
  }

  @Test
  void twoNodesThatStartTogetherLoadOnce() throws InterruptedException, ExecutionException {
    var loaded = LoadedCatalogue.empty();
    var nodes = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> loads =
          nodes.invokeAll(
              List.of(() -> loaded.loader(ALL).load(), () -> loaded.loader(ALL).load()));
      assertThat(List.of(loads.get(0).get(), loads.get(1).get())).containsExactlyInAnyOrder(312, 0);
    } finally {
      nodes.shutdown();
    }
    assertThat(loaded.count("guide")).isEqualTo(312);
  }

  @Test
  void unitsAnAdministratorEnteredCanBeUsedByAList(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("qingtongxia.csv");
    Files.writeString(
        list, "code,sector,item,responsible_department\nQTX-P-001,救助类,临时救助,青铜峡市民政局\n");
    var loaded = LoadedCatalogue.empty();
    loaded
        .jdbc()
        .sql(
            """
            insert into unit (code, name, type, level, parent) values
              ('WZ', '吴忠市', 'CITY', 'CITY', null),
              ('WZ.QTX', '青铜峡市', 'COUNTY', 'COUNTY', 'WZ'),
              ('WZ.QTX.MZJ', '青铜峡市民政局', 'DEPARTMENT', 'COUNTY', 'WZ.QTX')
            """)
        .update();
    var own = new CatalogueSettings(List.of(list.toString()), "", "", "", ALL.catalogueGuides());
    assertThat(loaded.loader(own).load()).isEqualTo(1);
    assertThat(loaded.catalogue().item("QTX-P-001").department()).isEqualTo("WZ.QTX.MZJ");
    assertThat(loaded.count("unit")).isEqualTo(3);
  }

  @Test
  void withoutSettingsAllFiveListsAreLoadedAndAnEmptyValueLoadsNone() {
    assertThat(ALL.catalogue()).hasSize(5);
    var none = LoadedCatalogue.settings(Map.of("bangdai.catalogue", ""));
    assertThat(none.catalogue()).isEmpty();
    assertThat(none.catalogueUnits()).isEqualTo("classpath:catalogue/units.csv");
    assertThat(LoadedCatalogue.settings(Map.of("bangdai.catalogue", "a.csv,b.csv")).catalogue())
        .containsExactly("a.csv", "b.csv");
  }

  private static String everything(LoadedCatalogue loaded) {
    return loaded
        .jdbc()
        .sql(
            """
            select md5(string_agg(line, '|' order by line)) from (
              select unit::text as line from unit union all
              select item::text from item union all
              select item_delegation::text from item_delegation union all
              select decision_step::text from decision_step union all
              select guide::text from guide union all
              select guide_material::text from guide_material) everything
            """)
        .query(String.class)
        .single();
  }
}
