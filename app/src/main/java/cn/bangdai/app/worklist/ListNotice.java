package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import java.util.Optional;

/** What a feature says above the task list, before anything in it: something that comes first. */
public interface ListNotice {

  /** Empty when there is nothing to say to this person. */
  Optional<Shown> of(Actor actor);

  /**
   * A notice with its content.
   *
   * @param template has a fragment {@code notice(model)}
   */
  record Shown(String template, Object model) {}
}
