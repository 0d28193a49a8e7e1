package cn.bangdai.app.people;

import org.springframework.stereotype.Component;

/**
 * Somebody leaves for good: the account is closed, and neither a dated post nor a duty as backup
 * stays. Open tasks go to who stands in with the next round of {@link SettleTasks}; cases wait on a
 * list for somebody else ({@link LeftBehind}).
 */
@Component
public class Departures {

  private final AccountTable accounts;
  private final BackupTable backups;
  private final PostTable posts;

  Departures(AccountTable accounts, BackupTable backups, PostTable posts) {
    this.accounts = accounts;
    this.backups = backups;
    this.posts = posts;
  }

  /** Recorded here by somebody: holds, whatever the directory says. */
  void left(String username) {
    leave(username, "LEFT");
  }

  /** No longer in the directory; comes back when the directory has the account again. */
  public void gone(String username) {
    leave(username, "GONE");
  }

  private void leave(String username, String because) {
    accounts.close(username, because);
    backups.endOf(username);
    posts.endOf(username);
  }
}
