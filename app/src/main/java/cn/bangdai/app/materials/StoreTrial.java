package cn.bangdai.app.materials;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a store has to show before files are entrusted to it: its bucket, a write, a read, a
 * deletion; and where a lock is demanded, that it really refuses to delete what is locked. There
 * are servers that take the lock's request, answer that all is well and delete all the same.
 */
final class StoreTrial {

  /** Begins the key of every object of a trial. */
  static final String PREFIX = "trial/";

  private static final Logger LOG = LoggerFactory.getLogger(StoreTrial.class);
  private static final byte[] BYTES = "帮代".getBytes(StandardCharsets.UTF_8);

  /** Long enough for the attempt to delete; the sweeper removes the object another day. */
  private static final Duration LOCK = Duration.ofMinutes(1);

  private static final String DEMANDED = "配置要求对象锁（bangdai.store.object-lock=COMPLIANCE），但";

  private final S3Bucket bucket;
  private final StoreProperties demands;

  StoreTrial(S3Bucket bucket, StoreProperties demands) {
    this.bucket = bucket;
    this.demands = demands;
  }

  /** What became known of the store. */
  record Passed(boolean keepsVersions) {}

  /**
   * @throws UnfitStore when the store works but not as demanded
   * @throws MinioException when it doesn't work
   */
  Passed run() throws MinioException {
    boolean lock = demands.retention().isPresent();
    if (!bucket.exists()) {
      make(lock);
    }
    Passed passed = new Passed(bucket.versions().areKept());
    String key = PREFIX + UUID.randomUUID();
    bucket.put(
        key, new ByteArrayInputStream(BYTES), BYTES.length, new ObjectStore.Hashes(hash(), null));
    if (!Arrays.equals(BYTES, read(key))) {
      throw new UnfitStore("对象存储 %s 读回的内容与写入的不同。请检查存储服务后再启动。".formatted(demands));
    }
    remove(key, passed);
    if (lock) {
      requireLock(passed);
    }
    return passed;
  }

  private void make(boolean lock) throws MinioException {
    try {
      bucket.make(lock);
      LOG.info("Made bucket {}", demands);
    } catch (ErrorResponseException e) {
      if (lock) {
        requireTrouble(e);
      }
      throw e;
    }
  }

  void remove(String key, Passed passed) throws MinioException {
    if (passed.keepsVersions()) {
      bucket.versions().removeAll(key);
    } else {
      bucket.remove(key);
    }
  }

  private void requireLock(Passed passed) throws MinioException {
    if (!passed.keepsVersions()) {
      throw new UnfitStore(DEMANDED + "存储桶 %s 不保留版本、没有开启对象锁。请新建一个开启对象锁的桶并改用它。".formatted(demands));
    }
    String key = PREFIX + UUID.randomUUID();
    bucket.put(
        key, new ByteArrayInputStream(BYTES), BYTES.length, new ObjectStore.Hashes(hash(), null));
    takeLock(key);
    if (deletes(key)) {
      throw new UnfitStore(DEMANDED + "存储 %s 只是嘴上答应：锁定的对象仍然能删除。请换用真正执行对象锁的存储。".formatted(demands));
    }
  }

  private void takeLock(String key) throws MinioException {
    try {
      // The store goes by its own clock, which need not be ours.
      bucket.versions().lock(key, bucket.versions().modifiedAt(key).plus(LOCK));
      if (!bucket.versions().saysLocked(key)) {
        throw new UnfitStore(DEMANDED + "存储 %s 没有记下对象锁。请换用支持对象锁的存储。".formatted(demands));
      }
    } catch (ErrorResponseException e) {
      bucket.versions().removeAll(key);
      requireTrouble(e);
      throw e;
    }
  }

  private boolean deletes(String key) throws MinioException {
    try {
      bucket.versions().removeAll(key);
      return true;
    } catch (ErrorResponseException e) {
      if (lasting(e)) {
        return false;
      }
      throw e;
    }
  }

  /** A refusal that would be the same tomorrow, not a server in trouble. */
  private static boolean lasting(ErrorResponseException e) {
    return e.response().code() < 500 || "NotImplemented".equals(e.errorResponse().code());
  }

  /** Nothing happens when the server is only in trouble; else it has no lock. */
  private void requireTrouble(ErrorResponseException e) {
    if (lasting(e)) {
      LOG.error("No object lock: {}", e.getMessage());
      throw new UnfitStore(
          DEMANDED
              + "存储 %s 没有对象锁（%s）。请换用支持对象锁的存储，并新建开启对象锁的桶。"
                  .formatted(demands, e.errorResponse().code()));
    }
  }

  private byte[] read(String key) throws MinioException {
    try (InputStream bytes = bucket.get(key)) {
      return bytes.readNBytes(BYTES.length + 1);
    } catch (IOException e) {
      throw new MinioException(e);
    }
  }

  private static String hash() {
    return HexFormat.of().formatHex(Sha256.digest().digest(BYTES));
  }
}
