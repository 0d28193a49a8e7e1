package cn.bangdai.app.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Reads models in the version a case runs in. The engine keeps them in memory. */
@Component
public class DeployedModels {

  /** A sequence flow, by BPMN ids. */
  public record Flow(String id, String from, String to) {}

  private final RepositoryService repository;

  DeployedModels(ProcessEngine engine) {
    this.repository = engine.getRepositoryService();
  }

  /** The BPMN file with its diagram. */
  public String xml(String definition) {
    try (InputStream model = repository.getProcessModel(definition)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Chinese name of the process. */
  public String name(String definition) {
    return model(definition).getModelElementsByType(Process.class).iterator().next().getName();
  }

  /** The name of a node as the diagram shows it; null when it has none. */
  public String nodeName(String definition, String activity) {
    FlowNode node = model(definition).getModelElementById(activity);
    return node == null ? null : node.getName();
  }

  /** All of them, those inside embedded subprocesses too. */
  public List<Flow> flows(String definition) {
    return model(definition).getModelElementsByType(SequenceFlow.class).stream()
        .map(f -> new Flow(f.getId(), f.getSource().getId(), f.getTarget().getId()))
        .toList();
  }

  private BpmnModelInstance model(String definition) {
    return repository.getBpmnModelInstance(definition);
  }
}
