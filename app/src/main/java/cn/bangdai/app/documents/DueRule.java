package cn.bangdai.app.documents;

import cn.bangdai.app.cases.CaseStatus;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.RelayLeg;
import cn.bangdai.processes.Termination;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * After which step which documents may be due; whether they are says their content, which knows the
 * case. A station prints mandate and agreement when it takes the request: the applicant signs them
 * in the next step.
 *
 * @param step BPMN id of the task, or the verb of a command that completes none
 * @param outcomes with which; empty for any
 * @param ended whether only in a case that had ended before: its papers come home after it
 */
record DueRule(String step, Set<String> outcomes, boolean ended, List<DocumentKind> due) {

  static final List<DueRule> ALL =
      List.of(
          // 004 三（二）1: 签订委托代办协议; 附件1（一）
          rule(ProxyHandling.TAKE_REQUEST, DocumentKind.MANDATE, DocumentKind.AGREEMENT)
              .on(Outcome.TAKE),
          rule(ProxyHandling.TAKE_REQUEST, DocumentKind.EVALUATION).on(Outcome.ANSWERED),
          // 002 三（四）: 退办 leaves a written answer
          rule(ProxyHandling.CONFIRM_REFUSAL, DocumentKind.RETURN_ANSWER, DocumentKind.EVALUATION)
              .on(Outcome.CONFIRMED),
          rule(
                  HelpHandling.CONFIRM_NOT_ELIGIBLE,
                  DocumentKind.RETURN_ANSWER,
                  DocumentKind.EVALUATION)
              .on(Outcome.CONFIRMED),
          rule(HelpHandling.GUIDE, DocumentKind.MANDATE, DocumentKind.AGREEMENT)
              .on(Outcome.TO_PROXY),
          rule(HelpHandling.GUIDE, DocumentKind.EVALUATION).on(Outcome.ANSWERED),
          rule(HelpHandling.GUIDE, DocumentKind.EVALUATION).on(Outcome.WITHDRAWN),
          rule(HelpHandling.TRACK, DocumentKind.EVALUATION).on(Outcome.PASSED),
          rule(HelpHandling.DECIDE_ON_HELP, DocumentKind.EVALUATION).on(Outcome.WITHDRAWN),
          // The others of a project are signed on a mandate that no longer lists it.
          rule(
                  ProxyHandling.SIGN_MANDATE,
                  DocumentKind.MANDATE,
                  DocumentKind.AGREEMENT,
                  DocumentKind.EVALUATION)
              .on(Outcome.DECLINED),
          // 002 四（四）, 行政许可法 32: told in writing
          rule(ProxyHandling.CHECK_MATERIALS, DocumentKind.ONE_TIME).on(Outcome.INCOMPLETE),
          rule(ProxyHandling.ACCEPT_APPLICATION, DocumentKind.FORMAL).on(Outcome.INCOMPLETE),
          rule(Decision.REVIEW, DocumentKind.CORRECTION).on(Outcome.CORRECTION),
          rule(Decision.DECIDE, DocumentKind.CORRECTION).on(Outcome.CORRECTION),
          // 行政许可法 45, 42: told in writing
          rule(Decision.DECIDE, DocumentKind.SPECIAL_PROCEDURE).on(Outcome.SPECIAL_PROCEDURE),
          rule("case.extend", DocumentKind.EXTENSION),
          // 004 三（二）2: 材料交接手续; 001 三（三）4: 委托单回执交予申请人
          rule(ProxyHandling.HAND_OVER, DocumentKind.RECEIPT).on(Outcome.HANDED_OVER),
          rule(ProxyHandling.ACCEPT_APPLICATION, DocumentKind.RECEIPT).on(Outcome.ACCEPTED),
          rule(ProxyHandling.SUPPLEMENT, DocumentKind.RECEIPT).on(Outcome.SUPPLEMENTED),
          rule(ProxyHandling.PLAN_FILING, DocumentKind.FILING_PLAN).on(Outcome.PLANNED),
          rule(RelayLeg.DISPATCH, DocumentKind.HANDOVER_SHEET),
          // 行政许可法 32, last paragraph: sealed and dated, whether accepted or not
          rule(ProxyHandling.ACCEPT_APPLICATION, DocumentKind.ACCEPTANCE).on(Outcome.ACCEPTED),
          rule(ProxyHandling.ACCEPT_APPLICATION, DocumentKind.NON_ACCEPTANCE)
              .on(Outcome.NOT_ACCEPTED),
          // 行政许可法 38
          rule(ProxyHandling.ISSUE_RESULT, DocumentKind.REJECTION),
          // 004 附件1（二）（四）
          rule(ProxyHandling.DELIVER, DocumentKind.COMPLETION, DocumentKind.EVALUATION),
          // 004 附件1（三）（四）: once nothing is left to travel or to give back
          rule("case.terminate", DocumentKind.TERMINATION, DocumentKind.EVALUATION),
          rule(Termination.REVIEW_TERMINATION, DocumentKind.TERMINATION, DocumentKind.EVALUATION)
              .on(Outcome.CONFIRMED),
          rule(RelayLeg.RECEIVE, DocumentKind.TERMINATION, DocumentKind.EVALUATION).onceEnded(),
          rule(RelayLeg.RESOLVE_DISCREPANCY, DocumentKind.TERMINATION, DocumentKind.EVALUATION)
              .onceEnded(),
          rule(ProxyHandling.RETURN_PAPERS, DocumentKind.TERMINATION, DocumentKind.EVALUATION),
          // The last case of a project may end in any way; its 办结单 comes with it.
          rule("case.terminate", DocumentKind.COMPLETION),
          rule(Termination.REVIEW_TERMINATION, DocumentKind.COMPLETION).on(Outcome.CONFIRMED),
          rule(RelayLeg.RECEIVE, DocumentKind.COMPLETION).onceEnded(),
          rule(RelayLeg.RESOLVE_DISCREPANCY, DocumentKind.COMPLETION).onceEnded(),
          rule(ProxyHandling.RETURN_PAPERS, DocumentKind.COMPLETION),
          rule(ProxyHandling.TAKE_REQUEST, DocumentKind.COMPLETION).on(Outcome.ANSWERED),
          rule(ProxyHandling.CONFIRM_REFUSAL, DocumentKind.COMPLETION).on(Outcome.CONFIRMED),
          rule(ProxyHandling.SIGN_MANDATE, DocumentKind.COMPLETION).on(Outcome.DECLINED),
          // DOMAIN 1: 督办单, 整改单, 回访记录
          rule("urging.open", DocumentKind.SUPERVISION_ORDER),
          rule(Rectification.VERIFY_RATING, DocumentKind.RECTIFICATION_ORDER).on(Outcome.VALID),
          rule(Rectification.CONFIRM_RECTIFIED, DocumentKind.FOLLOW_UP));

  private static DueRule rule(String step, DocumentKind... due) {
    return new DueRule(step, Set.of(), false, List.of(due));
  }

  private DueRule on(Outcome outcome) {
    return new DueRule(step, Set.of(outcome.name()), ended, due);
  }

  private DueRule onceEnded() {
    return new DueRule(step, outcomes, true, due);
  }

  /**
   * What may be due now, in the order in which it is printed.
   *
   * @param status of the case before the step; empty when it is not known
   */
  static List<DocumentKind> after(String verb, AuditEntry entry, Optional<String> status) {
    // Claiming a task names it too, but leaves it open: without an outcome nothing is done yet.
    String step = entry.outcome() == null ? verb : entry.task();
    return ALL.stream()
        .filter(rule -> rule.step().equals(step))
        .filter(rule -> rule.outcomes().isEmpty() || rule.outcomes().contains(entry.outcome()))
        .filter(
            rule -> !rule.ended() || status.filter(s -> CaseStatus.valueOf(s).isOpen()).isEmpty())
        .flatMap(rule -> rule.due().stream())
        .toList();
  }
}
