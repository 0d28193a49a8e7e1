package cn.bangdai.app.catalogue.load;

import static cn.bangdai.app.catalogue.Level.COUNTY;
import static cn.bangdai.app.catalogue.Level.TOWNSHIP;
import static cn.bangdai.app.catalogue.Level.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.DecisionStep;
import cn.bangdai.app.catalogue.Delegation;
import cn.bangdai.app.catalogue.Guide;
import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.LoadedCatalogue;
import cn.bangdai.app.catalogue.Mode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogueLoadTest {

  private static LoadedCatalogue loaded;
  private static Catalogue catalogue;

  @BeforeAll
  static void load() {
    loaded = LoadedCatalogue.withAllLists();
    catalogue = loaded.catalogue();
  }

  @Test
  void all312ItemsOfTheFiveListsAreThere() {
    Map<String, Long> figures = new HashMap<>();
    loaded
        .jdbc()
        .sql("select source, count(*) as items from item group by source")
        .query(
            row -> {
              figures.put(row.getString("source"), row.getLong("items"));
            });
    assertThat(figures)
        .containsOnly(
            entry("litong-proxy", 42L),
            entry("litong-department-help", 109L),
            entry("balinzuoqi-village", 28L),
            entry("balinzuoqi-township", 48L),
            entry("shiguai-centre", 85L));
  }

  @Test
  void everyItemHasADepartmentOfItsOwnCountyADecisionAndACurrentGuideWithMaterials() {
    long complete =
        loaded
            .jdbc()
            .sql(
                """
                select count(*) from item i join unit d on d.code = i.department
                where d.type = 'DEPARTMENT' and d.parent = i.county
                  and 1 = (select count(*) from decision_step s
                           where s.item = i.code and s.kind = 'DECIDE')
                  and 1 = (select count(*) from guide g where g.item = i.code and g.current
                             and g.remark = '默认指南（待本地修订）')
                  and 4 <= (select count(*) from guide g join guide_material m on m.guide = g.id
                            where g.item = i.code)
                  and i.initials ~ '^[a-z0-9]+$'
                """)
            .query(Long.class)
            .single();
    assertThat(complete).isEqualTo(312);
  }

  @Test
  void everySectorOfTheListsHasItsOwnGuideProfile() {
    assertThat(
            loaded
                .jdbc()
                .sql(
                    """
                    select distinct i.sector from item i join guide g on g.item = i.code
                    where g.legal_basis = '以主管部门公布的办理依据为准'
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void litongsPensionRegistrationIsProxyAtEveryLevelAndDecidedByHumanResources() {
    Item item = catalogue.item("LT-P-015");
    assertThat(item.name()).isEqualTo("城乡居民养老保险参保登记");
    assertThat(item.county()).isEqualTo("LT");
    assertThat(item.department()).isEqualTo("LT.RSJ");
    assertThat(item.handling().levels()).containsExactly(COUNTY);
    assertThat(item.offer().modes()).containsExactly(Mode.PROXY, Mode.HELP);
    assertThat(item.offer().proxyLevels()).containsExactly(COUNTY, TOWNSHIP, VILLAGE);
    assertThat(item.limits()).isEqualTo(new Item.Limits(10, 20));
    assertThat(catalogue.chain("LT-P-015")).containsExactly(DecisionStep.decidedBy("LT.RSJ"));
    assertThat(catalogue.delegation("LT-P-015", VILLAGE)).isEqualTo(Delegation.PROXY_ONLY);
    assertThat(catalogue.delegation("LT-P-015", TOWNSHIP)).isEqualTo(Delegation.PROXY_ONLY);
  }

  @Test
  void bothNamesOfTheHealthOfficeMeanTheSameOffice() {
    assertThat(catalogue.item("LT-P-042").department()).isEqualTo("LT.WJJ");
    assertThat(catalogue.item("LT-D-026").department()).isEqualTo("LT.WJJ");
  }

  @Test
  void litongsDepartmentItemsAreHelpedWithOrHandledDirectlyButNotProxied() {
    Item item = catalogue.item("LT-D-001");
    assertThat(item.offer().modes()).containsExactly(Mode.HELP, Mode.DIRECT);
    assertThat(item.offer().proxyLevels()).isEmpty();
    assertThat(item.handling().helpChannel()).isEqualTo("利通区综合窗口帮办");
    assertThat(item.department()).isEqualTo("LT.JYJ");
  }

  @Test
  void aVillageThatHandlesAnItemAcceptsByEntrustmentAndTheCountysDepartmentDecides() {
    Item item = catalogue.item("BLZQ-V-001");
    assertThat(item.subject().mainName()).isEqualTo("基本医疗保险参保和变更登记");
    assertThat(item.limits()).isEqualTo(new Item.Limits(5, 20));
    assertThat(catalogue.delegations("BLZQ-V-001"))
        .containsOnly(
            entry(VILLAGE, Delegation.ENTRUSTED_ACCEPTANCE),
            entry(TOWNSHIP, Delegation.ENTRUSTED_ACCEPTANCE));
    assertThat(catalogue.chain("BLZQ-V-001")).containsExactly(DecisionStep.decidedBy("BLZQ.YBJ"));
  }

  @Test
  void anItemThatOnlyTownshipsHandleIsDecidedThereAndAVillageTakesTheRequestOnly() {
    assertThat(catalogue.chain("BLZQ-V-008")).containsExactly(DecisionStep.decidedAt(TOWNSHIP));
    assertThat(catalogue.delegation("BLZQ-V-008", VILLAGE)).isEqualTo(Delegation.PROXY_ONLY);
  }

  @Test
  void theTownshipsListIsNotTheVillages() {
    assertThat(catalogue.item("BLZQ-T-001").offer().proxyLevels())
        .containsExactly(COUNTY, TOWNSHIP);
  }

  @Test
  void shiguaisCategoriesNameTheDepartment() {
    Item item = catalogue.item("SG-077");
    assertThat(item.department()).isEqualTo("SG.SJJ");
    assertThat(item.handling().levels()).containsExactly(COUNTY);
    assertThat(item.offer().modes()).containsExactly(Mode.PROXY, Mode.HELP);
  }

  @Test
  void anIdentityCardWantsTheApplicantInPerson() {
    assertThat(catalogue.item("SG-002").attendanceRequired()).isTrue();
    assertThat(catalogue.item("SG-004").attendanceRequired()).isFalse();
  }

  @Test
  void theDefaultGuideAsksForTheIdentityDocumentAndTheFormFirst() {
    Guide guide = catalogue.currentGuide("LT-P-015");
    assertThat(guide.edition()).isEqualTo(new Guide.Edition(1, LocalDate.of(2026, 11, 20), true));
    assertThat(guide.text().remark()).isEqualTo("默认指南（待本地修订）");
    assertThat(guide.materials())
        .extracting(GuideMaterial::code, GuideMaterial::name)
        .startsWith(
            tuple("M1", "居民身份证"),
            tuple("M2", "申请表"),
            tuple("M3", "户口簿"),
            tuple("M4", "社会保障卡或银行卡复印件"));
    assertThat(guide.materials().get(0))
        .extracting(GuideMaterial::originals, GuideMaterial::copies, GuideMaterial::required)
        .containsExactly(1, 1, true);
    assertThat(catalogue.guide(guide.id())).isEqualTo(guide);
  }

  @Test
  void aGuideThatIsWrittenIsNeverChanged() {
    long id = catalogue.currentGuide("LT-P-001").id();
    for (String change :
        new String[] {
          "update guide set fee = '10 元' where id = " + id,
          "delete from guide where id = " + id,
          "update guide_material set copies = 9 where guide = " + id,
          "delete from guide_material where guide = " + id
        }) {
      assertThatThrownBy(() -> loaded.jdbc().sql(change).update())
          .hasMessageContaining("办事指南的版本不能修改或删除");
    }
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldWhichStaysReadable() {
    Guide old = catalogue.currentGuide("LT-P-002");
    loaded.jdbc().sql("update guide set current = false where id = " + old.id()).update();
    loaded
        .jdbc()
        .sql(
            """
            insert into guide (
              item, version, valid_from, conditions, flow, legal_basis, fee, remark, current)
            select item, 2, date '2026-12-01', conditions, flow, legal_basis, fee, null, true
            from guide where id = :old
            """)
        .param("old", old.id())
        .update();
    assertThat(catalogue.currentGuide("LT-P-002").edition().version()).isEqualTo(2);
    assertThat(catalogue.guide(old.id()).materials()).isEqualTo(old.materials());
  }
}
