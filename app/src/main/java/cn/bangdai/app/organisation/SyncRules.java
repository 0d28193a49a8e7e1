package cn.bangdai.app.organisation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the directory is read, and when a reading is not believed.
 *
 * @param every from one full reading to the next
 * @param follow from one look at its events to the next; a change of roles counts after that
 * @param brakePercent a reading that would take away more than this share of the units, or of the
 *     people, is not applied
 * @param brakeFrom so many may always go; a share says nothing about a handful
 */
@ConfigurationProperties("bangdai.sync")
record SyncRules(
    @DefaultValue("6h") Duration every,
    @DefaultValue("10s") Duration follow,
    @DefaultValue("10") int brakePercent,
    @DefaultValue("5") int brakeFrom) {

  /** Whether this many of that many may go at once. */
  boolean mayGo(long gone, long all) {
    return gone <= brakeFrom || gone * 100 <= all * brakePercent;
  }
}
