package cn.bangdai.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitsTest {

  private static LoadedCatalogue loaded;
  private static Units units;

  @BeforeAll
  static void load() {
    loaded = LoadedCatalogue.withAllLists();
    units = loaded.units();
  }

  @Test
  void theDemoRegionIsThere() {
    assertThat(units.unit("LT").name()).isEqualTo("利通区");
    assertThat(units.unit("LT.JJ").windowName()).isEqualTo("金积镇便民服务中心");
    assertThat(units.unit("LT").windowName()).isEqualTo("利通区政务服务中心");
    assertThat(units.name("LT.JJ.01")).isEqualTo("金积镇塔湾村便民服务站");
    assertThat(units.name("LT.RSJ")).isEqualTo("利通区人力资源和社会保障局");
    assertThat(units.name("LT.MZJ")).isEqualTo("利通区民政局");
    assertThat(units.name("LT.YBJ")).isEqualTo("利通区医疗保障局");
    assertThat(units.name("NOWHERE")).isEqualTo("NOWHERE");
  }

  @Test
  void centresAreTownshipsAndCounties() {
    assertThat(units.all().stream().filter(Unit::isCentre).map(Unit::code))
        .containsExactly("BLZQ", "LT", "LT.JJ", "LT.JX", "SG");
  }

  @Test
  void whatIsAboveAndBelow() {
    assertThat(units.ancestors("LT.JJ.01")).extracting(Unit::code).containsExactly("LT.JJ", "LT");
    assertThat(units.parent("LT.MZJ")).map(Unit::code).contains("LT");
    assertThat(units.parent("LT")).isEmpty();
    assertThat(units.childrenOf("LT")).extracting(Unit::code).containsExactly("LT.JJ", "LT.JX");
    assertThat(units.departmentsOf("LT")).hasSize(16).contains(units.unit("LT.RSJ"));
    assertThat(units.departmentsOf("LT.JJ")).isEmpty();
    assertThat(units.county("LT.JJ.01")).contains(units.unit("LT"));
    assertThat(units.unit("LT.JJ").covers("LT.JJ.01")).isTrue();
    assertThat(units.unit("LT.JJ").covers("LT.JJX")).isFalse();
  }

  @Test
  void theNearestUnitOfALevelIsAboveOrTheOnlyOneBelow() {
    assertThat(units.nearest(Level.TOWNSHIP, "LT.JJ.01")).contains(units.unit("LT.JJ"));
    assertThat(units.nearest(Level.COUNTY, "LT.MZJ")).contains(units.unit("LT"));
    assertThat(units.nearest(Level.COUNTY, "LT")).contains(units.unit("LT"));
    assertThat(units.nearest(Level.VILLAGE, "LT.JX")).contains(units.unit("LT.JX.01"));
    assertThat(units.nearest(Level.TOWNSHIP, "LT")).as("two townships").isEmpty();
    assertThat(units.nearest(Level.CITY, "LT.JJ")).isEmpty();
  }

  @Test
  void aStepIsTakenAtItsDepartmentOrAtTheNearestUnitOfItsLevel() {
    assertThat(units.place(DecisionStep.decidedBy("LT.RSJ"), "LT.JJ.01"))
        .contains(units.unit("LT.RSJ"));
    assertThat(units.place(DecisionStep.decidedAt(Level.TOWNSHIP), "LT.JJ.01"))
        .contains(units.unit("LT.JJ"));
    assertThat(units.place(DecisionStep.decidedAt(Level.TOWNSHIP), "LT")).isEmpty();
  }

  @Test
  void theWayBetweenTwoUnitsGoesUpAndDown() {
    assertThat(way("LT.JJ.01", "LT.MZJ")).containsExactly("LT.JJ.01", "LT.JJ", "LT", "LT.MZJ");
    assertThat(way("LT", "LT.JX.01")).containsExactly("LT", "LT.JX", "LT.JX.01");
    assertThat(way("LT.JJ.01", "LT.JJ.01")).containsExactly("LT.JJ.01");
    assertThat(way("LT.JJ.01", "SG")).isEmpty();
  }

  @Test
  void whatChangesIsSeenAfterARefresh() {
    loaded
        .jdbc()
        .sql("update unit set closed_on = date '2026-12-01' where code = 'LT.TJJ'")
        .update();
    assertThat(units.unit("LT.TJJ").closedOn()).isNull();
    units.refresh();
    Unit closed = units.unit("LT.TJJ");
    assertThat(closed.isOpen(LocalDate.of(2026, 11, 30))).isTrue();
    assertThat(closed.isOpen(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(units.departmentsOf("LT")).doesNotContain(closed).hasSize(15);
    loaded.jdbc().sql("update unit set closed_on = null where code = 'LT.TJJ'").update();
    units.refresh();
  }

  @Test
  void anUnknownUnitIsNotFound() {
    assertThat(units.find("LT.XX")).isEmpty();
    assertThat(units.find(null)).isEmpty();
    assertThatThrownBy(() -> units.unit("LT.XX"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNIT_UNKNOWN"));
  }

  @Test
  void aCodeThatLiesAboutItsParentCannotBeStored() {
    assertThatThrownBy(
            () ->
                loaded
                    .jdbc()
                    .sql(
                        """
                        insert into unit (code, name, type, level, parent)
                        values ('LT.JX.09', '假站', 'VILLAGE', 'VILLAGE', 'LT.JJ')
                        """)
                    .update())
        .hasMessageContaining("unit_path_follows_parent");
  }

  private static List<String> way(String from, String to) {
    return units.path(from, to).stream().map(Unit::code).toList();
  }
}
