package cn.bangdai.app.materials.web;

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
          "deliver",
          "returnPapers",
          "evaluate",
          "explainOverdue");

  private final ChecklistReader reader;

  ChecklistPanel(ChecklistReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "materials";
  }

  @Override
  public Optional<Shown> of(Look look) {
    OpenTask task = look.task();
    if (WITHOUT.contains(task.key())) {
      return Optional.empty();
    }
    boolean full = FULL.contains(task.key());
    boolean main = full || MARKING.contains(task.key());
    ChecklistView view =
        new ChecklistView(
            task.caseNumber(),
            task.id(),
            full,
            main && look.mayWork(),
            reader.rows(task.caseNumber()));
    String suggests = task.key().equals(CHECKING) ? view.suggests() : null;
    return Optional.of(
        new Shown(
            name(),
            main ? Place.MAIN : Place.SIDE,
            main ? "materials/checklist" : "materials/brief",
            view,
            suggests == null ? Map.of() : Map.of("outcome", suggests)));
  }
}
