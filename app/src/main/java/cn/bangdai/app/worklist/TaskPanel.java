package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import java.util.Map;
import java.util.Optional;

/**
 * What a feature shows beside the form of a task: materials, pieces, what will be issued. Access to
 * the task is decided before it is asked. Panels stand in the order of their beans.
 */
public interface TaskPanel {

  /** Its name in addresses, such as {@code materials}. */
  String name();

  /** Empty when it has nothing to say about this task. */
  Optional<Shown> of(Look look);

  /**
   * Who looks at which task.
   *
   * @param mayWork whether the actor may do the task, and so change what belongs to it
   * @param entered what stands in the form's fields now, by key; not checked, may be empty
   */
  record Look(OpenTask task, Actor actor, boolean mayWork, Map<String, String> entered) {}

  /** Where on the page. */
  enum Place {
    /** What the task is about: before its form. */
    MAIN,
    /** What helps to decide: beside it. */
    SIDE
  }

  /**
   * A panel with its content.
   *
   * @param template has a fragment {@code panel(model)}
   * @param presets what it suggests for fields of the form, by key
   */
  record Shown(
      String name, Place place, String template, Object model, Map<String, String> presets) {

    public Shown(String name, Place place, String template, Object model) {
      this(name, place, template, model, Map.of());
    }
  }
}
