package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialStatus;
import java.util.List;

/**
 * The checklist of a case on a page.
 *
 * @param task id of the task on whose page it stands
 * @param full whether every row is open for checking; otherwise a problem is marked on demand
 */
record ChecklistView(
    String caseNumber, String task, boolean full, boolean editable, List<ChecklistRow> rows) {

  /** How many materials there are of each status, none left out but zeroes. */
  record Count(MaterialStatus status, long number) {}

  public List<Count> counts() {
    return List.of(MaterialStatus.values()).stream()
        .map(status -> new Count(status, number(status)))
        .filter(count -> count.number() > 0)
        .toList();
  }

  private long number(MaterialStatus status) {
    return rows.stream().filter(row -> row.material().status() == status).count();
  }

  /**
   * The outcome that the checklist speaks for: complete, incomplete, or null while something that
   * is required is unchecked.
   */
  public String suggests() {
    if (rows.stream().map(ChecklistRow::material).anyMatch(ChecklistView::open)) {
      return null;
    }
    return rows.stream().anyMatch(row -> row.material().flagged()) ? "INCOMPLETE" : "COMPLETE";
  }

  private static boolean open(Material m) {
    return m.needed().required() && m.status() == MaterialStatus.UNCHECKED;
  }
}
