package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.cases.CaseTimeline;
import cn.bangdai.app.cases.CaseTimeline.Entry;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that happened in a case, filtered by who did it and at which step. */
@PageController
class CasePageHistory {

  private static final int SIZE = 100;

  /**
   * A page of the history.
   *
   * @param people everyone who did something, in the order of the latest
   * @param steps BPMN ids, and verbs of what was done beside tasks
   */
  record View(
      CaseHead head,
      CasePageLog log,
      int found,
      int page,
      List<String> people,
      List<String> steps,
      CasePageWords words) {

    public String place(String unit) {
      return words.place(unit);
    }

    public int first() {
      return page * SIZE + 1;
    }

    public int last() {
      return Math.min(found, (page + 1) * SIZE);
    }

    public boolean more() {
      return last() < found;
    }
  }

  private final CaseHeads heads;
  private final CaseTimeline timeline;
  private final CasePageWords words;

  CasePageHistory(CaseHeads heads, CaseTimeline timeline, CasePageWords words) {
    this.heads = heads;
    this.timeline = timeline;
    this.words = words;
  }

  @GetMapping("/cases/{number}/history")
  String history(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "0") int page,
      Actor actor,
      Model model) {
    CaseHead head = heads.of(number, actor);
    List<Entry> all = timeline.of(number);
    List<Entry> found =
        all.stream()
            .filter(e -> who.isEmpty() || who.equals(e.name()))
            .filter(e -> step.isEmpty() || step.equals(step(e)))
            .toList();
    int shown = Math.max(0, Math.min(page, (found.size() - 1) / SIZE));
    List<Entry> cut = found.subList(shown * SIZE, Math.min(found.size(), (shown + 1) * SIZE));
    model.addAttribute(
        "view",
        new View(
            head,
            CasePageLog.whole(cut),
            found.size(),
            shown,
            all.stream().map(Entry::name).distinct().toList(),
            all.stream().map(CasePageHistory::step).filter(Objects::nonNull).distinct().toList(),
            words));
    model.addAttribute("who", who);
    model.addAttribute("step", step);
    return "cases/history";
  }

  private static String step(Entry entry) {
    return entry.task() != null ? entry.task() : entry.verb();
  }
}
