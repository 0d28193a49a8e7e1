package cn.bangdai.app.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Whom the engine knows: the same people, in the same posts, as the task list, so that its own
 * queries and tools tell the truth. It can neither change them nor check a password; both are the
 * identity provider's. No command of ours asks it anything.
 */
class MirrorIdentities implements ReadOnlyIdentityProvider {

  /** One for each of the engine's commands. */
  record Factory(Supplier<MirrorMembers> members) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new MirrorIdentities(members.get());
    }
  }

  private final MirrorMembers members;

  MirrorIdentities(MirrorMembers members) {
    this.members = members;
  }

  @Override
  public User findUserById(String id) {
    return createUserQuery(Context.getCommandContext()).userId(id).singleResult();
  }

  @Override
  public UserQuery createUserQuery() {
    return new MirrorUserQuery(
        members, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new MirrorUserQuery(members, null);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("People are not in the engine's tables");
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String id) {
    return createGroupQuery(Context.getCommandContext()).groupId(id).singleResult();
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new MirrorGroupQuery(
        members, Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new MirrorGroupQuery(members, null);
  }

  @Override
  public Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenantQuery(
        Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new NoTenantQuery(null);
  }

  @Override
  public void flush() {
    // Nothing is ever changed.
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
