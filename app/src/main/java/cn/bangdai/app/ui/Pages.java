package cn.bangdai.app.ui;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.app.worklist.TaskQuery;
import cn.bangdai.app.worklist.TaskQuery.Scope;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and the page one lands on: what there is to do. */
@Controller
class Pages {

  private static final int SHOWN = 20;

  /** Tasks under a heading, or a sentence why there are none. */
  record Group(String title, List<OpenTask> tasks, String empty) {}

  private final TaskList tasks;
  private final Units units;

  Pages(TaskList tasks, Units units) {
    this.tasks = tasks;
    this.units = units;
  }

  @GetMapping("/sign-in")
  String signIn() {
    return "ui/sign-in";
  }

  @GetMapping("/")
  String home(Actor actor, Model model) {
    model.addAttribute("me", actor);
    model.addAttribute("unit", units.name(actor.unit()));
    model.addAttribute("counts", tasks.counts(actor));
    model.addAttribute(
        "groups",
        List.of(
            group("我的任务", Scope.MINE, "手上没有任务。可以从待领取里领。", actor),
            group("待领取", Scope.CLAIMABLE, "没有等您领取的任务。", actor)));
    return "ui/home";
  }

  private Group group(String title, Scope scope, String empty, Actor actor) {
    TaskQuery query = new TaskQuery(scope, null, null, null, null, null);
    return new Group(title, tasks.find(query, null, SHOWN, actor).items(), empty);
  }
}
