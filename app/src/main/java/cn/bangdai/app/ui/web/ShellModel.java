package cn.bangdai.app.ui.web;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Actors;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.SignedIn;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page says: who is signed in, where, and how much is waiting. */
@ControllerAdvice(annotations = PageController.class)
class ShellModel {

  /**
   * @param registers whether this person registers cases
   * @param administers whether this person keeps lists and no cases
   * @param waiting tasks that are mine or that I may claim
   */
  record Shell(
      String username,
      String name,
      String unit,
      String posts,
      boolean registers,
      boolean works,
      boolean administers,
      int waiting) {}

  private final Units units;
  private final TaskList tasks;
  private final Actors actors;

  ShellModel(Units units, TaskList tasks, Actors actors) {
    this.units = units;
    this.tasks = tasks;
    this.actors = actors;
  }

  /** Null on pages that are open to everyone. */
  @ModelAttribute("shell")
  Shell shell(Authentication signedIn) {
    if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn principal)) {
      return null;
    }
    Actor actor = actors.of(principal);
    boolean works = actor.posts().stream().anyMatch(Rights::handlesCases);
    return new Shell(
        actor.username(),
        actor.name(),
        units.find(actor.unit()).map(u -> u.windowName()).orElse(actor.unit()),
        actor.posts().stream()
            .map(post -> post.role().title())
            .distinct()
            .collect(Collectors.joining("、")),
        Rights.atCounter(actor),
        works,
        Rights.administers(actor),
        tasks.waiting(actor));
  }
}
