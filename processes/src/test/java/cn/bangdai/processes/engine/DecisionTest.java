package cn.bangdai.processes.engine;

import static cn.bangdai.processes.engine.CaseWalk.COUNTY;
import static cn.bangdai.processes.engine.CaseWalk.TOWNSHIP;
import static cn.bangdai.processes.engine.CaseWalk.VILLAGE;

import cn.bangdai.processes.Decision;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.UserTask;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision")
class DecisionTest {

  private static final String CIVIL_AFFAIRS = "LT.MZJ";
  private static final String HUMAN_RESOURCES = "LT.RSJ";

  @Test
  @DisplayName("follows its reviewers one after the other, each with their own corrections")
  void reviewsThenDecision() {
    CaseWalk walk = CaseWalk.checked();
    walk.test.decisionChain.reviewers.put(COUNTY, List.of(VILLAGE, TOWNSHIP));
    accept(walk)
        .mayBeDoneBy(UserTask.REVIEW, "approver@" + VILLAGE)
        .complete(UserTask.REVIEW, Outcome.CORRECTION)
        .complete(UserTask.SUPPLEMENT, Outcome.SUPPLEMENTED)
        .mayBeDoneBy(UserTask.REVIEW, "approver@" + VILLAGE)
        .complete(UserTask.REVIEW, Outcome.PASS)
        .mayBeDoneBy(UserTask.REVIEW, "approver@" + TOWNSHIP)
        .complete(UserTask.REVIEW, Outcome.PROPOSE_REJECT)
        .mayBeDoneBy(UserTask.DECIDE, "approver@" + COUNTY)
        .complete(UserTask.DECIDE, Outcome.CORRECTION)
        .complete(UserTask.SUPPLEMENT, Outcome.SUPPLEMENTED)
        .complete(UserTask.DECIDE, Outcome.GRANTED)
        .waitsFor(UserTask.ISSUE_RESULT);
  }

  @Test
  @DisplayName("of a department gets the papers and sends them on to the issuing window")
  void papersTravel() {
    CaseWalk walk = CaseWalk.checked();
    walk.test.decisionChain.parties = List.of(CIVIL_AFFAIRS);
    walk.test.papers.parties.add(CIVIL_AFFAIRS);
    accept(walk)
        .leg(VILLAGE, CIVIL_AFFAIRS)
        .complete(UserTask.DECIDE, Outcome.REJECTED)
        .leg(CIVIL_AFFAIRS, TOWNSHIP)
        .isAt(VILLAGE)
        .mayBeDoneBy(UserTask.ISSUE_RESULT, "agent@" + TOWNSHIP);
  }

  @Test
  @DisplayName("of several parties waits for all of them")
  void joint() {
    CaseWalk.accepted(CIVIL_AFFAIRS, HUMAN_RESOURCES)
        .waitsFor(UserTask.DECIDE, UserTask.DECIDE)
        .completeAs("approver@" + HUMAN_RESOURCES, UserTask.DECIDE, Outcome.GRANTED)
        .mayBeDoneBy(UserTask.DECIDE, "approver@" + CIVIL_AFFAIRS)
        .complete(UserTask.DECIDE, Outcome.GRANTED)
        .waitsFor(UserTask.ISSUE_RESULT);
  }

  @Test
  @DisplayName("of several parties ends with the first rejection, and the others' tasks go")
  void oneRejectionEndsAll() {
    CaseWalk walk = CaseWalk.accepted(CIVIL_AFFAIRS, HUMAN_RESOURCES, COUNTY);
    walk.completeAs("approver@" + COUNTY, UserTask.DECIDE, Outcome.CORRECTION)
        .waitsFor(UserTask.DECIDE, UserTask.DECIDE, UserTask.SUPPLEMENT);
    walk.test.decisionChain.rejected = true;
    walk.completeAs("approver@" + HUMAN_RESOURCES, UserTask.DECIDE, Outcome.REJECTED)
        .waitsFor(UserTask.ISSUE_RESULT);
  }

  @Test
  @DisplayName("takes several special procedures one after the other, and comes back each time")
  void specialProcedures() {
    CaseWalk.accepted(CIVIL_AFFAIRS)
        .complete(UserTask.DECIDE, Outcome.SPECIAL_PROCEDURE)
        .mayBeDoneBy(UserTask.SPECIAL_PROCEDURE, "approver@" + CIVIL_AFFAIRS)
        .complete(UserTask.SPECIAL_PROCEDURE, Outcome.ENDED)
        .complete(UserTask.DECIDE, Outcome.SPECIAL_PROCEDURE)
        .complete(UserTask.SPECIAL_PROCEDURE, Outcome.ENDED)
        .complete(UserTask.DECIDE, Outcome.GRANTED)
        .waitsFor(UserTask.ISSUE_RESULT);
  }

  @Test
  @DisplayName("waits for an authority outside, chases it, and forgets the chase with the answer")
  void external() {
    CaseWalk walk = CaseWalk.accepted(CIVIL_AFFAIRS).complete(UserTask.DECIDE, Outcome.EXTERNAL);
    walk.mayBeDoneBy(UserTask.AWAIT_EXTERNAL, "approver@" + CIVIL_AFFAIRS)
        .sendBeside(UserTask.AWAIT_EXTERNAL, Decision.Messages.EXTERNAL_OVERDUE)
        .waitsFor(UserTask.AWAIT_EXTERNAL, UserTask.CHASE_EXTERNAL)
        .complete(UserTask.CHASE_EXTERNAL, Outcome.CHASED)
        .waitsFor(UserTask.AWAIT_EXTERNAL)
        .sendBeside(UserTask.AWAIT_EXTERNAL, Decision.Messages.EXTERNAL_OVERDUE)
        .complete(UserTask.AWAIT_EXTERNAL, Outcome.REPLIED)
        .waitsFor(UserTask.DECIDE)
        .complete(UserTask.DECIDE, Outcome.GRANTED)
        .waitsFor(UserTask.ISSUE_RESULT);
  }

  private static CaseWalk accept(CaseWalk walk) {
    return walk.set(ProxyHandling.Variables.FIRST_STOP, ProxyHandling.FirstStop.WINDOW)
        .set(ProxyHandling.Variables.WINDOW, VILLAGE)
        .set(ProxyHandling.Variables.ISSUER, TOWNSHIP)
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .complete(UserTask.ACCEPT_APPLICATION, Outcome.ACCEPTED);
  }
}
