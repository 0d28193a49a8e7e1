package cn.bangdai.app.worklist.web;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.worklist.ListAside;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.app.worklist.TaskTallies;
import cn.bangdai.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads a page of the list and puts into the model what its part of the screen shows. */
@Component
class ListPage {

  /** Rows of a page. */
  static final int SIZE = Paging.size(null);

  private final TaskList tasks;
  private final TaskTallies tallies;
  private final ListRows rows;
  private final List<ListAside> asides;
  private final WorkingDays calendar;
  private final Clock clock;

  ListPage(
      TaskList tasks,
      TaskTallies tallies,
      ListRows rows,
      List<ListAside> asides,
      WorkingDays calendar,
      Clock clock) {
    this.tasks = tasks;
    this.tallies = tallies;
    this.rows = rows;
    this.asides = asides;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Adds the page.
   *
   * @return its version: another one as soon as anything on it would look different
   */
  String add(Model model, ListAddress address, Actor actor) {
    TaskList.Counts counts = tasks.counts(actor);
    Page<OpenTask> page = tasks.find(address.query(), address.after(), SIZE, actor);
    Map<String, Integer> byLamp = tallies.byLamp(address.query(), counts, actor).orElse(null);
    String version = version(page.items(), counts, byLamp);
    List<ListRow> shown = rows.of(page.items(), actor);
    int first = (address.page() - 1) * SIZE + 1;
    model.addAttribute("address", address);
    model.addAttribute("counts", counts);
    model.addAttribute("byLamp", byLamp);
    model.addAttribute("rows", shown);
    model.addAttribute("next", page.nextCursor());
    model.addAttribute("first", first);
    model.addAttribute("last", first + shown.size() - 1);
    model.addAttribute("total", total(address, counts, byLamp));
    model.addAttribute("version", version);
    model.addAttribute("since", clock.instant().toEpochMilli());
    model.addAttribute("key", UUID.randomUUID().toString());
    return version;
  }

  /** Today, and what must be done first. */
  void addHead(Model model, Actor actor) {
    Instant now = clock.instant();
    LocalDate today = WorkingDays.dayOf(now);
    model.addAttribute("today", today);
    model.addAttribute("workingDay", calendar.isWorkingDay(today));
    model.addAttribute(
        "asides", asides.stream().map(a -> a.of(actor)).flatMap(Optional::stream).toList());
    model.addAttribute("urgent", tallies.urgent(WorkingDays.endOf(today), actor));
  }

  /**
   * Tasks that came after the page was made.
   *
   * @param since when it was made, in milliseconds of the epoch, as the page says
   */
  int since(ListAddress address, long since, Actor actor) {
    long sane = Math.max(0, Math.min(since, clock.millis()));
    return tallies.since(address.query(), Instant.ofEpochMilli(sane), actor);
  }

  /** How many the list holds; null when they are not counted. */
  private static Integer total(
      ListAddress address, TaskList.Counts counts, Map<String, Integer> byLamp) {
    String lamp = address.query().lamp();
    if (byLamp != null) {
      return lamp == null
          ? Integer.valueOf(byLamp.values().stream().mapToInt(Integer::intValue).sum())
          : byLamp.getOrDefault(lamp, 0);
    }
    return address.filtered() ? null : Integer.valueOf(counts.of(address.query().scope()));
  }

  private String version(
      List<OpenTask> shown, TaskList.Counts counts, Map<String, Integer> byLamp) {
    String all =
        shown.stream()
            .map(t -> t.id() + " " + t.assignee() + " " + t.lamp() + " " + t.dueAt())
            .collect(Collectors.joining("\n", WorkingDays.dayOf(clock.instant()) + "\n", "\n"));
    String text = all + counts + byLamp;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
