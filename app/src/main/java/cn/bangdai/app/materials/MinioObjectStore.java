package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Refusal;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Any server that speaks S3. Nothing is entrusted to it before it has passed a {@link StoreTrial};
 * after a failure it is tried again, for another server may have come up in its place.
 */
@Component
class MinioObjectStore implements ObjectStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MinioObjectStore.class);

  /** How servers answer when something locked is to be deleted: S3 and Ceph, MinIO. */
  private static final Set<String> LOCKED = Set.of("AccessDenied", "InvalidRequest");

  private final S3Bucket bucket;
  private final StoreTrial trial;
  private final Optional<Duration> retention;
  private final Clock clock;
  private volatile StoreTrial.Passed passed;

  MinioObjectStore(StoreProperties properties, Clock clock) {
    this.bucket = new S3Bucket(properties);
    this.trial = new StoreTrial(bucket, properties);
    this.retention = properties.retention();
    this.clock = clock;
  }

  @Override
  public void put(String key, InputStream bytes, long size, Hashes hashes) {
    call(
        () -> {
          trusted();
          bucket.put(key, bytes, size, hashes);
          return null;
        });
  }

  @Override
  public InputStream get(String key) {
    return call(() -> bucket.get(key));
  }

  @Override
  public void delete(String key) {
    call(
        () -> {
          remove(key, trusted());
          return null;
        });
  }

  private void remove(String key, StoreTrial.Passed store) throws MinioException {
    try {
      trial.remove(key, store);
    } catch (ErrorResponseException e) {
      if (store.keepsVersions() && LOCKED.contains(e.errorResponse().code())) {
        throw new Refusal(Refusal.Kind.CONFLICT, "OBJECT_LOCKED", "这个文件还在保管期内，不能从存储中删除。请等保管期满。");
      }
      throw e;
    }
  }

  @Override
  public Stream<Stored> list(String prefix) {
    var results =
        call(
            () -> {
              trusted();
              return bucket.list(prefix);
            });
    return StreamSupport.stream(results.spliterator(), false)
        .map(result -> call(result::get))
        .map(item -> new Stored(item.objectName(), item.lastModified().toInstant()));
  }

  @Override
  public Optional<Instant> lock(String key) {
    if (retention.isEmpty()) {
      return Optional.empty();
    }
    Instant until = clock.instant().plus(retention.get());
    return call(
        () -> {
          trusted();
          bucket.versions().lock(key, until);
          return Optional.of(until);
        });
  }

  @Override
  public void probe() {
    call(
        () -> {
          if (passed == null || !bucket.exists()) {
            passed = trial.run();
          }
          return null;
        });
  }

  private StoreTrial.Passed trusted() throws MinioException {
    StoreTrial.Passed known = passed;
    if (known == null) {
      known = trial.run();
      passed = known;
    }
    return known;
  }

  private interface Call<T> {
    T run() throws MinioException;
  }

  private <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (ErrorResponseException e) {
      throw refusal(e);
    } catch (MinioException | IllegalStateException e) {
      // The client wraps what its threads meet, a refused connection among it, in the latter.
      passed = null;
      throw down(e);
    }
  }

  private Refusal refusal(ErrorResponseException e) {
    if ("NoSuchKey".equals(e.errorResponse().code())) {
      LOG.error("The store has lost an object: {}", e.getMessage());
      return damaged();
    }
    passed = null;
    return down(e);
  }

  /** The row is there and the bytes are not, or are not what was stored. */
  static Refusal damaged() {
    return new Refusal(
        Refusal.Kind.UNAVAILABLE, "FILE_DAMAGED", "这个文件在存储中已经缺失或损坏，没有发给您。请联系系统管理员从备份恢复，或者重新上传。");
  }

  static Refusal down(Exception cause) {
    LOG.error("The object store does not work: {}", cause.toString());
    return new Refusal(
        Refusal.Kind.UNAVAILABLE, "STORE_DOWN", "文件存储暂时不可用，现在不能上传和下载文件，其他办理不受影响。请过几分钟再试。");
  }

  @Override
  public void close() {
    bucket.close();
  }
}
