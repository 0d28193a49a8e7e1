package cn.bangdai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models as they are shipped. Whoever asks for elements gets some or fails. */
final class Models {

  private static final Map<String, BpmnModelInstance> BY_KEY = read();

  private Models() {}

  private static Map<String, BpmnModelInstance> read() {
    var models = new TreeMap<String, BpmnModelInstance>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
        BpmnModelInstance model = Bpmn.readModelFromStream(file.getInputStream());
        Bpmn.validateModel(model);
        models.put(process(model).getId(), model);
        assertThat(file.getFilename()).isEqualTo(process(model).getId() + ".bpmn");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(models).isNotEmpty();
    return models;
  }

  static Map<String, BpmnModelInstance> byKey() {
    return BY_KEY;
  }

  static Process process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  static String processOf(BaseElement element) {
    return process((BpmnModelInstance) element.getModelInstance()).getId();
  }

  static <T extends ModelElementInstance> List<T> all(Class<T> type) {
    List<T> found =
        BY_KEY.values().stream()
            .map(model -> model.getModelElementsByType(type))
            .flatMap(Collection::stream)
            .toList();
    assertThat(found).as("elements of type %s", type.getSimpleName()).isNotEmpty();
    return found;
  }

  /** For messages of assertions. */
  static String name(BaseElement element) {
    return processOf(element) + "/" + element.getId();
  }
}
