package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;
import java.time.Instant;

/**
 * Somebody as the table {@code account} has them.
 *
 * @param home with the posts at home; with none when the account is closed
 * @param confirmedAt when sign-in or the directory last said so; null for a row of the embedded
 *     mode
 */
record MirroredPerson(Actor home, Instant confirmedAt) {

  boolean isNewerThan(Instant said) {
    return confirmedAt != null && confirmedAt.isAfter(said);
  }
}
