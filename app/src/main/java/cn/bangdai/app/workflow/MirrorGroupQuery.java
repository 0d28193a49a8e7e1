package cn.bangdai.app.workflow;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's question for candidate groups, put to the mirror: those that somebody is in. */
class MirrorGroupQuery extends GroupQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient MirrorMembers members;

  /**
   * @param executor null for a question inside a command
   */
  MirrorGroupQuery(MirrorMembers members, CommandExecutor executor) {
    super(executor);
    this.members = members;
  }

  @Override
  public long executeCount(CommandContext context) {
    checkQueryOk();
    return members.groups(asked());
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    checkQueryOk();
    return members.groups(asked(), this);
  }

  private MirrorMembers.Asked asked() {
    return new MirrorMembers.Asked()
        .and("m.grp = :id", "id", getId())
        .and("m.grp = any (:ids)", "ids", getIds())
        .and("m.grp = :name", "name", getName())
        .and("m.grp like :like", "like", getNameLike())
        .and("starts_with(m.grp, :type || '@')", "type", getType())
        .and("m.username = :user", "user", getUserId())
        .and("false and :tenant is not null", "tenant", getTenantId())
        .and("false and :starter is not null", "starter", procDefId);
  }
}
