package cn.bangdai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calls from one model to another")
class CallsTest {

  @Test
  @DisplayName("call only models that exist, from the same deployment, with the business key")
  void calls() {
    assertThat(Models.all(CallActivity.class))
        .allSatisfy(
            call -> {
              assertThat(Models.byKey()).as(call.getId()).containsKey(call.getCalledElement());
              assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
              assertThat(Calls.in(call))
                  .as(call.getId())
                  .filteredOn(in -> in.getCamundaBusinessKey() != null)
                  .singleElement()
                  .extracting(CamundaIn::getCamundaBusinessKey)
                  .isEqualTo("#{execution.processBusinessKey}");
            });
  }

  @Test
  @DisplayName("pass to a called model exactly the variables that its constants name")
  void callsPassWhatIsNeeded() {
    assertThat(Models.all(CallActivity.class))
        .allSatisfy(
            call ->
                assertThat(Calls.passed(call))
                    .as(Models.name(call))
                    .containsExactlyInAnyOrderElementsOf(Calls.needed(call.getCalledElement())));
  }

  @Test
  @DisplayName("take nothing back from a call but the unit that a leg led to")
  void callsReturnOnlyThePlace() {
    assertThat(Models.all(CamundaOut.class))
        .hasSize(3)
        .allMatch(out -> out.getCamundaSource().equals(RelayLeg.Variables.TO))
        .allMatch(out -> out.getCamundaTarget().equals(ProxyHandling.Variables.AT));
  }

  @Test
  @DisplayName("that are repeated pass on the element they are repeated for")
  void repetitions() {
    assertThat(Models.all(MultiInstanceLoopCharacteristics.class))
        .allSatisfy(
            loop -> {
              var activity = (Activity) loop.getParentElement();
              assertThat(Calls.text(activity)).contains(loop.getCamundaElementVariable());
            });
  }
}
