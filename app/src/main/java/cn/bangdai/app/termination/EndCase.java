package cn.bangdai.app.termination;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.cases.CloseCase;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The end itself: the case is closed, the applicant told, and the case's own process interrupted
 * wherever it stands. What is in transit is received first, then everything travels home to the
 * unit that registered the case: the one place that the applicant knows gives back what there is,
 * once, against one signature; what can't come home is told on the form.
 */
@Component
class EndCase {

  private final CaseStore cases;
  private final CloseCase close;
  private final Feedback feedback;
  private final Workflow workflow;

  EndCase(CaseStore cases, CloseCase close, Feedback feedback, Workflow workflow) {
    this.cases = cases;
    this.close = close;
    this.feedback = feedback;
    this.workflow = workflow;
  }

  /**
   * @param asked user name of who asked for it, and who sees it through when nobody is responsible
   */
  void end(CaseRow c, Condition condition, String asked, Actor actor) {
    if (c.responsible() == null) {
      cases.responsible(c.number(), asked);
    }
    close.terminated(c.number(), condition.name(), actor);
    feedback.tell(c.number(), words(condition), actor);
    workflow.send(ProxyHandling.Messages.TERMINATED, c.processInstance(), Map.of());
  }

  /** What the applicant reads. */
  private static String words(Condition condition) {
    return switch (condition) {
      case APPLICANT_REQUEST, COMPLETED -> "按您的要求，代办已经终止，材料会退还给您。";
      case FALSE_MATERIALS -> "因材料弄虚作假，代办已经终止，按退件处理：原件会退还给您，复印件留存。";
      case DISHONEST_ENTERPRISE -> "经核实申请人是失信企业，代办已经终止，材料会退还给您。";
      case LAW_CONFLICT -> "因与法律法规冲突或者不再具备办结条件，代办已经终止，材料会退还给您。";
      case DUTY_REFUSAL -> "因没有履行代办协议约定的职责，代办已经终止，材料会退还给您。";
    };
  }
}
