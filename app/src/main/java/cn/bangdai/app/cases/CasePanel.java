package cn.bangdai.app.cases;

import cn.bangdai.identity.Actor;
import java.util.Optional;

/**
 * What another feature shows and offers on the page of a case. Access to the case is decided before
 * it is asked. Panels stand in the order of their beans.
 */
public interface CasePanel {

  /** Empty when it has nothing to say to this person about this case. */
  Optional<Shown> of(CaseHead head, Actor actor);

  /**
   * A panel with its content.
   *
   * @param template has a fragment {@code card(model)}
   */
  record Shown(String template, Object model) {}
}
