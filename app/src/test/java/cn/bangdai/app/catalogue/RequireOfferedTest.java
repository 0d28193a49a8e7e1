package cn.bangdai.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.shared.Refusal;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RequireOfferedTest {

  private static LoadedCatalogue loaded;

  @BeforeAll
  static void load() {
    loaded = LoadedCatalogue.withAllLists();
  }

  @Test
  void aVillageStationTakesWhatIsOnItsList() {
    assertThatCode(() -> offer("LT-P-015", "LT.JJ.01", Mode.PROXY)).doesNotThrowAnyException();
    assertThatCode(() -> offer("LT-P-015", "LT.JJ.01", Mode.HELP)).doesNotThrowAnyException();
    assertThatCode(() -> offer("LT-D-001", "LT", Mode.DIRECT)).doesNotThrowAnyException();
    assertThatCode(() -> offer("LT-D-001", "LT.JYJ", Mode.DIRECT)).doesNotThrowAnyException();
  }

  @Test
  void anItemThatIsOnlyHelpedWithIsNotProxied() {
    assertRefused("LT-D-001", "LT.JJ.01", Mode.PROXY, "ITEM_NOT_OFFERED")
        .hasMessage("“适龄儿童、少年因身体状况需要延缓入学或者休学审批”不在本站的代办清单里，不能登记为代办；可以登记为帮办或咨询。");
  }

  @Test
  void onlyTheLevelThatHandlesAnItemTakesItDirectly() {
    assertRefused("LT-D-001", "LT.JJ", Mode.DIRECT, "ITEM_NOT_OFFERED")
        .hasMessageContaining("不在本中心的窗口直办清单里");
    assertRefused("LT-P-015", "LT.JJ", Mode.DIRECT, "ITEM_NOT_OFFERED");
    assertThatCode(() -> offer("LT-P-015", "LT", Mode.DIRECT)).doesNotThrowAnyException();
  }

  @Test
  void anItemOfAnotherCountyIsNotOfferedHere() {
    assertRefused("BLZQ-V-001", "LT.JJ.01", Mode.PROXY, "ITEM_NOT_OFFERED")
        .hasMessage("“城乡居民参保登记”不在本地的事项清单里，本站不能登记；请在本地清单里另选，或者登记为咨询。");
  }

  @Test
  void anItemOfTheTownshipsListIsNotTheVillages() {
    village("BLZQ.LD", "BLZQ.LD.01");
    assertThatCode(() -> offer("BLZQ-T-001", "BLZQ.LD", Mode.PROXY)).doesNotThrowAnyException();
    assertThatCode(() -> offer("BLZQ-V-001", "BLZQ.LD.01", Mode.PROXY)).doesNotThrowAnyException();
    assertRefused("BLZQ-T-001", "BLZQ.LD.01", Mode.PROXY, "ITEM_NOT_OFFERED")
        .hasMessageEndingWith("可以登记为帮办或咨询。");
  }

  @Test
  void anItemThatWantsTheApplicantInPersonIsNeverProxiedButHelpedWith() {
    assertRefused("SG-002", "SG", Mode.PROXY, "ATTENDANCE_REQUIRED")
        .hasMessage("“居民身份证核发”依法要由申请人本人到场，不能代办（行政许可法第二十九条）；可以登记为帮办或咨询，由本人到场办理。");
    assertThatCode(() -> offer("SG-002", "SG", Mode.HELP)).doesNotThrowAnyException();
  }

  @Test
  void whatIsTakenOffTheListGetsNoNewCases() {
    loaded.jdbc().sql("update item set published = false where code = 'LT-P-003'").update();
    assertRefused("LT-P-003", "LT.JJ", Mode.PROXY, "ITEM_NOT_OFFERED")
        .hasMessage("“失业登记”已从清单中取下，本中心现在不能登记新的办件；请另选事项，或者登记为咨询。");
  }

  @Test
  void aDepartmentRegistersItsOwnItemsOnly() {
    assertRefused("LT-P-015", "LT.MZJ", Mode.HELP, "ITEM_NOT_OFFERED")
        .hasMessage("“城乡居民养老保险参保登记”不由本部门主管，不能在这里登记；请到中心的综合窗口登记。");
  }

  private static void village(String township, String village) {
    loaded
        .jdbc()
        .sql(
            """
            insert into unit (code, name, type, level, parent) values
              (:township, '林东镇', 'TOWNSHIP', 'TOWNSHIP', 'BLZQ'),
              (:village, '林东镇南沟村便民服务站', 'VILLAGE', 'VILLAGE', :township)
            """)
        .param("township", township)
        .param("village", village)
        .update();
    loaded.units().refresh();
  }

  private static void offer(String item, String unit, Mode mode) {
    Catalogue catalogue = loaded.catalogue();
    catalogue.requireOffered(catalogue.item(item), loaded.units().unit(unit), mode);
  }

  private static AbstractThrowableAssert<?, Refusal> assertRefused(
      String item, String unit, Mode mode, String code) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> offer(item, unit, mode));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.code()).isEqualTo(code);
    return assertThat(refusal);
  }
}
