package cn.bangdai.app.custody;

import cn.bangdai.app.custody.HandoverTable.Receipt;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 签收: what arrived is in the receiver's hands; what did not stays in transit until the difference
 * is settled. A sheet whose difference was open when the case was terminated is signed once more:
 * then what turned up counts as found.
 */
@Component
class ReceivePapers implements TaskWork {

  private final Sheets sheets;
  private final PieceTable pieces;
  private final HandoverTable handovers;
  private final UnitNames units;
  private final Arrival arrival;
  private final Clock clock;

  ReceivePapers(
      Sheets sheets,
      PieceTable pieces,
      HandoverTable handovers,
      UnitNames units,
      Arrival arrival,
      Clock clock) {
    this.sheets = sheets;
    this.pieces = pieces;
    this.handovers = handovers;
    this.units = units;
    this.arrival = arrival;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "receive";
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    Handover sheet = sheets.of(task);
    List<Long> missing = answers.is(Outcome.DISCREPANCY) ? missing(sheet, answers) : List.of();
    List<Long> arrived = new ArrayList<>(sheet.outstanding());
    arrived.removeAll(missing);
    sign(task.caseNumber(), sheet, arrived, missing, answers.text("note"), actor);
    arrival.of(task.caseNumber(), sheet, arrived.size(), actor);
    return new Performed(
        summary(sheet, arrived.size(), missing.size()),
        Map.of(),
        Map.of("handover", sheet.id().toString(), "arrived", arrived, "missing", missing));
  }

  private static List<Long> missing(Handover sheet, Answers answers) {
    if (sheet.outstanding().isEmpty()) {
      throw refuse("NOTHING_ON_SHEET", "missing", "这张交接单没有纸质件，不存在缺件，请直接签收。");
    }
    List<String> given = answers.texts("missing");
    if (given.isEmpty()) {
      throw refuse("MISSING_NOT_NAMED", "missing", "请勾选没有收到的材料。");
    }
    if (answers.text("note") == null) {
      throw refuse("NOTE_MISSING", "note", "请写明差异情况：缺了什么、包装是否完好、由谁送来。");
    }
    return PieceIds.among(sheet.outstanding(), given, "missing", "所选材料不在这张交接单上。请对照交接单重新勾选。");
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }

  private void sign(
      String caseNumber,
      Handover sheet,
      List<Long> arrived,
      List<Long> missing,
      String note,
      Actor actor) {
    Instant now = clock.instant();
    PieceEvent event = sheet.disputed() ? PieceEvent.FOUND : PieceEvent.RECEIVED;
    Hand hands = Hand.of(actor, sheet.to());
    pieces.move(caseNumber, arrived, Move.arrived(event, sheet, hands, note), actor, now);
    handovers.result(sheet, arrived, event.name());
    pieces.move(caseNumber, missing, Move.missing(sheet, note), actor, now);
    handovers.result(sheet, missing, PieceEvent.MISSING.name());
    handovers.received(new Receipt(caseNumber, sheet, missing.size(), note), actor, now);
    if (sheet.disputed() && missing.isEmpty()) {
      Resolution found = new Resolution(Resolution.Outcome.FOUND, null, null, note);
      handovers.resolved(sheet, found, actor, now);
    }
  }

  private String summary(Handover sheet, int arrived, int missing) {
    String to = units.of(sheet.to());
    String from = units.of(sheet.from());
    if (missing > 0) {
      return "%s签收%s移交的材料，收到 %d 件，缺少 %d 件，已登记差异（交接单 %s）"
          .formatted(to, from, arrived, missing, sheet.sheet());
    }
    return arrived == 0
        ? "%s接收%s转来的办件，没有纸质件（交接单 %s）".formatted(to, from, sheet.sheet())
        : "%s签收%s移交的 %d 件材料（交接单 %s）".formatted(to, from, arrived, sheet.sheet());
  }
}
