package cn.bangdai.app.custody;

import cn.bangdai.app.worklist.OpenTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pieces that a task is about. Access is the caller's business. */
@Component
public class PiecesOfTask {

  private final CustodyViews views;
  private final HandoverTable handovers;
  private final TakingIn takingIn;

  PiecesOfTask(CustodyViews views, HandoverTable handovers, TakingIn takingIn) {
    this.views = views;
    this.handovers = handovers;
    this.takingIn = takingIn;
  }

  /** A kind of sheet that will be taken in, and how many of it. */
  public record Incoming(String name, PieceKind kind, int count) {}

  /**
   * What moves with the task: at {@code dispatch} what the sender holds, at {@code receive} and
   * {@code resolveDiscrepancy} what is still out on the sheet, otherwise what anybody holds.
   */
  public List<PieceView> of(OpenTask task) {
    Predicate<PieceView> wanted =
        switch (task.key()) {
          case "dispatch" -> heldAt(task.fact("from"));
          case "receive", "resolveDiscrepancy" -> onSheet(task);
          default -> piece -> piece.state() == PieceState.HELD;
        };
    return views.pieces(task.caseNumber()).stream().filter(wanted).toList();
  }

  private static Predicate<PieceView> heldAt(String unit) {
    return piece -> piece.state() == PieceState.HELD && Objects.equals(piece.unit(), unit);
  }

  private Predicate<PieceView> onSheet(OpenTask task) {
    List<Long> outstanding =
        handovers
            .open(task.caseNumber(), task.fact("from"), task.fact("to"))
            .map(Handover::outstanding)
            .orElse(List.of());
    return piece -> outstanding.contains(piece.id());
  }

  /** What will be taken into custody when the papers are handed over now. */
  public List<Incoming> incoming(String caseNumber) {
    return takingIn.newSheets(caseNumber).stream()
        .collect(
            Collectors.groupingBy(
                sheet -> new Incoming(sheet.name(), sheet.kind(), 0),
                LinkedHashMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> new Incoming(e.getKey().name(), e.getKey().kind(), e.getValue().intValue()))
        .toList();
  }
}
