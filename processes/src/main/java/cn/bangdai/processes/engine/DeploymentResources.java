package cn.bangdai.processes.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Everything that is deployed, in one deployment: all models and all forms on the classpath, named
 * by their path there ({@code processes/relay-leg.bpmn}). The engine's own naming takes absolute
 * paths from folders and bare names from jars, so that the same content would count as changed on
 * another machine.
 */
final class DeploymentResources {

  private final SortedMap<String, Resource> byName = new TreeMap<>();

  private DeploymentResources() {}

  /**
   * @throws IllegalStateException if there is no model, or one name occurs twice
   */
  static Resource[] find(ResourcePatternResolver resources) {
    var found = new DeploymentResources();
    found.add(resources, "processes", ".bpmn");
    if (found.byName.isEmpty()) {
      throw new IllegalStateException("no BPMN model on the classpath under processes/");
    }
    found.add(resources, "forms", ".form");
    return found.byName.values().toArray(Resource[]::new);
  }

  private void add(ResourcePatternResolver resources, String folder, String suffix) {
    for (Resource resource : matches(resources, "classpath*:" + folder + "/*" + suffix)) {
      String name = folder + "/" + resource.getFilename();
      Resource before = byName.put(name, new NamedResource(name, resource));
      if (before != null) {
        throw new IllegalStateException(
            "two resources are named %s: %s and %s".formatted(name, before, resource));
      }
    }
  }

  private static Resource[] matches(ResourcePatternResolver resources, String pattern) {
    try {
      return resources.getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
