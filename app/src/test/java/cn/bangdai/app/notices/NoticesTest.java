package cn.bangdai.app.notices;

import static cn.bangdai.app.materials.PapersWorld.STRANGER;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP_AGENT;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.PapersWorld;
import cn.bangdai.app.notices.NoticeOverride.Kind;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A notice")
class NoticesTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

  private static PapersWorld world;
  private String number;

  @BeforeAll
  static void open() {
    world = new PapersWorld();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void threeMaterials() {
    number =
        world.caseWith(
            needed("M1", "居民身份证", 1, 1), needed("M2", "收入证明", 1, 0), needed("M3", "照片", 0, 2));
  }

  private void found(String material, MaterialStatus status) {
    world.check(number, material, status, VILLAGE_AGENT);
  }

  private Notice issue(NoticeKind kind, String unit, Actor actor) {
    return issue(kind, unit, actor, null);
  }

  private Notice issue(NoticeKind kind, String unit, Actor actor, NoticeOverride override) {
    return world.together(
        () ->
            world
                .get(Notices.class)
                .issue(number, new Notices.Wish(kind, unit, DUE, override), actor));
  }

  private static NoticeOverride because(NoticeOverride.Kind kind) {
    return new NoticeOverride(kind, "村站初审时没有看出印章不对");
  }

  private Refusal refused(NoticeKind kind, String unit, Actor actor) {
    return refused(kind, unit, actor, null);
  }

  private Refusal refused(NoticeKind kind, String unit, Actor actor, NoticeOverride override) {
    return catchThrowableOfType(Refusal.class, () -> issue(kind, unit, actor, override));
  }

  @Test
  @DisplayName("names everything missing and defective, numbered, with how to put it right")
  void namesEverything() {
    found("M1", MaterialStatus.PRESENT);
    found("M3", MaterialStatus.MISSING);
    found("M2", MaterialStatus.DEFECTIVE);

    issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);

    Notice kept = world.get(Notices.class).of(number, VILLAGE_AGENT).get(0);
    assertThat(kept.number()).isEqualTo(number + "-告1");
    assertThat(kept.title()).isEqualTo("一次性告知书");
    assertThat(kept.dueOn()).isEqualTo(DUE);
    assertThat(kept.override()).isNull();
    assertThat(kept.lines())
        .extracting(
            NoticeLine::position, NoticeLine::material, NoticeLine::problem, NoticeLine::defect)
        .containsExactly(
            Tuple.tuple(1, "M2", MaterialStatus.DEFECTIVE, "未加盖公章"),
            Tuple.tuple(2, "M3", MaterialStatus.MISSING, null));
    assertThat(kept.lines()).allMatch(line -> line.remedy().equals("到派出所户籍窗口补领"));
  }

  @Test
  @DisplayName("needs something to tell")
  void needsSomethingToTell() {
    found("M1", MaterialStatus.PRESENT);

    assertThat(refused(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT).code())
        .isEqualTo("NOTHING_TO_TELL");
  }

  @Test
  @DisplayName("may be repeated for what was told before, and for nothing else")
  void isOnce() {
    found("M1", MaterialStatus.MISSING);
    issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);
    found("M1", MaterialStatus.DEFECTIVE);

    assertThat(issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT).number())
        .isEqualTo(number + "-告2");

    found("M2", MaterialStatus.MISSING);
    Refusal refusal = refused(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);
    assertThat(refusal.code()).isEqualTo("NOTICE_NOT_ONCE");
    assertThat(refusal.getMessage()).contains("收入证明").doesNotContain("居民身份证");
  }

  @Test
  @DisplayName("of another unit may name what the front missed; that counts against the front")
  void frontMissed() {
    found("M1", MaterialStatus.MISSING);
    issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);
    found("M2", MaterialStatus.DEFECTIVE);

    assertThat(refused(NoticeKind.FORMAL, TOWNSHIP, TOWNSHIP_AGENT).code())
        .isEqualTo("NOTICE_NOT_ONCE");
    NoticeOverride unreasoned = new NoticeOverride(Kind.FRONT_MISSED, " ");
    assertThat(refused(NoticeKind.FORMAL, TOWNSHIP, TOWNSHIP_AGENT, unreasoned).code())
        .isEqualTo("OVERRIDE_REASON_MISSING");

    Notice second = issue(NoticeKind.FORMAL, TOWNSHIP, TOWNSHIP_AGENT, because(Kind.FRONT_MISSED));

    assertThat(second.override()).isEqualTo(Kind.FRONT_MISSED);
    assertThat(second.overrideUnit()).isEqualTo(VILLAGE);
    assertThat(second.overrideReason()).isEqualTo("村站初审时没有看出印章不对");
    assertThat(second.lines()).extracting(NoticeLine::added).containsExactly(false, true);
    found("M3", MaterialStatus.MISSING);
    assertThat(
            refused(NoticeKind.FORMAL, TOWNSHIP, TOWNSHIP_AGENT, because(Kind.FRONT_MISSED)).code())
        .as("once for this unit too")
        .isEqualTo("OWN_NOTICE");
  }

  @Test
  @DisplayName("may name more when the facts changed, or the guide really did")
  void factsOrGuideChanged() {
    found("M1", MaterialStatus.MISSING);
    issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);
    found("M2", MaterialStatus.MISSING);
    assertThat(
            refused(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT, because(Kind.GUIDE_CHANGED))
                .code())
        .isEqualTo("GUIDE_NOT_CHANGED");

    Notice second = issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT, because(Kind.FACTS_CHANGED));

    assertThat(second.override()).isEqualTo(Kind.FACTS_CHANGED);
    assertThat(second.overrideUnit()).as("nobody's fault").isNull();
  }

  @Test
  @DisplayName("has no line that points to a material of another case")
  void linesStayInTheirCase() {
    found("M1", MaterialStatus.MISSING);
    Notice notice = issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);
    world.caseWith(needed("M1", "别的件的材料", 1, 0));

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    world
                        .jdbc()
                        .sql(
                            """
                            update notice_line set material_id = (select max(id) from material)
                            where notice_id = ?
                            """)
                        .param(notice.id())
                        .update()))
        .hasMessageContaining("notice_line_in_guide");
  }

  private AcknowledgeNotice.Acknowledged answered(
      Notice notice, SignatureResult result, String witnesses, String post) {
    return world.run(
        world.get(AcknowledgeNotice.class),
        new AcknowledgeNotice.Acknowledge(number, notice.id(), result, witnesses, post, null),
        VILLAGE_AGENT);
  }

  private String unanswered(Notice notice, SignatureResult result, String witnesses, String post) {
    return catchThrowableOfType(Refusal.class, () -> answered(notice, result, witnesses, post))
        .code();
  }

  @Test
  @DisplayName("is acknowledged by the applicant: every attempt is kept until somebody knows")
  void isAcknowledged() {
    found("M1", MaterialStatus.MISSING);
    Notice notice = issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);
    assertThat(unanswered(notice, null, null, null)).isEqualTo("SIGNATURE_RESULT_MISSING");
    assertThat(unanswered(notice, SignatureResult.REFUSED, "李四", null))
        .isEqualTo("WITNESSES_MISSING");
    assertThat(unanswered(notice, SignatureResult.FINGERPRINT, " ", null))
        .isEqualTo("WITNESSES_MISSING");
    assertThat(unanswered(notice, SignatureResult.UNREACHABLE, null, null))
        .isEqualTo("POST_NUMBER_MISSING");

    answered(notice, SignatureResult.UNREACHABLE, null, "EMS123456");
    answered(notice, SignatureResult.REFUSED, "李四、赵五", null);

    assertThat(world.get(Notices.class).get(number, notice.id(), VILLAGE_AGENT).acknowledgements())
        .extracting(Acknowledgement::result, Acknowledgement::askedBy)
        .containsExactly(
            Tuple.tuple(SignatureResult.UNREACHABLE, "马建国"),
            Tuple.tuple(SignatureResult.REFUSED, "马建国"));
    assertThat(unanswered(notice, SignatureResult.SIGNED, null, null))
        .isEqualTo("ALREADY_ACKNOWLEDGED");
  }

  @Test
  @DisplayName("of another unit needs no override for what was told before")
  void noOverrideForWhatWasTold() {
    found("M1", MaterialStatus.MISSING);
    issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);

    assertThat(issue(NoticeKind.FORMAL, TOWNSHIP, TOWNSHIP_AGENT).override()).isNull();
  }

  @Test
  @DisplayName("is shown to those who may see the case")
  void isShownToThoseWhoMaySee() {
    found("M1", MaterialStatus.MISSING);
    Notice notice = issue(NoticeKind.ONE_TIME, VILLAGE, VILLAGE_AGENT);
    Notices notices = world.get(Notices.class);

    assertThat(notices.get(number, notice.id(), TOWNSHIP_AGENT)).isEqualTo(notice);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> notices.get(number, notice.id(), STRANGER))
                .code())
        .isEqualTo("CASE_NOT_FOUND");
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () -> notices.get(number, java.util.UUID.randomUUID(), VILLAGE_AGENT))
                .code())
        .isEqualTo("DOCUMENT_NOT_FOUND");
  }
}
