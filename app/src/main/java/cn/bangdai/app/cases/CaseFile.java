package cn.bangdai.app.cases;

import cn.bangdai.app.custody.PaperTrail;
import cn.bangdai.app.deadlines.DeadlineDays;
import cn.bangdai.app.notices.IssuedNotices;
import cn.bangdai.app.workflow.ProcessHistory;
import cn.bangdai.app.workflow.ProcessHistory.Node;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything the page of a case shows, in a fixed number of statements. */
@Component
public class CaseFile {

  /**
   * The whole.
   *
   * @param notices those of the documents that are notices, by id
   * @param timeline newest first
   */
  public record Content(
      CaseHead head,
      List<OpenTask> open,
      List<DeadlineDays.Drawn> deadlines,
      List<ChecklistLine> materials,
      PaperTrail.Papers papers,
      List<IssuedDocuments.Listed> documents,
      Map<UUID, IssuedNotices.Listed> notices,
      List<CaseTimeline.Entry> timeline,
      CasePath path,
      CaseDiagram diagram) {

    /** Open tasks that are the actor's or that the actor may take. */
    public List<OpenTask> tasksOf(Actor actor) {
      return open.stream()
          .filter(
              task ->
                  actor.username().equals(task.assignee())
                      || (task.assignee() == null && task.offeredTo(actor)))
          .toList();
    }

    /** What {@code CaseAccess.requireWork} asks, answered from what is here. */
    public boolean worksOn(Actor actor) {
      return actor.username().equals(head.responsible()) || !tasksOf(actor).isEmpty();
    }
  }

  private final CaseHeads heads;
  private final Parts parts;
  private final ProcessHistory history;
  private final CaseWay way;
  private final CaseDiagrams diagrams;
  private final IssuedNotices notices;

  CaseFile(
      CaseHeads heads,
      Parts parts,
      ProcessHistory history,
      CaseWay way,
      CaseDiagrams diagrams,
      IssuedNotices notices) {
    this.heads = heads;
    this.parts = parts;
    this.history = history;
    this.way = way;
    this.diagrams = diagrams;
    this.notices = notices;
  }

  /** What the other features know of a case. */
  @Component("partsOfCaseFile")
  record Parts(
      TaskList tasks,
      DeadlineDays deadlines,
      Checklist checklist,
      PaperTrail papers,
      IssuedDocuments documents,
      CaseTimeline timeline) {}

  /** NOT_FOUND for a case that the actor may not see. */
  public Content of(String number, Actor actor) {
    CaseHead head = heads.of(number, actor);
    List<OpenTask> open = parts.tasks().ofCase(number);
    List<CaseTimeline.Entry> timeline = parts.timeline().of(number);
    List<Node> nodes = history.of(number);
    return new Content(
        head,
        open,
        parts.deadlines().of(number),
        parts.checklist().of(number),
        parts.papers().of(number),
        parts.documents().of(number),
        notices.of(number),
        timeline,
        way.of(new WayBehind(head, nodes, open, units(timeline))),
        diagrams.of(nodes));
  }

  private static Map<String, String> units(List<CaseTimeline.Entry> timeline) {
    return timeline.stream()
        .filter(entry -> entry.taskId() != null && entry.unit() != null)
        .collect(
            Collectors.toMap(
                CaseTimeline.Entry::taskId, CaseTimeline.Entry::unit, (last, earlier) -> last));
  }
}
