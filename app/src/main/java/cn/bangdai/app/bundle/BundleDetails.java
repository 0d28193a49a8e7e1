package cn.bangdai.app.bundle;

import cn.bangdai.app.cases.BundleKind;
import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** A bundle in full, for whoever may see one of its cases; of the others nothing is told. */
@Component
public class BundleDetails {

  /** A task that is open now. */
  public record Step(String id, String key, String name, String unit, String assignee) {}

  /** One of its cases with where it stands. */
  public record Line(
      String caseNumber,
      String itemCode,
      String itemName,
      String status,
      boolean open,
      String result,
      String condition,
      String lamp,
      OffsetDateTime dueAt,
      List<Step> openTasks) {}

  /**
   * A material that one line has and others lean on.
   *
   * @param original number of the case with which the original lies
   * @param copies numbers of the cases that have a copy
   */
  public record Shared(String name, String original, List<String> copies) {}

  /** The whole. */
  public record Detail(
      String number,
      BundleKind kind,
      String name,
      String code,
      String leadDepartment,
      String origin,
      String applicant,
      OffsetDateTime registeredAt,
      boolean open,
      List<Line> lines,
      List<Shared> shared) {}

  private final Bundles bundles;
  private final TaskList tasks;
  private final Materials materials;

  BundleDetails(Bundles bundles, TaskList tasks, Materials materials) {
    this.bundles = bundles;
    this.tasks = tasks;
    this.materials = materials;
  }

  static Refusal notFound() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND, "BUNDLE_NOT_FOUND", "没有找到这批办件。请核对编号；不属于您单位经办的在这里查不到。");
  }

  /** NOT_FOUND when there is none, or the actor may see none of its cases. */
  public Detail of(String number, Actor actor) {
    Bundles.Bundle bundle = bundles.find(number).orElseThrow(BundleDetails::notFound);
    List<Bundles.Line> lines = bundles.lines(bundle, actor);
    if (lines.isEmpty()) {
      throw notFound();
    }
    return new Detail(
        bundle.number(),
        bundle.kind(),
        bundle.name(),
        bundle.code(),
        bundle.leadUnit(),
        bundle.origin(),
        lines.get(0).applicant(),
        Times.local(bundle.registeredAt()),
        lines.stream().anyMatch(line -> line.status().isOpen()),
        lines.stream().map(this::line).toList(),
        SharedList.of(lines.stream().map(l -> materials.of(l.caseNumber())).toList()));
  }

  private Line line(Bundles.Line line) {
    return new Line(
        line.caseNumber(),
        line.itemCode(),
        line.itemName(),
        line.status().name(),
        line.status().isOpen(),
        line.result(),
        line.condition(),
        line.lamp(),
        line.dueAt() == null ? null : Times.local(line.dueAt()),
        tasks.ofCase(line.caseNumber()).stream().map(BundleDetails::step).toList());
  }

  private static Step step(OpenTask task) {
    return new Step(task.id(), task.key(), task.name(), task.unit(), task.assignee());
  }
}
