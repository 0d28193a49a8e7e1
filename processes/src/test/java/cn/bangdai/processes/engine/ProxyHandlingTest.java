package cn.bangdai.processes.engine;

import static cn.bangdai.processes.engine.CaseWalk.COUNTY;
import static cn.bangdai.processes.engine.CaseWalk.TOWNSHIP;
import static cn.bangdai.processes.engine.CaseWalk.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.Variables;
import cn.bangdai.processes.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proxy case")
class ProxyHandlingTest {

  @Test
  @DisplayName("travels by two centres to the county's window, and home leg by leg")
  void wholeWay() {
    CaseWalk walk =
        CaseWalk.checked()
            .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.LEG)
            .set(Variables.DESTINATION, ProxyHandling.Destination.CENTRE)
            .set(Variables.TO, TOWNSHIP)
            .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
            .leg(VILLAGE, TOWNSHIP)
            .isAt(TOWNSHIP)
            .mayBeDoneBy(UserTask.SORT, "agent@" + TOWNSHIP)
            .set(Variables.TO, COUNTY)
            .complete(UserTask.SORT, Outcome.ONWARD)
            .leg(TOWNSHIP, COUNTY)
            .isAt(COUNTY)
            .mayBeDoneBy(UserTask.SORT, "agent@" + COUNTY)
            .set(Variables.WINDOW, COUNTY)
            .set(Variables.ISSUER, COUNTY)
            .complete(UserTask.SORT, Outcome.HERE)
            .mayBeDoneBy(UserTask.ACCEPT_APPLICATION, "agent@" + COUNTY)
            .complete(UserTask.ACCEPT_APPLICATION, Outcome.ACCEPTED)
            .mayBeDoneBy(UserTask.DECIDE, "approver@" + COUNTY)
            .complete(UserTask.DECIDE, Outcome.GRANTED)
            .mayBeDoneBy(UserTask.ISSUE_RESULT, "agent@" + COUNTY)
            .complete(UserTask.ISSUE_RESULT, Outcome.ISSUED)
            .leg(COUNTY, TOWNSHIP)
            .isAt(TOWNSHIP)
            .leg(TOWNSHIP, VILLAGE)
            .isAt(VILLAGE)
            .waitsFor(UserTask.DELIVER);
    assertThat(walk.only(UserTask.DELIVER).getAssignee())
        .isEqualTo("responsible-" + walk.caseNumber);
    walk.complete(UserTask.DELIVER, Outcome.DELIVERED)
        .waitsFor(UserTask.ARCHIVE, UserTask.EVALUATE)
        .closeCase()
        .ended(ProxyHandling.CLOSED);
  }

  @Test
  @DisplayName("goes straight from a leg to the window that it was sent to")
  void legToWindow() {
    CaseWalk.checked()
        .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.LEG)
        .set(Variables.DESTINATION, ProxyHandling.Destination.WINDOW)
        .set(Variables.TO, "LT.MZJ")
        .set(Variables.WINDOW, "LT.MZJ")
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .leg(VILLAGE, "LT.MZJ")
        .mayBeDoneBy(UserTask.ACCEPT_APPLICATION, "agent@LT.MZJ");
  }

  @Test
  @DisplayName("that begins in a centre is sorted there, and departments go on to acceptance")
  void centreFirst() {
    CaseWalk.checked()
        .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.CENTRE)
        .set(Variables.WINDOW, VILLAGE)
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .complete(UserTask.SORT, Outcome.DEPARTMENTS)
        .waitsFor(UserTask.ACCEPT_APPLICATION);
  }

  @Test
  @DisplayName("is refused only when one level up agrees")
  void refusal() {
    CaseWalk.registered()
        .mayBeDoneBy(UserTask.TAKE_REQUEST, "agent@" + VILLAGE)
        .complete(UserTask.TAKE_REQUEST, Outcome.PROPOSE_REFUSAL)
        .mayBeDoneBy(UserTask.CONFIRM_REFUSAL, "agent@" + TOWNSHIP)
        .complete(UserTask.CONFIRM_REFUSAL, Outcome.OVERTURNED)
        .complete(UserTask.TAKE_REQUEST, Outcome.PROPOSE_REFUSAL)
        .complete(UserTask.CONFIRM_REFUSAL, Outcome.CONFIRMED)
        .closeCase()
        .ended(ProxyHandling.CLOSED);
  }

  @Test
  @DisplayName("closes when advice was enough, or no mandate is signed")
  void earlyEnds() {
    CaseWalk.registered()
        .complete(UserTask.TAKE_REQUEST, Outcome.ANSWERED)
        .closeCase()
        .ended(ProxyHandling.CLOSED);
    CaseWalk.registered()
        .complete(UserTask.TAKE_REQUEST, Outcome.TAKE)
        .complete(UserTask.SIGN_MANDATE, Outcome.DECLINED)
        .closeCase()
        .ended(ProxyHandling.CLOSED);
  }

  @Test
  @DisplayName("is checked again after every supplement")
  void supplement() {
    CaseWalk.registered()
        .complete(UserTask.TAKE_REQUEST, Outcome.TAKE)
        .complete(UserTask.SIGN_MANDATE, Outcome.SIGNED)
        .complete(UserTask.CHECK_MATERIALS, Outcome.INCOMPLETE)
        .complete(UserTask.SUPPLEMENT, Outcome.SUPPLEMENTED)
        .complete(UserTask.CHECK_MATERIALS, Outcome.COMPLETE)
        .waitsFor(UserTask.HAND_OVER);
  }

  @Test
  @DisplayName("brings new papers to the window that asked, and then goes home unaccepted")
  void correctionThenNotAccepted() {
    CaseWalk walk =
        CaseWalk.checked()
            .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.LEG)
            .set(Variables.DESTINATION, ProxyHandling.Destination.WINDOW)
            .set(Variables.TO, TOWNSHIP)
            .set(Variables.WINDOW, TOWNSHIP)
            .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
            .leg(VILLAGE, TOWNSHIP);
    walk.test.papers.newPieces = true;
    walk.complete(UserTask.ACCEPT_APPLICATION, Outcome.INCOMPLETE)
        .complete(UserTask.SUPPLEMENT, Outcome.SUPPLEMENTED)
        .leg(VILLAGE, TOWNSHIP)
        .isAt(TOWNSHIP)
        .complete(UserTask.ACCEPT_APPLICATION, Outcome.NOT_ACCEPTED)
        .leg(TOWNSHIP, VILLAGE)
        .complete(UserTask.DELIVER, Outcome.NOT_REACHED)
        .complete(UserTask.DELIVER, Outcome.UNCLAIMED)
        .closeCase()
        .ended(ProxyHandling.CLOSED);
  }

  @Test
  @DisplayName("whose result goes by post is delivered without a way back")
  void byPost() {
    CaseWalk.accepted(COUNTY)
        .complete(UserTask.DECIDE, Outcome.GRANTED)
        .set(Variables.AT, COUNTY)
        .set(Variables.RETURN_BY, ProxyHandling.ReturnBy.POST_TO_APPLICANT)
        .complete(UserTask.ISSUE_RESULT, Outcome.ISSUED)
        .waitsFor(UserTask.DELIVER);
  }

  @Test
  @DisplayName("is delivered when nothing is on its way or left behind any more")
  void straysComeHomeFirst() {
    CaseWalk walk =
        CaseWalk.accepted(COUNTY)
            .complete(UserTask.DECIDE, Outcome.GRANTED)
            .set(Variables.AT, VILLAGE);
    walk.test.papers.transits.put("handover-1", VILLAGE + ">" + COUNTY);
    walk.complete(UserTask.ISSUE_RESULT, Outcome.ISSUED)
        .waitsFor(UserTask.RECEIVE)
        .mayBeDoneBy(UserTask.RECEIVE, "agent@" + COUNTY);
    walk.test.papers.transits.clear();
    walk.test.papers.holders.add(COUNTY);
    walk.complete(UserTask.RECEIVE, Outcome.RECEIVED)
        .leg(COUNTY, VILLAGE)
        .mayBeDoneBy(UserTask.DISPATCH, "agent@" + COUNTY);
    walk.test.papers.holders.clear();
    walk.leg(COUNTY, VILLAGE)
        .waitsFor(UserTask.DELIVER)
        .complete(UserTask.DELIVER, Outcome.DELIVERED)
        .closeCase()
        .ended(ProxyHandling.CLOSED);
  }

  @Test
  @DisplayName("whose papers arrive short waits for both ends to clear it up")
  void discrepancy() {
    CaseWalk.checked()
        .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.LEG)
        .set(Variables.DESTINATION, ProxyHandling.Destination.CENTRE)
        .set(Variables.TO, TOWNSHIP)
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .complete(UserTask.DISPATCH, Outcome.DISPATCHED)
        .complete(UserTask.RECEIVE, Outcome.DISCREPANCY)
        .mayBeDoneBy(UserTask.RESOLVE_DISCREPANCY, "agent@" + VILLAGE, "agent@" + TOWNSHIP)
        .complete(UserTask.RESOLVE_DISCREPANCY, Outcome.LOST)
        .isAt(TOWNSHIP)
        .waitsFor(UserTask.SORT);
  }
}
