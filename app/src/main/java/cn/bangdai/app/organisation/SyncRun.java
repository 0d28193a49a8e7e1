package cn.bangdai.app.organisation;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A reading of the directory.
 *
 * @param kind FULL, or FOLLOW for the people of whom events told
 * @param dry whether it only tells what it would change
 * @param askedBy user name; null when it was due
 * @param state ASKED, RUNNING, DONE, STOPPED (it would have taken away too much) or FAILED
 * @param units how many groups with a code were read; null before
 * @param people how many users were read; null before
 * @param counts how many changes and problems, by kind
 * @param problem why it stopped or failed, as a Chinese sentence; null otherwise
 */
public record SyncRun(
    long id,
    String kind,
    boolean dry,
    String askedBy,
    String state,
    OffsetDateTime askedAt,
    OffsetDateTime finishedAt,
    Integer units,
    Integer people,
    Map<ChangeKind, Integer> counts,
    String problem) {

  /** Whether there is nothing more to wait for. */
  public boolean isOver() {
    return finishedAt != null;
  }

  /** How many of the found things are wrong in Keycloak. */
  public int problems() {
    return sum(true);
  }

  /** How many of them are changes. */
  public int changes() {
    return sum(false);
  }

  private int sum(boolean problem) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().isProblem() == problem)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
