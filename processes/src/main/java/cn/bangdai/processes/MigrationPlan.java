package cn.bangdai.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How cases under way come from an older version of a process to the newest: which nodes are called
 * something else now, or stand in another subprocess. It lies beside the model, {@code
 * processes/migration/<process>.properties}, one line {@code oldId=newId} for every node ever
 * renamed or moved; nodes it does not name are looked for in their place under their own id. A
 * process of which nothing was ever renamed or moved needs no file.
 *
 * @param renamed new BPMN id by old BPMN id
 */
public record MigrationPlan(String process, Map<String, String> renamed) {

  public MigrationPlan {
    renamed = Map.copyOf(renamed);
  }

  /**
   * @param process key of a process
   */
  public static MigrationPlan of(String process) {
    String file = "processes/migration/" + process + ".properties";
    try (InputStream found = MigrationPlan.class.getClassLoader().getResourceAsStream(file)) {
      return new MigrationPlan(process, found == null ? Map.of() : read(found));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Map<String, String> read(InputStream file) throws IOException {
    Properties lines = new Properties();
    lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    return lines.stringPropertyNames().stream()
        .collect(Collectors.toMap(String::strip, old -> lines.getProperty(old).strip()));
  }
}
