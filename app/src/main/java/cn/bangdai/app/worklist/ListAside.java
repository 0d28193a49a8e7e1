package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import java.util.Optional;

/** What a feature shows above the task list: what else today brings. */
public interface ListAside {

  /** Empty when there is nothing today. */
  Optional<Shown> of(Actor actor);

  /**
   * @param template has a fragment {@code aside(model)}
   */
  record Shown(String template, Object model) {}
}
