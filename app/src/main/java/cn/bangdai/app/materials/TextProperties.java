package cn.bangdai.app.materials;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a child process that reads words out of a file may use.
 *
 * @param heap of its Java machine
 * @param timeLimit for one file, its start included
 * @param maxCharacters read from one file; what stands behind is not found
 */
@ConfigurationProperties("bangdai.text")
record TextProperties(
    @DefaultValue("256MB") DataSize heap,
    @DefaultValue("60s") Duration timeLimit,
    @DefaultValue("60000") int maxCharacters) {

  /** A file is taken up again after {@link ReadWords#PUT_OFF}; its child must be gone by then. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  TextProperties {
    if (timeLimit.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("bangdai.text.time-limit 最长 4 分钟，请改短后再启动。");
    }
  }
}
