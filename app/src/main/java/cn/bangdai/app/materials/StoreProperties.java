package cn.bangdai.app.materials;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the object store is and what it must be able to do.
 *
 * @param endpoint such as {@code https://store.example.org}
 * @param bucket made at first use when it isn't there
 * @param objectLock whether files must be safe from change and deletion by anybody
 * @param retentionDays how long they are, from the day they are locked; needed with a lock, up to
 *     {@value #LONGEST_RETENTION}
 */
@ConfigurationProperties("bangdai.store")
record StoreProperties(
    String endpoint,
    String accessKey,
    String secretKey,
    @DefaultValue("bangdai") String bucket,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("NONE") ObjectLock objectLock,
    @DefaultValue("0") int retentionDays) {

  /** A hundred years; what is longer is a slip of the finger that nobody can take back. */
  static final int LONGEST_RETENTION = 36_500;

  /** What S3 calls the mode of object lock. */
  enum ObjectLock {
    NONE,
    /** Nobody may shorten the time or delete before it is over, the store's owner included. */
    COMPLIANCE
  }

  StoreProperties {
    require("endpoint", endpoint);
    require("access-key", accessKey);
    require("secret-key", secretKey);
    if (objectLock == ObjectLock.COMPLIANCE
        && (retentionDays < 1 || retentionDays > LONGEST_RETENTION)) {
      throw new IllegalArgumentException(
          "bangdai.store.object-lock 是 COMPLIANCE 时，bangdai.store.retention-days 要填 1 到 %d 之间的天数，现在是 %d。"
              .formatted(LONGEST_RETENTION, retentionDays));
    }
  }

  private static void require(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("没有配置 bangdai.store." + name + "：请填写对象存储的地址与密钥后再启动。");
    }
  }

  /** Empty when no lock is demanded. */
  Optional<Duration> retention() {
    return objectLock == ObjectLock.NONE
        ? Optional.empty()
        : Optional.of(Duration.ofDays(retentionDays));
  }

  /** Without the secret: this text can end in a log. */
  @Override
  public String toString() {
    return endpoint + "/" + bucket;
  }
}
