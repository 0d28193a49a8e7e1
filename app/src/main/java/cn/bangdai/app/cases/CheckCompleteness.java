package cn.bangdai.app.cases;

import cn.bangdai.app.custody.SightedPapers;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import org.springframework.stereotype.Component;

/**
 * 材料审核: the materials are complete, or the applicant is told once of everything that is not (001
 * 三（三）4, 002 四（四）).
 */
@Component
class CheckCompleteness implements TaskWork {

  private final MaterialsReady materials;
  private final SupplementRequest supplement;
  private final SightedPapers papers;
  private final Feedback feedback;

  CheckCompleteness(
      MaterialsReady materials,
      SupplementRequest supplement,
      SightedPapers papers,
      Feedback feedback) {
    this.feedback = feedback;
    this.papers = papers;
    this.materials = materials;
    this.supplement = supplement;
  }

  @Override
  public String key() {
    return ProxyHandling.CHECK_MATERIALS;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    if (answers.is(Outcome.COMPLETE)) {
      materials.requireComplete(number);
      papers.sight(number, task.unit(), actor);
      feedback.tell(number, "材料核对过了，齐全。", actor);
      return Performed.said("材料齐全");
    }
    materials.requireChecked(number);
    supplement.ask(number, NoticeKind.ONE_TIME, task.unit(), answers, actor);
    return Performed.said("材料不齐，已一次性告知");
  }
}
