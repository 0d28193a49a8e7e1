package cn.bangdai.app.supervision;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Coordination;
import cn.bangdai.processes.Coordination.Variables;
import cn.bangdai.processes.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 答复协调: the unit above says what is to be done, or passes the problem on up within the county. */
@Component
class AnswerCoordination implements TaskWork {

  private final Coordinations coordinations;
  private final Overseers overseers;
  private final Steps steps;

  AnswerCoordination(Coordinations coordinations, Overseers overseers, Steps steps) {
    this.coordinations = coordinations;
    this.overseers = overseers;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Coordination.ANSWER_COORDINATION;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String id = task.fact(Variables.SUBJECT);
    if (answers.is(Outcome.PASSED_UP)) {
      String unit = passedUp(coordinations.load(id));
      note(id, answers, answers.text("reason"), actor);
      return Performed.routed("协调再报上一级", Map.of(Variables.UNIT, unit));
    }
    coordinations.answered(id, actor.unit());
    note(id, answers, answers.text("answer"), actor);
    return Performed.said("已答复协调");
  }

  /** The unit that answers now is the one that could not solve it next. */
  private String passedUp(CoordinationRow row) {
    String unit =
        overseers
            .above(row.unit())
            .map(Unit::code)
            .orElseThrow(
                () ->
                    new Refusal(Refusal.Kind.CONFLICT, "TOP_REACHED", "已经报到县里，没有再上一级了，请在这里答复怎么办。"));
    coordinations.passedUp(row.id(), unit);
    return unit;
  }

  private void note(String id, Answers answers, String text, Actor actor) {
    steps.add(id, new Steps.Said(key(), answers.outcome(), null, text), actor);
  }
}
