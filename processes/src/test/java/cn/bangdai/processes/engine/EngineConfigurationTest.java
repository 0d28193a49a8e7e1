package cn.bangdai.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.UserTask;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine")
class EngineConfigurationTest {

  private final TestEngine test = TestEngine.shared();
  private final RepositoryService repository = test.engine.getRepositoryService();

  @Test
  @DisplayName("deploys all models and forms once, under names that hold on every machine")
  void deploysOnce() {
    ProcessEngine restarted = TestEngine.another();
    List<Deployment> deployments =
        repository.createDeploymentQuery().deploymentName(EngineConfiguration.DEPLOYMENT).list();
    assertThat(deployments).hasSize(1);
    assertThat(repository.getDeploymentResources(deployments.get(0).getId()))
        .extracting(Resource::getName)
        .containsExactlyInAnyOrder(
            "processes/closing.bpmn",
            "processes/coordination.bpmn",
            "processes/correction.bpmn",
            "processes/decision.bpmn",
            "processes/direct-handling.bpmn",
            "processes/help-handling.bpmn",
            "processes/proxy-handling.bpmn",
            "processes/rectification.bpmn",
            "processes/relay-leg.bpmn",
            "processes/termination.bpmn",
            "processes/unresolved.bpmn",
            "processes/urging.bpmn",
            "forms/takeRequest.form");
    restarted.close();
  }

  @Test
  @DisplayName("finds a task's form in the deployment of its model")
  void findsForms() throws IOException {
    String task = CaseWalk.registered().only(UserTask.TAKE_REQUEST).getId();
    try (var form = test.engine.getFormService().getDeployedTaskForm(task)) {
      assertThat(form).asString(java.nio.charset.StandardCharsets.UTF_8).contains("takeRequest");
    }
  }

  @Test
  @DisplayName(
      "tells the installed listener of create, assignment, complete and delete, not update")
  void listener() {
    test.tasks.events.clear();
    CaseWalk walk = CaseWalk.registered();
    test.engine.getTaskService().claim(walk.only(UserTask.TAKE_REQUEST).getId(), "village-a");
    walk.complete(UserTask.TAKE_REQUEST, Outcome.TAKE);
    test.engine.getRuntimeService().deleteProcessInstance(walk.instance, "test");
    assertThat(test.tasks.events)
        .containsExactly(
            "create takeRequest",
            "assignment takeRequest",
            "complete takeRequest",
            "create signMandate",
            "assignment signMandate",
            "delete signMandate");
  }

  @Test
  @DisplayName("keeps the way of a case as history, and lets the archive delete it")
  void history() {
    CaseWalk walk = CaseWalk.registered().complete(UserTask.TAKE_REQUEST, Outcome.ANSWERED);
    walk.closeCase().ended("closed");
    var historyService = test.engine.getHistoryService();
    var path =
        historyService.createHistoricActivityInstanceQuery().processInstanceId(walk.instance);
    assertThat(path.list())
        .extracting(activity -> activity.getActivityId())
        .containsExactlyInAnyOrder("registered", "takeRequest", "taken", "closing", "closed");
    assertThat(historyService.createHistoricVariableInstanceQuery().list()).isEmpty();
    assertThat(
            historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(walk.instance)
                .singleResult()
                .getRemovalTime())
        .isNull();
    historyService.deleteHistoricProcessInstance(walk.instance);
    assertThat(path.list()).isEmpty();
  }

  @Test
  @DisplayName("lets an expression see no bean that is not on the list")
  void allowList() {
    var model =
        Bpmn.createExecutableProcess("prying")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .userTask()
            .camundaAssignee("${dataSource.toString()}")
            .endEvent()
            .done();
    String deployment =
        repository.createDeployment().addModelInstance("prying.bpmn", model).deploy().getId();
    assertThatThrownBy(() -> test.engine.getRuntimeService().startProcessInstanceByKey("prying"))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Cannot resolve identifier 'dataSource'");
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("takes no model without a time to live for its history")
  void timeToLive() {
    var model = Bpmn.createExecutableProcess("eternal").startEvent().endEvent().done();
    model
        .getModelElementById("eternal")
        .removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "historyTimeToLive");
    var deployment = repository.createDeployment().addModelInstance("eternal.bpmn", model);
    assertThatThrownBy(deployment::deploy)
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("History Time To Live");
  }

  @Test
  @DisplayName("has no job to do, and does not look for any until told to")
  void noJobs() {
    CaseWalk.accepted("LT");
    assertThat(test.engine.getManagementService().createJobQuery().count()).isZero();
    var configuration =
        (ProcessEngineConfigurationImpl) test.engine.getProcessEngineConfiguration();
    assertThat(configuration.getJobExecutor().isActive()).isFalse();
  }

  @Test
  @DisplayName("knows one version of each process")
  void oneVersion() {
    assertThat(repository.createProcessDefinitionQuery().list())
        .isNotEmpty()
        .extracting(ProcessDefinition::getVersion)
        .containsOnly(1);
  }
}
