package cn.bangdai.app.custody;

import cn.bangdai.app.worklist.OpenTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pieces that a task is about. Access is the caller's business. */
@Component
public class PiecesOfTask {

  private final CustodyViews views;
  private final Sheets sheets;
  private final TakingIn takingIn;

  PiecesOfTask(CustodyViews views, Sheets sheets, TakingIn takingIn) {
    this.views = views;
    this.sheets = sheets;
    this.takingIn = takingIn;
  }

  /** A kind of sheet that will be taken in, and how many of it. */
  public record Incoming(String name, PieceKind kind, int count) {}

  /**
   * What moves with the task: at {@code dispatch} what the sender holds, at {@code receive} and
   * {@code resolveDiscrepancy} what is still out on the sheet, at {@code handOver} what was seen
   * and can stay, otherwise what anybody holds.
   */
  public List<PieceView> of(OpenTask task) {
    Predicate<PieceView> wanted =
        switch (task.key()) {
          case "dispatch" -> heldAt(task.fact("from"));
          case "receive", "resolveDiscrepancy", "traceTransit" -> onSheet(task);
          case "handOver" -> seen(task.caseNumber());
          default -> piece -> piece.state() == PieceState.HELD;
        };
    return views.pieces(task.caseNumber()).stream().filter(wanted).toList();
  }

  /** Id of the sheet that a task at the receiving end is about; empty when none is on its way. */
  public Optional<UUID> sheet(OpenTask task) {
    return sheets.find(task).map(Handover::id);
  }

  private static Predicate<PieceView> heldAt(String unit) {
    return piece -> piece.state() == PieceState.HELD && Objects.equals(piece.unit(), unit);
  }

  private Predicate<PieceView> seen(String caseNumber) {
    List<Long> counted = takingIn.sighted(caseNumber).stream().map(PieceTable.Sighted::id).toList();
    return piece -> counted.contains(piece.id());
  }

  private Predicate<PieceView> onSheet(OpenTask task) {
    List<Long> outstanding = sheets.find(task).map(Handover::outstanding).orElse(List.of());
    return piece -> outstanding.contains(piece.id());
  }

  /** What will be taken into custody when the papers are handed over now. */
  public List<Incoming> incoming(String caseNumber) {
    Stream<Incoming> seen =
        takingIn.sighted(caseNumber).stream().map(p -> new Incoming(p.name(), p.kind(), 0));
    Stream<Incoming> added =
        takingIn.newSheets(caseNumber).stream().map(p -> new Incoming(p.name(), p.kind(), 0));
    return Stream.concat(seen, added)
        .collect(Collectors.groupingBy(sheet -> sheet, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> new Incoming(e.getKey().name(), e.getKey().kind(), e.getValue().intValue()))
        .toList();
  }
}
