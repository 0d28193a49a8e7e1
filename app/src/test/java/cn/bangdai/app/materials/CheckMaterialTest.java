package cn.bangdai.app.materials;

import static cn.bangdai.app.materials.PapersWorld.COUNTY_AGENT;
import static cn.bangdai.app.materials.PapersWorld.STRANGER;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP_AGENT;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Checking a material")
class CheckMaterialTest {

  private static PapersWorld world;

  @BeforeAll
  static void open() {
    world = new PapersWorld();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static String caseWithIdCard() {
    return world.caseWith(needed("M1", "居民身份证", 1, 2));
  }

  private static Refusal refused(MaterialCheck check, Actor actor) {
    return catchThrowableOfType(
        Refusal.class, () -> world.run(world.get(CheckMaterial.class), check, actor));
  }

  private static MaterialCheck check(
      String caseNumber, MaterialStatus status, Integer originals, Integer copies, String words) {
    return new MaterialCheck(caseNumber, "M1", status, originals, copies, words, words, words);
  }

  @Test
  @DisplayName("that is present counts what the guide asks for when nobody counted")
  void countsAsTheGuideAsks() {
    String number = caseWithIdCard();

    CheckedMaterial checked = world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);

    assertThat(checked.originals()).isEqualTo(1);
    assertThat(checked.copies()).isEqualTo(2);
    assertThat(world.get(Materials.class).incomplete(number)).isEmpty();
    assertThat(
            world
                .jdbc()
                .sql("select summary from audit_event where case_number = :n")
                .param("n", number)
                .query(String.class)
                .list())
        .containsExactly("核对材料“居民身份证”：齐全，原件 1 份，复印件 2 份");
  }

  @Test
  @DisplayName("takes the guide's words as the way to put it right")
  void takesTheGuidesRemedy() {
    String number = caseWithIdCard();

    CheckedMaterial checked = world.check(number, "M1", MaterialStatus.MISSING, VILLAGE_AGENT);

    assertThat(checked.remedy()).isEqualTo("到派出所户籍窗口补领");
    assertThat(world.get(Materials.class).flagged(number)).hasSize(1);
  }

  @Test
  @DisplayName("that is missing needs a way to put it right when the guide has none")
  void demandsARemedy() {
    String number = world.caseWith(new Needed("M1", 1, "情况说明", 1, 0, true, null));

    assertThat(refused(check(number, MaterialStatus.MISSING, null, null, null), VILLAGE_AGENT))
        .extracting(Refusal::code)
        .isEqualTo("REMEDY_MISSING");
  }

  @Test
  @DisplayName("is refused when it contradicts itself")
  void refusesContradictions() {
    String number = caseWithIdCard();

    assertThat(refused(check(number, MaterialStatus.DEFECTIVE, 1, 0, " "), VILLAGE_AGENT).code())
        .isEqualTo("DEFECT_MISSING");
    assertThat(refused(check(number, MaterialStatus.WAIVED, 0, 0, null), VILLAGE_AGENT).code())
        .isEqualTo("WAIVER_REASON_MISSING");
    assertThat(refused(check(number, MaterialStatus.PRESENT, 0, 0, null), VILLAGE_AGENT).code())
        .isEqualTo("NOTHING_COUNTED");
    assertThat(refused(check(number, MaterialStatus.PRESENT, -1, 0, null), VILLAGE_AGENT).code())
        .isEqualTo("COUNT_OUT_OF_RANGE");
    assertThat(refused(check(number, MaterialStatus.PRESENT, 1, 100, null), VILLAGE_AGENT).code())
        .isEqualTo("COUNT_OUT_OF_RANGE");
    assertThat(refused(check(number, null, 1, 1, null), VILLAGE_AGENT).code())
        .isEqualTo("STATUS_MISSING");
    assertThat(
            refused(check(number, MaterialStatus.DEFECTIVE, 1, 0, "长".repeat(501)), VILLAGE_AGENT)
                .fields())
        .containsKey("defect");
  }

  private CheckedMaterial waived(String number, WaiverBasis basis, String words) {
    return world.run(
        world.get(CheckMaterial.class),
        new MaterialCheck(
            number, "M1", MaterialStatus.WAIVED, null, null, null, null, words, basis, null),
        VILLAGE_AGENT);
  }

  @Test
  @DisplayName("is waived for an electronic licence or shared data, and otherwise for a reason")
  void isWaivedOnAGround() {
    String number = caseWithIdCard();

    assertThat(waived(number, WaiverBasis.ELECTRONIC_LICENCE, null).waiver()).isEqualTo("电子证照");
    assertThat(waived(number, WaiverBasis.SHARED_DATA, "公安人口库").waiverBasis())
        .isEqualTo(WaiverBasis.SHARED_DATA);
    assertThat(waived(number, null, "联网核验通过").waiverBasis()).isEqualTo(WaiverBasis.OTHER);
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> waived(number, WaiverBasis.OTHER, "\u200b \u202e"))
                .code())
        .isEqualTo("WAIVER_REASON_MISSING");
  }

  @Test
  @DisplayName("that is put right on the spot is present, and says what was wrong")
  void isPutRightOnTheSpot() {
    String number = caseWithIdCard();

    CheckedMaterial checked =
        world.run(
            world.get(CheckMaterial.class),
            new MaterialCheck(
                number, "M1", MaterialStatus.PRESENT, 1, 2, null, null, null, null, "补签了姓名\u202e"),
            VILLAGE_AGENT);

    assertThat(checked.correction()).isEqualTo("补签了姓名");
    assertThat(world.get(Materials.class).flagged(number)).isEmpty();
    assertThat(world.check(number, "M1", MaterialStatus.MISSING, VILLAGE_AGENT).correction())
        .isNull();
  }

  @Test
  @DisplayName("is described in characters that a keyboard makes")
  void refusesControlCharacters() {
    String number = caseWithIdCard();
    Refusal refusal =
        refused(check(number, MaterialStatus.DEFECTIVE, 1, 0, "看\u0007不清"), VILLAGE_AGENT);
    assertThat(refusal.code()).isEqualTo("TEXT_UNREADABLE");
    assertThat(refusal.fields()).containsKey("defect");
  }

  @Test
  @DisplayName("that nobody asked for is not found; by its id it is")
  void findsByCodeAndId() {
    String number = caseWithIdCard();
    long id = world.get(Materials.class).of(number).get(0).id();

    MaterialCheck unknown =
        new MaterialCheck(number, "M9", MaterialStatus.PRESENT, 1, 1, null, null, null);
    assertThat(refused(unknown, VILLAGE_AGENT).code()).isEqualTo("MATERIAL_NOT_FOUND");
    assertThat(world.check(number, Long.toString(id), MaterialStatus.PRESENT, VILLAGE_AGENT).code())
        .isEqualTo("M1");
  }

  @Test
  @DisplayName("is for those who work on the case; for others it isn't there")
  void isForThoseWhoWorkOnIt() {
    String number = caseWithIdCard();
    MaterialCheck check = check(number, MaterialStatus.PRESENT, 1, 2, null);

    assertThat(refused(check, STRANGER).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refused(check, TOWNSHIP_AGENT).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  @DisplayName("is over when the case is closed")
  void isOverWhenClosed() {
    String number = caseWithIdCard();
    world.close(number);

    assertThat(refused(check(number, MaterialStatus.PRESENT, 1, 2, null), VILLAGE_AGENT).code())
        .isEqualTo("CASE_CLOSED");
  }

  @Test
  @DisplayName("can't count away what was handed over")
  void cannotCountAway() {
    String number = caseWithIdCard();
    world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);
    takeIn(number);

    assertThat(refused(check(number, MaterialStatus.PRESENT, 1, 1, null), VILLAGE_AGENT).code())
        .isEqualTo("FEWER_THAN_HANDED_OVER");
  }

  private static int takeIn(String number) {
    return world.together(() -> world.get(Custody.class).takeIn(number, VILLAGE, VILLAGE_AGENT));
  }

  @Test
  @DisplayName("again while the sheets lie elsewhere counts new sheets beside them")
  void countsNewSheetsBesideOldOnes() {
    String number = caseWithIdCard();
    world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);
    assertThat(takeIn(number)).isEqualTo(3);
    carryToCounty(number);
    world.openTask(number, "county-agent@LT");
    world.check(number, "M1", MaterialStatus.DEFECTIVE, COUNTY_AGENT);

    CheckedMaterial again =
        world.run(
            world.get(CheckMaterial.class),
            check(number, MaterialStatus.PRESENT, 1, 0, null),
            VILLAGE_AGENT);

    assertThat(again.originals()).isEqualTo(1);
    assertThat(takeIn(number)).as("the new sheet alone").isEqualTo(1);
    assertThat(takeIn(number)).as("nothing twice").isZero();
  }

  @Test
  @DisplayName("again where the sheets are counts the same sheets")
  void countsTheSameSheetsWhereTheyAre() {
    String number = caseWithIdCard();
    world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);
    takeIn(number);
    world.check(number, "M1", MaterialStatus.DEFECTIVE, VILLAGE_AGENT);

    world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);

    assertThat(takeIn(number)).isZero();
  }

  private static void carryToCounty(String number) {
    world
        .jdbc()
        .sql("update piece set holder_unit = 'LT' where case_number = :n")
        .param("n", number)
        .update();
  }
}
