package cn.bangdai.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The forms of the user tasks, from {@code forms/<task id>.form} on the class path. Each is read
 * once, when it is first asked for; safe for any number of threads.
 */
public final class Forms {

  private static final Pattern TASK_ID = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private final ClassLoader loader;
  private final Map<String, Form> read = new ConcurrentHashMap<>();

  public Forms() {
    this(Forms.class.getClassLoader());
  }

  /** With the form files that this loader sees. */
  public Forms(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * The form of a task.
   *
   * @param taskId id of the user task in BPMN
   * @throws FormException when there is none, or its file is wrong
   */
  public Form form(String taskId) {
    return read.computeIfAbsent(taskId, this::read);
  }

  /**
   * The tasks that have a form, by name. For tests that hold forms and models together; works with
   * folders and plain jars, not inside a packed Spring Boot application.
   */
  public SortedSet<String> ids() {
    try {
      return new FormIndex(loader).ids();
    } catch (IOException e) {
      throw new UncheckedIOException("forms", e);
    }
  }

  private Form read(String taskId) {
    String file = "forms/" + taskId + ".form";
    InputStream found = TASK_ID.matcher(taskId).matches() ? loader.getResourceAsStream(file) : null;
    if (found == null) {
      throw new FormException("there is no form for the task " + taskId);
    }
    try (InputStream in = found) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return FormReader.read(file, taskId, json);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
