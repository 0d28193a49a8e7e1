package cn.bangdai.app.cases;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.ReturnBy;
import cn.bangdai.processes.ProxyHandling.Variables;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 出件: the window at the deciding level issues certificate, reply or refusal, and says how it
 * travels.
 */
@Component
class IssueResult implements TaskWork {

  private static final Map<String, String> NAMES =
      Map.of("CERTIFICATE", "证照", "REPLY", "批复", "REFUSAL", "不予许可决定书");

  private final CaseStore cases;
  private final Custody custody;
  private final Feedback feedback;
  private final Deadlines deadlines;

  IssueResult(CaseStore cases, Custody custody, Feedback feedback, Deadlines deadlines) {
    this.cases = cases;
    this.custody = custody;
    this.feedback = feedback;
    this.deadlines = deadlines;
  }

  @Override
  public String key() {
    return ProxyHandling.ISSUE_RESULT;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    CaseRow c = cases.load(task.caseNumber());
    c.requireNoTermination();
    String document = document(c, answers);
    ReturnBy way = ReturnBy.valueOf(answers.text("returnBy"));
    if (way == ReturnBy.ELECTRONIC) {
      requireNoPaper(c, task.unit());
    } else {
      custody.addResult(c.number(), task.unit(), actor, document, answers.text("documentNumber"));
    }
    cases.returnsBy(c.number(), way.name());
    deadlines.hold(c.number(), new Holder(c.origin(), ProxyHandling.DELIVER));
    feedback.tell(c.number(), "“" + document + "”已经出件，" + words(way) + "。", actor);
    return new Performed(
        "出件“" + document + "”，" + words(way),
        Map.of(Variables.RETURN_BY, way.name(), Variables.AT, task.unit()),
        facts(answers));
  }

  /** What a refusal, printed from this, says beside its reasons. */
  private static Map<String, Object> facts(Answers answers) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("documentNumber", answers.text("documentNumber"));
    facts.put("remedies", answers.text("remedies"));
    facts.values().removeIf(Objects::isNull);
    return facts;
  }

  private static String document(CaseRow c, Answers answers) {
    if (answers.text("documentName") != null) {
      return answers.text("documentName");
    }
    String usual = "REJECTED".equals(c.result()) ? "REFUSAL" : "CERTIFICATE";
    String kind = answers.text("documentKind");
    return NAMES.get(kind == null ? usual : kind);
  }

  private static String words(ReturnBy way) {
    return switch (way) {
      case RELAY -> "逐级送回";
      case POST_TO_APPLICANT -> "寄给申请人";
      case PICKUP_HERE -> "由申请人到窗口领取";
      case ELECTRONIC -> "电子送达";
    };
  }

  private void requireNoPaper(CaseRow c, String unit) {
    if (custody.heldAt(c.number(), unit)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "PAPERS_HELD",
          "窗口还保管着申请人的纸质材料，不能只发电子结果。请选择逐级送回、邮寄或到窗口领取。",
          Map.of("returnBy", "请选择逐级送回、邮寄或到窗口领取。"));
    }
  }
}
