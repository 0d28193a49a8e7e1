package cn.bangdai.app.workflow;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's question for people, put to the mirror. Nobody has an address or a tenant there. */
class MirrorUserQuery extends UserQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient MirrorMembers members;

  /**
   * @param executor null for a question inside a command
   */
  MirrorUserQuery(MirrorMembers members, CommandExecutor executor) {
    super(executor);
    this.members = members;
  }

  @Override
  public long executeCount(CommandContext context) {
    checkQueryOk();
    return members.users(asked());
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    checkQueryOk();
    return members.users(asked(), this);
  }

  private MirrorMembers.Asked asked() {
    return new MirrorMembers.Asked()
        .and("a.username = :id", "id", getId())
        .and("a.username = any (:ids)", "ids", getIds())
        .and("a.name = :name", "name", getFirstName())
        .and("a.name like :like", "like", getFirstNameLike())
        .and("'' = :last", "last", getLastName())
        .and("'' like :lastLike", "lastLike", getLastNameLike())
        .and("false and :mail is not null", "mail", getEmail())
        .and("false and :mailLike is not null", "mailLike", getEmailLike())
        .and("false and :tenant is not null", "tenant", getTenantId())
        .and("false and :starter is not null", "starter", procDefId)
        .and(
            "exists (select from member m where m.username = a.username and m.grp = :grp)",
            "grp",
            getGroupId());
  }
}
