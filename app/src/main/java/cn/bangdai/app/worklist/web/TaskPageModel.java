package cn.bangdai.app.worklist.web;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.TaskCase;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.app.worklist.web.FormRenderer.Draft;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Forms;
import cn.bangdai.forms.Problem;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what the page of a task shows. */
@Component
class TaskPageModel {

  /** The page of an open task. */
  record Sheet(
      TaskReading.Open open,
      TaskCase.Line line,
      String question,
      List<TaskPanel.Shown> main,
      List<TaskPanel.Shown> side,
      FormPage form,
      boolean mayAssign) {

    public boolean mayWork() {
      return open.standing().mayWork();
    }
  }

  private final TaskCase cases;
  private final List<TaskPanel> panels;
  private final Forms forms;
  private final FormLanguage language;
  private final FormRenderer renderer;
  private final TaskPageWords words;

  TaskPageModel(
      TaskCase cases,
      List<TaskPanel> panels,
      Forms forms,
      FormLanguage language,
      FormRenderer renderer,
      TaskPageWords words) {
    this.cases = cases;
    this.panels = panels;
    this.forms = forms;
    this.language = language;
    this.renderer = renderer;
    this.words = words;
  }

  Form form(String key) {
    return forms.form(key);
  }

  /**
   * @param sent what was sent and is not accepted; null for a fresh page
   */
  Sheet sheet(TaskReading.Open open, Actor actor, FormInput sent, List<Problem> problems) {
    Map<String, String> entered = sent == null ? Map.of() : sent.firsts();
    List<TaskPanel.Shown> shown = shown(look(open, actor, entered));
    Map<String, String> presets = new LinkedHashMap<>();
    shown.forEach(panel -> presets.putAll(panel.presets()));
    Form form = language.of(forms.form(open.task().key()));
    FormInput input = sent != null ? sent : FormInput.initial(form, presets);
    TaskCase.Line line = open.task().isOfCase() ? cases.of(open.task()) : TaskCase.Line.NONE;
    return new Sheet(
        open,
        line,
        words.question(open.task()),
        at(TaskPanel.Place.MAIN, shown),
        at(TaskPanel.Place.SIDE, shown),
        renderer.draw(new Draft(form, open.task(), input, problems), line.next()),
        open.standing() == TaskReading.Standing.MINE
            || Rights.supervises(actor, open.task().unit()));
  }

  private static TaskPanel.Look look(
      TaskReading.Open open, Actor actor, Map<String, String> entered) {
    return new TaskPanel.Look(open.task(), actor, open.standing().mayWork(), entered);
  }

  private List<TaskPanel.Shown> shown(TaskPanel.Look look) {
    return panels.stream().map(panel -> panel.of(look)).flatMap(Optional::stream).toList();
  }

  private static List<TaskPanel.Shown> at(TaskPanel.Place place, List<TaskPanel.Shown> shown) {
    return shown.stream().filter(panel -> panel.place() == place).toList();
  }

  /** One panel anew; empty when it has nothing to say now. */
  Optional<TaskPanel.Shown> panel(
      TaskReading.Open open, String name, Actor actor, Map<String, String> entered) {
    return panels.stream()
        .filter(panel -> panel.name().equals(name))
        .findFirst()
        .flatMap(panel -> panel.of(look(open, actor, entered)));
  }

  /** What a refusal says at fields; where it names none, one sentence for the whole. */
  static List<Problem> problems(Refusal refusal) {
    List<Problem> problems = new ArrayList<>();
    refusal.fields().forEach((field, sentence) -> problems.add(new Problem(field, sentence)));
    if (problems.isEmpty()) {
      problems.add(new Problem("", refusal.getMessage()));
    }
    return problems;
  }
}
