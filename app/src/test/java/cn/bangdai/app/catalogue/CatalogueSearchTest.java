package cn.bangdai.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogueSearchTest {

  private static LoadedCatalogue loaded;

  @BeforeAll
  static void load() {
    loaded = LoadedCatalogue.withAllLists();
  }

  @Test
  void anItemIsFoundByAPartOfItsNameItsCodeAndItsInitials() {
    assertThat(codes(ItemSearch.of("养老保险参保", null, null, "LT"))).containsExactly("LT-P-015");
    assertThat(codes(ItemSearch.of("lt-p-015", null, null, null))).containsExactly("LT-P-015");
    assertThat(codes(ItemSearch.of("cxjmylbxcbdj", null, null, "LT"))).containsExactly("LT-P-015");
    assertThat(codes(ItemSearch.of("CXJM", null, null, "LT")))
        .containsExactly("LT-P-015", "LT-P-018", "LT-P-021", "LT-P-022", "LT-P-024", "LT-P-025");
  }

  @Test
  void twoLettersAreTheBeginningThreeAreFoundAnywhere() {
    assertThat(codes(ItemSearch.of("cx", null, null, "LT")))
        .contains("LT-P-022")
        .doesNotContain("LT-P-018");
    assertThat(codes(ItemSearch.of("ylbx", null, null, "LT"))).contains("LT-P-015", "LT-P-018");
  }

  @Test
  void theNameOfTheMainItemFindsItsParts() {
    assertThat(codes(ItemSearch.of("生育保险待遇", null, null, "BLZQ")))
        .containsExactly("BLZQ-T-007", "BLZQ-T-008", "BLZQ-T-009", "BLZQ-T-010");
  }

  @Test
  void percentAndUnderscoreAreOrdinaryCharacters() {
    assertThat(codes(ItemSearch.of("%", null, null, null))).isEmpty();
    assertThat(codes(ItemSearch.of("_", null, null, null))).isEmpty();
    assertThat(codes(ItemSearch.of("\\", null, null, null))).isEmpty();
  }

  @Test
  void modeAndLevelTogetherAreTheListOfAUnit() {
    assertThat(all(Mode.PROXY, Level.VILLAGE, "LT")).hasSize(42);
    assertThat(all(Mode.DIRECT, Level.COUNTY, "LT")).hasSize(151);
    assertThat(all(Mode.DIRECT, Level.VILLAGE, "LT")).isEmpty();
    assertThat(all(Mode.HELP, Level.VILLAGE, "LT")).hasSize(151);
    assertThat(all(Mode.PROXY, Level.VILLAGE, "BLZQ")).hasSize(28);
    assertThat(all(Mode.PROXY, Level.TOWNSHIP, "BLZQ")).hasSize(76);
    assertThat(all(Mode.PROXY, Level.VILLAGE, "SG")).isEmpty();
    assertThat(all(Mode.PROXY, Level.TOWNSHIP, "SG"))
        .as("without the one that wants the applicant in person")
        .hasSize(84);
    assertThat(all(null, Level.VILLAGE, "LT")).hasSize(42);
  }

  @Test
  void everyListedItemMayBeRegisteredAndNoOther() {
    Catalogue catalogue = loaded.catalogue();
    for (Mode mode : Mode.values()) {
      for (String code : List.of("LT.JJ.01", "LT.JJ", "LT")) {
        Unit unit = loaded.units().unit(code);
        List<String> listed = all(mode, unit.level(), "LT");
        for (String itemCode : all(null, null, null)) {
          Item item = catalogue.item(itemCode);
          assertThat(isOffered(item, unit, mode))
              .as("%s %s %s", itemCode, code, mode)
              .isEqualTo(listed.contains(itemCode));
        }
      }
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    assertThat(all(null, null, null)).hasSize(312).isSorted().doesNotHaveDuplicates();
    ItemPage first = loaded.catalogue().find(new ItemSearch(null, null, null, "LT", 100, null));
    assertThat(first.items()).hasSize(100);
    assertThat(first.nextCursor()).isEqualTo("LT-D-100");
  }

  @Test
  void theLastPageHasNoNext() {
    ItemPage whole = loaded.catalogue().find(new ItemSearch(null, null, null, "BLZQ", 76, null));
    assertThat(whole.items()).hasSize(76);
    assertThat(whole.nextCursor()).isNull();
  }

  @Test
  void whatIsTakenOffTheListIsNotFoundButStillThere() {
    loaded.jdbc().sql("update item set published = false where code = 'SG-085'").update();
    assertThat(codes(ItemSearch.of("组织关系转移", null, null, "SG"))).isEmpty();
    assertThat(loaded.catalogue().item("SG-085").offer().published()).isFalse();
    loaded.jdbc().sql("update item set published = true where code = 'SG-085'").update();
  }

  @Test
  void aPageSizeOutOfRangeATooLongTextAndAStrangeCursorAreRefusedInWords() {
    assertThatThrownBy(() -> new ItemSearch(null, null, null, null, 0, null))
        .isInstanceOf(Refusal.class)
        .hasMessage("每页条数应在 1 到 100 之间，请改正后再查。");
    assertThatThrownBy(() -> new ItemSearch(null, null, null, null, 101, null))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ItemSearch.of("长".repeat(101), null, null, null))
        .hasMessageContaining("不要超过 100 个字");
    assertThatThrownBy(() -> new ItemSearch(null, null, null, null, 20, "' or 1=1"))
        .hasMessageContaining("从第一页重新查找");
  }

  @Test
  void anUnknownItemOrGuideIsNotFound() {
    assertThatThrownBy(() -> loaded.catalogue().item("LT-P-999"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ITEM_UNKNOWN"));
    assertThatThrownBy(() -> loaded.catalogue().guide(-1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThatThrownBy(() -> loaded.catalogue().currentGuide("LT-P-999"))
        .isInstanceOf(Refusal.class);
  }

  private static boolean isOffered(Item item, Unit unit, Mode mode) {
    try {
      loaded.catalogue().requireOffered(item, unit, mode);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private static List<String> codes(ItemSearch search) {
    return loaded.catalogue().find(search).items().stream().map(Item::code).toList();
  }

  private static List<String> all(Mode mode, Level level, String county) {
    List<String> codes = new ArrayList<>();
    var search = new ItemSearch(null, mode, level, county, 37, null);
    for (String cursor = ""; cursor != null; ) {
      ItemPage page = loaded.catalogue().find(search.after(cursor));
      page.items().forEach(item -> codes.add(item.code()));
      cursor = page.nextCursor();
    }
    return codes;
  }
}
