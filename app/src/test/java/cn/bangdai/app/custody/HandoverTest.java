package cn.bangdai.app.custody;

import static cn.bangdai.app.materials.PapersWorld.COUNTY_AGENT;
import static cn.bangdai.app.materials.PapersWorld.STRANGER;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP_AGENT;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.custody.process.PapersBean;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.PapersWorld;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.TaskWork.Performed;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Papers on their way from the village to the township")
class HandoverTest {

  private static final Map<String, String> UP = Map.of("from", VILLAGE, "to", TOWNSHIP);
  private static final String BY_HAND = "PERSON";

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
  void threePieces() {
    number = world.caseWith(needed("M1", "居民身份证", 1, 1), needed("M2", "申请书", 1, 0));
    world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);
    world.check(number, "M2", MaterialStatus.PRESENT, VILLAGE_AGENT);
    world.together(() -> custody().takeIn(number, VILLAGE, VILLAGE_AGENT));
  }

  private static Custody custody() {
    return world.get(Custody.class);
  }

  private Performed dispatch(Map<String, Object> form) {
    return world.complete("dispatch", number, UP, new Answers("DISPATCHED", form), VILLAGE_AGENT);
  }

  private Performed receive() {
    return world.complete("receive", number, UP, new Answers("RECEIVED", Map.of()), TOWNSHIP_AGENT);
  }

  private Performed receiveWithout(List<String> missing) {
    Answers answers = new Answers("DISCREPANCY", Map.of("missing", missing, "note", "封袋破损，少一件"));
    return world.complete("receive", number, UP, answers, TOWNSHIP_AGENT);
  }

  private Performed resolve(String outcome, Map<String, Object> form, Actor actor) {
    return world.complete("resolveDiscrepancy", number, UP, new Answers(outcome, form), actor);
  }

  private List<String> ids() {
    return custody().of(number).stream().map(piece -> Long.toString(piece.id())).toList();
  }

  private PieceView first() {
    return custody().of(number).get(0);
  }

  @Test
  @DisplayName("are listed and counted when custody begins")
  void areCounted() {
    assertThat(custody().of(number))
        .extracting(PieceView::name, PieceView::kind, PieceView::number, PieceView::holder)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("居民身份证", PieceKind.ORIGINAL, 1, "马建国"),
            org.assertj.core.groups.Tuple.tuple("居民身份证", PieceKind.COPY, 1, "马建国"),
            org.assertj.core.groups.Tuple.tuple("申请书", PieceKind.ORIGINAL, 1, "马建国"));
  }

  @Test
  @DisplayName("leave on a numbered sheet and are signed for at the other end")
  void leaveAndArrive() {
    Performed sent = dispatch(Map.of("channel", BY_HAND, "carrier", "马建国"));

    assertThat(sent.summary()).isEqualTo("秦坝关村移交 3 件材料，送往金积镇，专人送达（交接单 JJ-" + number + "-1）");
    assertThat(custody().of(number)).allMatch(piece -> piece.state() == PieceState.IN_TRANSIT);
    assertThat(custody().heldAt(number, VILLAGE)).isFalse();

    Performed received = receive();

    assertThat(received.summary()).isEqualTo("金积镇签收秦坝关村移交的 3 件材料（交接单 JJ-" + number + "-1）");
    assertThat(custody().of(number))
        .allMatch(piece -> piece.state() == PieceState.HELD && piece.holder().equals("杨秀英"));
    assertThat(custody().inTransit(number)).isEmpty();
  }

  @Test
  @DisplayName("let the receiving department see the case once they are sent")
  void openTheCaseToTheReceiver() {
    Refusal before =
        catchThrowableOfType(
            Refusal.class, () -> world.get(CaseAccess.class).requireSight(number, COUNTY_AGENT));
    assertThat(before.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);

    world.complete(
        "dispatch",
        number,
        Map.of("from", VILLAGE, "to", "LT"),
        new Answers("DISPATCHED", Map.of()),
        VILLAGE_AGENT);

    assertThat(world.get(CustodyViews.class).of(number, COUNTY_AGENT).handovers()).hasSize(1);
  }

  @Test
  @DisplayName("can be a part of what is held; the rest stays")
  void canBeAPart() {
    dispatch(Map.of("pieces", ids().subList(0, 1)));

    assertThat(custody().of(number))
        .extracting(PieceView::state)
        .containsExactly(PieceState.IN_TRANSIT, PieceState.HELD, PieceState.HELD);
  }

  @Test
  @DisplayName("must be held where they leave")
  void mustBeHeld() {
    assertThat(refusal(Map.of("pieces", List.of("999999"))).code()).isEqualTo("PIECE_NOT_HERE");
    dispatch(Map.of());
    receive();
    assertThat(refusal(Map.of("pieces", ids())).code()).isEqualTo("PIECE_NOT_HERE");
  }

  private Refusal refusal(Map<String, Object> form) {
    return catchThrowableOfType(Refusal.class, () -> dispatch(form));
  }

  @Test
  @DisplayName("do not travel by wire, and are not posted when there are none")
  void followTheChannel() {
    assertThat(refusal(Map.of("channel", "PLATFORM", "pieces", ids())).code())
        .isEqualTo("ELECTRONIC_CARRIES_NOTHING");
    assertThat(refusal(Map.of("channel", "POST")).code()).isEqualTo("TRACKING_NUMBER_MISSING");
    assertThat(refusal(Map.of("channel", "INDUSTRY_SYSTEM")).code())
        .isEqualTo("OUTSIDE_NUMBER_MISSING");

    Performed wired = dispatch(Map.of("channel", "INDUSTRY_SYSTEM", "outsideNumber", "HY-7"));

    assertThat(wired.summary()).contains("没有纸质件随行，按行业系统登记");
    assertThat(custody().heldAt(number, VILLAGE)).isTrue();
    assertThat(receive().summary()).contains("没有纸质件");
  }

  @Test
  @DisplayName("are no papers when nothing is held: the platform carries the case")
  void nothingToCarry() {
    dispatch(Map.of());
    receive();

    assertThat(refusal(Map.of("channel", "POST", "trackingNumber", "EMS1")).code())
        .isEqualTo("NOTHING_TO_CARRY");
    assertThat(dispatch(Map.of("channel", BY_HAND)).summary())
        .isEqualTo("秦坝关村把办件送往金积镇，没有纸质件随行，按平台流转登记（交接单 JJ-" + number + "-2）");
  }

  @Test
  @DisplayName("that are missing stay in transit until it is settled")
  void missingStaysInTransit() {
    dispatch(Map.of());

    Performed counted = receiveWithout(ids().subList(0, 1));

    assertThat(counted.summary()).contains("收到 2 件，缺少 1 件");
    assertThat(first().state()).isEqualTo(PieceState.IN_TRANSIT);
    assertThat(custody().inDispute(number)).isTrue();
    assertThat(custody().inTransit(number)).hasSize(1);
  }

  @Test
  @DisplayName("can only be missing when they were on the sheet, and in words")
  void missingMustBeOnTheSheet() {
    dispatch(Map.of("pieces", ids().subList(0, 1)));

    assertThat(catchThrowableOfType(Refusal.class, () -> receiveWithout(ids())).code())
        .isEqualTo("PIECE_NOT_HERE");
    assertThat(catchThrowableOfType(Refusal.class, () -> receiveWithout(List.of())).code())
        .isEqualTo("MISSING_NOT_NAMED");
  }

  @Test
  @DisplayName("that were found are with the receiver")
  void found() {
    dispatch(Map.of());
    receiveWithout(ids().subList(0, 1));

    resolve("FOUND", Map.of("note", "在车上找到"), VILLAGE_AGENT);

    assertThat(first().unit()).isEqualTo(TOWNSHIP);
    assertThat(first().holder()).isEqualTo("杨秀英");
    assertThat(custody().inDispute(number)).isFalse();
  }

  @Test
  @DisplayName("that never left are with the sender again")
  void recounted() {
    dispatch(Map.of());
    receiveWithout(ids().subList(0, 1));

    resolve("RECOUNTED", Map.of(), TOWNSHIP_AGENT);

    assertThat(first().unit()).isEqualTo(VILLAGE);
    assertThat(first().holder()).isEqualTo("马建国");
    assertThat(custody().holdersAway(number, VILLAGE)).containsExactly(TOWNSHIP);
  }

  @Test
  @DisplayName("that are lost have a unit that answers for them")
  void lost() {
    dispatch(Map.of());
    receiveWithout(ids().subList(0, 1));
    Map<String, Object> stranger =
        Map.of("responsibleUnit", STRANGER.unit(), "replacement", "由村里陪同补办");
    assertThat(
            catchThrowableOfType(Refusal.class, () -> resolve("LOST", stranger, TOWNSHIP_AGENT))
                .code())
        .isEqualTo("RESPONSIBLE_UNIT");

    Performed lost =
        resolve(
            "LOST", Map.of("responsibleUnit", VILLAGE, "replacement", "由村里陪同补办"), TOWNSHIP_AGENT);

    assertThat(lost.summary()).contains("1 件材料遗失，责任单位秦坝关村");
    assertThat(first().state()).isEqualTo(PieceState.LOST);
    HandoverView sheet =
        world.get(CustodyViews.class).of(number, TOWNSHIP_AGENT).handovers().get(0);
    assertThat(sheet.resolution()).isEqualTo("LOST");
    assertThat(sheet.pieces()).extracting(HandoverView.Line::result).contains("LOST", "RECEIVED");
  }

  @Test
  @DisplayName("in dispute when the case is terminated are signed for once more")
  void signedOnceMore() {
    dispatch(Map.of());
    receiveWithout(ids().subList(0, 2));

    receiveWithout(ids().subList(0, 1));
    assertThat(custody().inDispute(number)).isTrue();
    receive();

    assertThat(custody().of(number)).allMatch(piece -> piece.unit().equals(TOWNSHIP));
    assertThat(custody().inDispute(number)).isFalse();
  }

  @Test
  @DisplayName("can't be signed for when nothing was sent")
  void nothingWasSent() {
    assertThat(catchThrowableOfType(Refusal.class, this::receive).code())
        .isEqualTo("NO_OPEN_HANDOVER");
  }

  @Test
  @DisplayName("are what the process asks about")
  void answerTheProcess() {
    PapersBean papers = world.get(PapersBean.class);
    assertThat(papers.heldAt(number, VILLAGE)).isTrue();
    assertThat(papers.newFor(number, VILLAGE, TOWNSHIP)).isTrue();
    assertThat(papers.newFor(number, VILLAGE, VILLAGE)).isFalse();

    dispatch(Map.of());
    List<String> transits = papers.transits(number);
    assertThat(transits).hasSize(1);
    assertThat(papers.from(transits.get(0))).isEqualTo(VILLAGE);
    assertThat(papers.to(transits.get(0))).isEqualTo(TOWNSHIP);

    receive();
    assertThat(papers.newFor(number, VILLAGE, TOWNSHIP)).isFalse();
    assertThat(papers.holdersAway(number, VILLAGE)).containsExactly(TOWNSHIP);
    assertThat(papers.travelTo(number, TOWNSHIP, "LT.MZJ")).isTrue();
    assertThat(papers.travelTo(number, TOWNSHIP, TOWNSHIP)).isFalse();
    world.jdbc().sql("update cases set joint = true where number = ?").param(number).update();
    assertThat(papers.travelTo(number, TOWNSHIP, "LT.MZJ")).isFalse();
  }

  @Test
  @DisplayName("keep their line of hands to the applicant, the result with them")
  void lineOfHands() {
    world.together(
        () -> {
          custody().addResult(number, VILLAGE, VILLAGE_AGENT, "低保证", "宁民〔2026〕7号");
          return custody().deliverAll(number, VILLAGE, "AT_WINDOW", null, VILLAGE_AGENT);
        });

    CustodyView view = world.get(CustodyViews.class).of(number, VILLAGE_AGENT);
    assertThat(view.pieces()).allMatch(piece -> piece.state() == PieceState.DELIVERED);
    long result = view.pieces().get(3).id();
    assertThat(view.pieces().get(3).documentNumber()).isEqualTo("宁民〔2026〕7号");
    assertThat(view.events().stream().filter(e -> e.piece() == result).map(EventView::event))
        .containsExactly(PieceEvent.ISSUED, PieceEvent.DELIVERED);
  }

  private String seen() {
    String other = world.caseWith(needed("M1", "居民身份证", 1, 1), needed("M2", "申请书", 1, 0));
    world.check(other, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);
    world.check(other, "M2", MaterialStatus.PRESENT, VILLAGE_AGENT);
    world.together(() -> world.get(SightedPapers.class).sight(other, VILLAGE, VILLAGE_AGENT));
    return other;
  }

  private int takenIn(String other, List<String> seenOnly) {
    return world.together(
        () -> world.get(SightedPapers.class).takeIn(other, VILLAGE, seenOnly, VILLAGE_AGENT));
  }

  @Test
  @DisplayName("are the applicant's while they are only seen, and some of them for good")
  void seenNotKept() {
    String other = seen();
    assertThat(custody().of(other))
        .allMatch(p -> p.state() == PieceState.SIGHTED && p.unit() == null);
    String card = Long.toString(custody().of(other).get(0).id());
    assertThat(catchThrowableOfType(Refusal.class, () -> takenIn(other, List.of("999999"))).code())
        .isEqualTo("PIECE_NOT_HERE");

    assertThat(takenIn(other, List.of(card))).isEqualTo(2);

    assertThat(custody().of(other))
        .extracting(PieceView::state)
        .containsExactly(PieceState.SIGHTED, PieceState.HELD, PieceState.HELD);
    assertThat(world.together(() -> custody().takeIn(other, VILLAGE, VILLAGE_AGENT)))
        .as("what was only seen is not asked for again")
        .isZero();
    assertThat(custody().heldAt(other, VILLAGE)).isTrue();
  }

  @Test
  @DisplayName("that the last check no longer counts stay with the applicant")
  void countedAgainBeforeTheHandover() {
    String other = seen();
    world.check(other, "M2", MaterialStatus.MISSING, VILLAGE_AGENT);

    assertThat(takenIn(other, List.of())).isEqualTo(2);
    assertThat(custody().of(other).get(2).state()).isEqualTo(PieceState.SIGHTED);
  }

  private HandToAuthority.Given toAuthority(Actor actor, String receipt, String... pieces) {
    return world.run(
        world.get(HandToAuthority.class),
        new HandToAuthority.Give(number, List.of(pieces), "利通区公安分局", receipt, "涉嫌伪造"),
        actor);
  }

  @Test
  @DisplayName("may go to an authority against its receipt, from who holds them")
  void toAnAuthority() {
    String first = ids().get(0);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> toAuthority(VILLAGE_AGENT, " ", first))
                .fields())
        .containsKey("receipt");
    assertThat(catchThrowableOfType(Refusal.class, () -> toAuthority(VILLAGE_AGENT, "回1")).code())
        .isEqualTo("NO_PIECE");
    assertThat(
            catchThrowableOfType(Refusal.class, () -> toAuthority(TOWNSHIP_AGENT, "回1", first))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);

    toAuthority(VILLAGE_AGENT, "公收〔2026〕7号", first);

    assertThat(first().state()).isEqualTo(PieceState.WITH_AUTHORITY);
    assertThat(first().authority()).isEqualTo("利通区公安分局");
    assertThat(first().receipt()).isEqualTo("公收〔2026〕7号");
    assertThat(refusal(Map.of("pieces", List.of(first))).code()).isEqualTo("PIECE_NOT_HERE");
    assertThat(
            catchThrowableOfType(Refusal.class, () -> toAuthority(VILLAGE_AGENT, "回2", first))
                .code())
        .isEqualTo("PIECE_NOT_HERE");
  }

  @Test
  @DisplayName("that can't be given back stay with who holds them")
  void kept() {
    world.together(() -> custody().keepAll(number, "申请人无法联系", VILLAGE_AGENT));

    assertThat(first().state()).isEqualTo(PieceState.KEPT);
    assertThat(first().holder()).isEqualTo("马建国");
  }
}
