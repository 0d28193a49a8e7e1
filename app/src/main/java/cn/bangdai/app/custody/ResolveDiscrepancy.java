package cn.bangdai.app.custody;

import cn.bangdai.app.custody.Resolution.Outcome;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 处理差异: what became of the pieces that did not arrive. FOUND puts them into the receiver's hands,
 * RECOUNTED back into the sender's, LOST ends them with a unit that answers for it.
 */
@Component
class ResolveDiscrepancy implements TaskWork {

  private final Sheets sheets;
  private final PieceTable pieces;
  private final HandoverTable handovers;
  private final UnitNames units;
  private final Feedback feedback;
  private final Clock clock;

  ResolveDiscrepancy(
      Sheets sheets,
      PieceTable pieces,
      HandoverTable handovers,
      UnitNames units,
      Feedback feedback,
      Clock clock) {
    this.sheets = sheets;
    this.pieces = pieces;
    this.handovers = handovers;
    this.units = units;
    this.feedback = feedback;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "resolveDiscrepancy";
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    Handover sheet = sheets.of(task);
    Resolution resolution = Resolution.of(answers, sheet);
    Instant now = clock.instant();
    pieces.move(task.caseNumber(), sheet.outstanding(), move(sheet, resolution, actor), actor, now);
    handovers.result(sheet, sheet.outstanding(), resolution.outcome().name());
    handovers.resolved(sheet, resolution, actor, now);
    tellOfLoss(task.caseNumber(), resolution, actor);
    return new Performed(
        summary(sheet, resolution),
        Map.of(),
        Map.of("handover", sheet.id().toString(), "pieces", sheet.outstanding()));
  }

  /** The applicant is told of a loss and of what takes its place; nobody finds out by chance. */
  private void tellOfLoss(String caseNumber, Resolution resolution, Actor actor) {
    if (resolution.outcome() == Outcome.LOST) {
      feedback.tell(caseNumber, "您的材料在交接中遗失，由我们负责补办：" + resolution.replacement(), actor);
    }
  }

  private static Move move(Handover sheet, Resolution resolution, Actor actor) {
    String note = resolution.note();
    return switch (resolution.outcome()) {
      case FOUND -> Move.arrived(PieceEvent.FOUND, sheet, finder(sheet, actor), note);
      case RECOUNTED -> Move.arrived(PieceEvent.RECOUNTED, sheet, sheet.sender(), note);
      case LOST -> Move.lost(sheet, note);
    };
  }

  /**
   * Whoever settles it at the receiving unit has the pieces; when the sender settles it, they are
   * with the person who signed for the rest.
   */
  private static Hand finder(Handover sheet, Actor actor) {
    boolean receiving = actor.posts().stream().map(Post::unit).anyMatch(sheet.to()::equals);
    return receiving ? Hand.of(actor, sheet.to()) : sheet.receiver();
  }

  private String summary(Handover sheet, Resolution resolution) {
    int count = sheet.outstanding().size();
    String number = sheet.sheet();
    if (resolution.outcome() == Outcome.FOUND) {
      return "差异处理：%d 件材料已找到，在%s（交接单 %s）".formatted(count, units.of(sheet.to()), number);
    }
    if (resolution.outcome() == Outcome.RECOUNTED) {
      return "差异处理：%d 件材料未随行，仍在%s（交接单 %s）".formatted(count, units.of(sheet.from()), number);
    }
    return "差异处理：%d 件材料遗失，责任单位%s（交接单 %s）"
        .formatted(count, units.of(resolution.responsibleUnit()), number);
  }
}
