package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.ApplicantFacts;
import cn.bangdai.app.cases.OpinionList;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For those who judge: who applies, masked, and what was written so far. */
@Component
@Order(8)
class OpinionsPanel implements TaskPanel {

  private static final Set<String> JUDGING =
      Set.of(
          ProxyHandling.TAKE_REQUEST,
          ProxyHandling.CONFIRM_REFUSAL,
          ProxyHandling.ACCEPT_APPLICATION,
          Decision.REVIEW,
          Decision.DECIDE,
          ProxyHandling.ISSUE_RESULT,
          HelpHandling.CONFIRM_NOT_ELIGIBLE,
          HelpHandling.GUIDE,
          HelpHandling.DECIDE_ON_HELP);

  /** Applicant and opinions. */
  record Dossier(ApplicantFacts.Facts applicant, List<OpinionList.Written> opinions) {}

  private final ApplicantFacts applicants;
  private final OpinionList opinions;

  OpinionsPanel(ApplicantFacts applicants, OpinionList opinions) {
    this.applicants = applicants;
    this.opinions = opinions;
  }

  @Override
  public String name() {
    return "opinions";
  }

  @Override
  public Optional<Shown> of(Look look) {
    OpenTask task = look.task();
    if (!JUDGING.contains(task.key())) {
      return Optional.empty();
    }
    Dossier dossier = new Dossier(applicants.of(task.caseNumber()), opinions.of(task.caseNumber()));
    return Optional.of(new Shown(name(), Place.SIDE, "cases/opinions-of-task", dossier));
  }
}
