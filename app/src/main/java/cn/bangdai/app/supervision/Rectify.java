package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.Rectification.Variables;
import org.springframework.stereotype.Component;

/** 整改: the rated unit says what it has put right. */
@Component
class Rectify implements TaskWork {

  private final Rectifications rectifications;
  private final Steps steps;

  Rectify(Rectifications rectifications, Steps steps) {
    this.rectifications = rectifications;
    this.steps = steps;
  }

  @Override
  public String key() {
    return Rectification.RECTIFY;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String id = task.fact(Variables.SUBJECT);
    steps.add(id, new Steps.Said(key(), answers.outcome(), null, answers.text("done")), actor);
    rectifications.rectified(id);
    return Performed.said("整改完成，等回访");
  }
}
