package cn.bangdai.app.workflow;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.processes.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * With what a task could end when its version of the process was deployed, by the form deployed
 * beside it. Pages offer what the newest version knows; a case of an older one finishes as it is
 * drawn there, and an outcome that its gateways don't know must not take a wrong way.
 */
final class OutcomesOfVersion {

  private static final JsonMapper JSON = new JsonMapper();

  private final RepositoryService repository;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  OutcomesOfVersion(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * @throws Refusal CONFLICT for an outcome that is newer than the task
   */
  void require(DelegateTask task, String outcome) {
    String definition = task.getProcessDefinitionId();
    String key = task.getTaskDefinitionKey();
    Set<String> offered =
        known.computeIfAbsent(definition + "/" + key, place -> offered(definition, key));
    if (!offered.contains(outcome)) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "OUTCOME_OF_NEWER_VERSION",
          "这个件按登记时的旧版流程办理，那时“%s”还没有这个结果。请选别的结果，或者请系统管理员先把这个件换到新版流程。".formatted(task.getName()));
    }
  }

  private Set<String> offered(String definition, String key) {
    String deployment = repository.getProcessDefinition(definition).getDeploymentId();
    try (InputStream form = repository.getResourceAsStream(deployment, "forms/" + key + ".form")) {
      return JSON.readTree(form).path("components").values().stream()
          .filter(field -> Outcome.VARIABLE.equals(field.path("key").asString()))
          .flatMap(field -> field.path("values").values().stream())
          .map((JsonNode value) -> value.path("value").asString())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(key, e);
    }
  }
}
