package cn.bangdai.app.archive;

import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Closing;
import org.springframework.stereotype.Component;

/** 归档: the responsible agent has checked the papers piece by piece (004 三（二）5 逐件核实). */
@Component
class Archive implements TaskWork {

  private final CaseStore cases;

  Archive(CaseStore cases) {
    this.cases = cases;
  }

  @Override
  public String key() {
    return Closing.ARCHIVE;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    cases.archived(task.caseNumber());
    return Performed.said("逐件核实，归档");
  }
}
