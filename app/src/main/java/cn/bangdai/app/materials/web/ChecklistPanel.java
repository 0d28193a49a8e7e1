package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.CheckedAtWindow;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskPanel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The materials on the page of a task: to check, to mark, or to look at. */
@Component
@Order(10)
class ChecklistPanel implements TaskPanel {

  private static final String CHECKING = "checkMaterials";

  /** Whoever does these counts the sheets. */
  private static final Set<String> FULL = Set.of(CHECKING, "supplement");

  /** Whoever does these may ask for corrections, and marks what is wrong first. */
  private static final Set<String> MARKING = Set.of("acceptApplication", "review", "decide");

  /** Here it is about pieces, or about neither. */
  private static final Set<String> WITHOUT =
      Set.of(
          "dispatch",
          "receive",
          "resolveDiscrepancy",
          "traceTransit",
          "deliver",
          "returnPapers",
          "evaluate",
          "explainOverdue",
          "tellApplicant",
          "track",
          "decideOnHelp");

  private static final String COMPLETE = "COMPLETE";
  private static final String ACCEPTING = "acceptApplication";

  private final ChecklistReader reader;
  private final CheckedAtWindow atWindow;

  ChecklistPanel(ChecklistReader reader, CheckedAtWindow atWindow) {
    this.atWindow = atWindow;
    this.reader = reader;
  }

  @Override
  public String name() {
    return "materials";
  }

  @Override
  public Optional<Shown> of(Look look) {
    OpenTask task = look.task();
    if (task.isBeside() || WITHOUT.contains(task.key())) {
      return Optional.empty();
    }
    boolean direct = task.key().equals(ACCEPTING) && atWindow.of(task.caseNumber());
    boolean full = direct || FULL.contains(task.key());
    boolean main = full || MARKING.contains(task.key());
    ChecklistView view =
        new ChecklistView(
            task.caseNumber(),
            task.id(),
            full,
            main && look.mayWork(),
            reader.rows(task.caseNumber()));
    String suggests = direct || task.key().equals(CHECKING) ? view.suggests() : null;
    if (direct && COMPLETE.equals(suggests)) {
      suggests = "ACCEPTED";
    }
    return Optional.of(
        new Shown(
            name(),
            main ? Place.MAIN : Place.SIDE,
            main ? "materials/checklist" : "materials/brief",
            view,
            suggests == null ? Map.of() : Map.of("outcome", suggests)));
  }
}
