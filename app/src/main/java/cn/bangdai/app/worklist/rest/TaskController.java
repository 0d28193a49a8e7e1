package cn.bangdai.app.worklist.rest;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.CompleteTask;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.app.worklist.TaskDetails;
import cn.bangdai.app.worklist.TaskHeld;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.app.worklist.TaskQuery;
import cn.bangdai.identity.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task list and what one does with a task. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

  record Row(
      String id,
      String key,
      String name,
      String caseNumber,
      String item,
      String itemName,
      String applicant,
      String unit,
      String assignee,
      OffsetDateTime dueAt,
      String lamp,
      boolean greenChannel,
      String standsFor) {}

  record Rows(List<Row> items, String nextCursor, TaskList.Counts counts) {}

  record AssignTo(String to, String reason) {}

  private final TaskList list;
  private final TaskDesk desk;
  private final TaskDetails details;

  TaskController(TaskList list, TaskDesk desk, TaskDetails details) {
    this.list = list;
    this.desk = desk;
    this.details = details;
  }

  @GetMapping
  Rows tasks(
      @RequestParam Map<String, String> asked,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    TaskQuery query = TaskQuery.read(asked);
    Page<OpenTask> page = list.find(query, asked.get("cursor"), Paging.size(limit), actor);
    List<Row> rows = page.items().stream().map(TaskController::row).toList();
    return new Rows(rows, page.nextCursor(), list.counts(actor));
  }

  private static Row row(OpenTask t) {
    return new Row(
        t.id(),
        t.key(),
        t.name(),
        t.caseNumber(),
        t.itemCode(),
        t.itemName(),
        t.applicant(),
        t.unit(),
        t.assignee(),
        Times.local(t.dueAt()),
        t.lamp(),
        t.greenChannel(),
        t.standsFor());
  }

  @GetMapping("/{id}")
  TaskDetails.Detail task(@PathVariable String id, Actor actor) {
    return details.of(id, actor);
  }

  @PostMapping("/{id}/claim")
  TaskHeld claim(@PathVariable String id, Caller caller) {
    return desk.claim(id, caller);
  }

  @PostMapping("/{id}/release")
  TaskHeld release(@PathVariable String id, Caller caller) {
    return desk.release(id, caller);
  }

  @PostMapping("/{id}/assign")
  TaskHeld assign(@PathVariable String id, @RequestBody AssignTo to, Caller caller) {
    return desk.assign(id, to.to(), to.reason(), caller);
  }

  @PostMapping("/{id}/complete")
  CompleteTask.Completed complete(
      @PathVariable String id,
      @RequestBody(required = false) Map<String, Object> form,
      Caller caller) {
    return desk.complete(id, form == null ? Map.of() : form, caller);
  }
}
