package cn.bangdai.processes.engine;

import static cn.bangdai.processes.engine.CaseWalk.COUNTY;
import static cn.bangdai.processes.engine.CaseWalk.TOWNSHIP;
import static cn.bangdai.processes.engine.CaseWalk.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.processes.Closing;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.Messages;
import cn.bangdai.processes.ProxyHandling.Variables;
import cn.bangdai.processes.RelayLeg;
import cn.bangdai.processes.UserTask;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message")
class MessagesTest {

  @Test
  @DisplayName("of termination stops a leg under way: receive it, bring it home, give it back")
  void terminatedInsideALeg() {
    CaseWalk walk =
        CaseWalk.checked()
            .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.LEG)
            .set(Variables.DESTINATION, ProxyHandling.Destination.CENTRE)
            .set(Variables.TO, TOWNSHIP)
            .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
            .complete(UserTask.DISPATCH, Outcome.DISPATCHED)
            .waitsFor(UserTask.RECEIVE);
    String interrupted = walk.only(UserTask.RECEIVE).getId();
    walk.test.papers.transits.put("handover-1", VILLAGE + ">" + TOWNSHIP);
    walk.send(Messages.TERMINATED)
        .waitsFor(UserTask.RECEIVE)
        .mayBeDoneBy(UserTask.RECEIVE, "agent@" + TOWNSHIP);
    assertThat(walk.only(UserTask.RECEIVE).getId()).isNotEqualTo(interrupted);
    walk.test.papers.holders.add(TOWNSHIP);
    walk.test.papers.holders.add(COUNTY);
    walk.test.papers.transits.clear();
    walk.complete(UserTask.RECEIVE, Outcome.RECEIVED)
        .waitsFor(UserTask.DISPATCH, UserTask.DISPATCH)
        .completeAs("agent@" + COUNTY, UserTask.DISPATCH, Outcome.DISPATCHED)
        .complete(UserTask.RECEIVE, Outcome.RECEIVED);
    walk.test.papers.holders.remove(COUNTY);
    walk.test.papers.holders.add(VILLAGE);
    // What stayed behind at the township is asked for again.
    walk.leg(TOWNSHIP, VILLAGE).mayBeDoneBy(UserTask.DISPATCH, "agent@" + TOWNSHIP);
    walk.test.papers.holders.remove(TOWNSHIP);
    walk.leg(TOWNSHIP, VILLAGE)
        .complete(UserTask.RETURN_PAPERS, Outcome.RETURNED)
        .closeCase()
        .ended(ProxyHandling.TERMINATED_CLOSED);
  }

  @Test
  @DisplayName("of termination ends parallel decisions and, with nothing to return, closes at once")
  void terminatedInDecisions() {
    CaseWalk.accepted("LT.MZJ", "LT.RSJ")
        .waitsFor(UserTask.DECIDE, UserTask.DECIDE)
        .send(Messages.TERMINATED)
        .waitsFor(UserTask.ARCHIVE, UserTask.EVALUATE)
        .closeCase()
        .ended(ProxyHandling.TERMINATED_CLOSED);
  }

  @Test
  @DisplayName("of being overdue asks for the cause beside the case, as often as it comes")
  void overdueTwice() {
    CaseWalk walk =
        CaseWalk.checked()
            .set(Variables.OVERDUE_UNIT, VILLAGE)
            .send(Messages.OVERDUE)
            .mayBeDoneBy(UserTask.EXPLAIN_OVERDUE, "agent@" + VILLAGE)
            .set(Variables.OVERDUE_UNIT, TOWNSHIP)
            .send(Messages.OVERDUE)
            .waitsFor(UserTask.HAND_OVER, UserTask.EXPLAIN_OVERDUE, UserTask.EXPLAIN_OVERDUE);
    walk.set(Variables.FIRST_STOP, ProxyHandling.FirstStop.LEG)
        .set(Variables.DESTINATION, ProxyHandling.Destination.CENTRE)
        .set(Variables.TO, TOWNSHIP)
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .leg(VILLAGE, TOWNSHIP)
        .isAt(TOWNSHIP)
        .completeAs("agent@" + TOWNSHIP, UserTask.EXPLAIN_OVERDUE, Outcome.EXPLAINED)
        .set(Variables.TO, COUNTY)
        .complete(UserTask.SORT, Outcome.ONWARD)
        .completeAs("agent@" + VILLAGE, UserTask.EXPLAIN_OVERDUE, Outcome.EXPLAINED)
        .leg(TOWNSHIP, COUNTY)
        .isAt(COUNTY)
        .set(Variables.WINDOW, COUNTY)
        .complete(UserTask.SORT, Outcome.HERE)
        .waitsFor(UserTask.ACCEPT_APPLICATION);
  }

  @Test
  @DisplayName("of termination takes an open question about the delay with it")
  void terminatedWhileOverdue() {
    CaseWalk.registered()
        .set(Variables.OVERDUE_UNIT, VILLAGE)
        .send(Messages.OVERDUE)
        .send(Messages.TERMINATED)
        .waitsFor(UserTask.ARCHIVE, UserTask.EVALUATE);
  }

  @Test
  @DisplayName("of a late supplement asks beside it, and is withdrawn when the supplement arrives")
  void supplementExpired() {
    CaseWalk.registered()
        .complete(UserTask.TAKE_REQUEST, Outcome.TAKE)
        .complete(UserTask.SIGN_MANDATE, Outcome.SIGNED)
        .complete(UserTask.CHECK_MATERIALS, Outcome.INCOMPLETE)
        .send(Messages.SUPPLEMENT_EXPIRED)
        .waitsFor(UserTask.SUPPLEMENT, UserTask.DECIDE_ON_SUPPLEMENT)
        .complete(UserTask.DECIDE_ON_SUPPLEMENT, Outcome.REMIND)
        .waitsFor(UserTask.SUPPLEMENT)
        .send(Messages.SUPPLEMENT_EXPIRED)
        .complete(UserTask.SUPPLEMENT, Outcome.SUPPLEMENTED)
        .send(Messages.SUPPLEMENT_ARRIVED)
        .waitsFor(UserTask.CHECK_MATERIALS);
  }

  @Test
  @DisplayName("of a leg that takes too long asks beside it; what arrives ends the question")
  void inTransitTooLong() {
    CaseWalk.checked()
        .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.LEG)
        .set(Variables.DESTINATION, ProxyHandling.Destination.CENTRE)
        .set(Variables.TO, TOWNSHIP)
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .complete(UserTask.DISPATCH, Outcome.DISPATCHED)
        .sendToCalled(RelayLeg.Messages.IN_TRANSIT_TOO_LONG)
        .waitsFor(UserTask.RECEIVE, UserTask.TRACE_TRANSIT)
        .mayBeDoneBy(UserTask.TRACE_TRANSIT, "agent@" + VILLAGE)
        .complete(UserTask.RECEIVE, Outcome.RECEIVED)
        .isAt(TOWNSHIP)
        .waitsFor(UserTask.SORT);
  }

  @Test
  @DisplayName("of an evaluation that nobody gave ends it, and archiving goes on")
  void evaluationExpired() {
    CaseWalk.registered()
        .complete(UserTask.TAKE_REQUEST, Outcome.ANSWERED)
        .sendToCalled(Closing.Messages.EVALUATION_EXPIRED)
        .waitsFor(UserTask.ARCHIVE)
        .complete(UserTask.ARCHIVE, Outcome.ARCHIVED)
        .ended(ProxyHandling.CLOSED);
  }

  @Test
  @DisplayName("is not needed for a plan: it is made where it is wanted, before the papers leave")
  void planFiling() {
    CaseWalk.checked()
        .set(Variables.PLAN_NEEDED, true)
        .set(Variables.FIRST_STOP, ProxyHandling.FirstStop.CENTRE)
        .complete(UserTask.HAND_OVER, Outcome.HANDED_OVER)
        .waitsFor(UserTask.PLAN_FILING)
        .complete(UserTask.PLAN_FILING, Outcome.PLANNED)
        .waitsFor(UserTask.SORT);
  }

  @Test
  @DisplayName("finds nobody in a terminated case")
  void notAfterTermination() {
    CaseWalk walk = CaseWalk.registered().send(Messages.TERMINATED);
    for (String message : new String[] {Messages.TERMINATED, Messages.OVERDUE}) {
      assertThatThrownBy(() -> walk.send(message))
          .isInstanceOf(MismatchingMessageCorrelationException.class);
    }
  }
}
