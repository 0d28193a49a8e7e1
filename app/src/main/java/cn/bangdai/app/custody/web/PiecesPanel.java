package cn.bangdai.app.custody.web;

import cn.bangdai.app.custody.CustodyViews;
import cn.bangdai.app.custody.HandoverView;
import cn.bangdai.app.custody.PieceView;
import cn.bangdai.app.custody.PiecesOfTask;
import cn.bangdai.app.custody.PiecesOfTask.Incoming;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The papers that a task is about, with their number. */
@Component
@Order(20)
class PiecesPanel implements TaskPanel {

  private static final String TEMPLATE = "custody/pieces-of-task";
  private static final String HAND_OVER = "handOver";
  private static final Set<String> ON_SHEET =
      Set.of("receive", "resolveDiscrepancy", "traceTransit");
  private static final Set<String> GIVEN = Set.of("deliver", "returnPapers", "issueResult");

  /**
   * @param task BPMN id; picks the title
   * @param incoming what will be taken in; at {@code handOver} only
   * @param sheet the handover on its way; at its receiving end only
   */
  record Papers(
      String task,
      int count,
      List<Incoming> incoming,
      List<PieceView> pieces,
      HandoverView sheet) {}

  private final PiecesOfTask pieces;
  private final CustodyViews views;

  PiecesPanel(PiecesOfTask pieces, CustodyViews views) {
    this.pieces = pieces;
    this.views = views;
  }

  @Override
  public String name() {
    return "pieces";
  }

  @Override
  public Optional<Shown> of(Look look) {
    OpenTask task = look.task();
    if (task.key().equals(HAND_OVER)) {
      return Optional.of(shown(takenIn(task)));
    }
    if (ON_SHEET.contains(task.key())) {
      return Optional.of(shown(papers(task, sheet(task, look.actor()).orElse(null))));
    }
    return GIVEN.contains(task.key()) ? Optional.of(shown(papers(task, null))) : Optional.empty();
  }

  private Shown shown(Papers papers) {
    return new Shown(name(), Place.MAIN, TEMPLATE, papers);
  }

  private Papers takenIn(OpenTask task) {
    List<Incoming> incoming = pieces.incoming(task.caseNumber());
    int count = incoming.stream().mapToInt(Incoming::count).sum();
    return new Papers(task.key(), count, incoming, List.of(), null);
  }

  private Papers papers(OpenTask task, HandoverView sheet) {
    List<PieceView> moved = pieces.of(task);
    return new Papers(task.key(), moved.size(), List.of(), moved, sheet);
  }

  private Optional<HandoverView> sheet(OpenTask task, Actor actor) {
    Optional<UUID> id = pieces.sheet(task);
    return views.of(task.caseNumber(), actor).handovers().stream()
        .filter(h -> id.filter(h.id()::equals).isPresent())
        .findFirst();
  }
}
