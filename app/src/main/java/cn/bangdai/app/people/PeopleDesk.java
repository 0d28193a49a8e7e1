package cn.bangdai.app.people;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.shared.viewer.Viewers;
import org.springframework.stereotype.Component;

/**
 * Runs a command of this feature and at once what follows from it, for pages and for machines
 * alike: posts are read anew and tasks change hands. Were this node to die in between, the next
 * round of any node would do it.
 */
@Component
public class PeopleDesk {

  private final CommandPipeline pipeline;
  private final PostsNow posts;
  private final SettleTasks settle;
  private final TaskAlarms alarms;

  PeopleDesk(CommandPipeline pipeline, PostsNow posts, SettleTasks settle, TaskAlarms alarms) {
    this.pipeline = pipeline;
    this.posts = posts;
    this.settle = settle;
    this.alarms = alarms;
  }

  /** As {@link CommandPipeline#run}. */
  public <C extends Command, R> R run(UseCase<C, R> useCase, C command, Caller caller) {
    R result = pipeline.run(useCase, command, caller);
    settle();
    return result;
  }

  /**
   * What follows when people come and go; also when the directory told of it. Whose tasks change
   * hands is not for the actor alone to see.
   */
  public void settle() {
    Viewers.asSystem(this::followUp);
  }

  private int followUp() {
    posts.refresh();
    return settle.round() + alarms.round();
  }
}
