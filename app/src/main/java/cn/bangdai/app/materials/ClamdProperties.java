package cn.bangdai.app.materials;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clamd listens. Its {@code AlertExceedsMax} must be on: without it clamd answers OK for what
 * it has not looked at.
 *
 * @param address {@code host:port}, or the path of a unix socket; empty: nothing is scanned, and
 *     every file says so
 * @param timeLimit for one file
 */
@ConfigurationProperties("bangdai.clamd")
record ClamdProperties(@DefaultValue("") String address, @DefaultValue("60s") Duration timeLimit) {

  boolean on() {
    return !address.isBlank();
  }
}
