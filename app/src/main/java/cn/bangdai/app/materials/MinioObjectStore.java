package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Refusal;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Any server that speaks S3. */
@Component
class MinioObjectStore implements ObjectStore {

  private static final Logger LOG = LoggerFactory.getLogger(MinioObjectStore.class);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration TRANSFER = Duration.ofSeconds(20);

  /** Below this an object travels in one request, so that it appears at once or not at all. */
  private static final long PART_SIZE = 64L << 20;

  private final MinioClient client;
  private final String bucket;
  private final String region;
  private volatile boolean bucketKnown;

  MinioObjectStore(StoreProperties properties) {
    client =
        MinioClient.builder()
            .endpoint(properties.endpoint())
            .credentials(properties.accessKey(), properties.secretKey())
            .region(properties.region())
            .build();
    client.setTimeout(CONNECT.toMillis(), TRANSFER.toMillis(), TRANSFER.toMillis());
    bucket = properties.bucket();
    region = properties.region();
  }

  @Override
  public void put(String key, InputStream bytes, long size, String sha256) {
    call(
        () -> {
          ensureBucket();
          return client.putObject(
              PutObjectArgs.builder().bucket(bucket).object(key).stream(bytes, size, PART_SIZE)
                  .contentType("application/octet-stream")
                  .userMetadata(Map.of("sha256", sha256))
                  .build());
        });
  }

  @Override
  public InputStream get(String key) {
    return call(() -> client.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build()));
  }

  @Override
  public void delete(String key) {
    call(
        () -> {
          client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build());
          return null;
        });
  }

  @Override
  public Stream<Stored> list(String prefix) {
    var args = ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
    Iterable<Result<Item>> results =
        call(
            () -> {
              ensureBucket();
              return client.listObjects(args);
            });
    return StreamSupport.stream(results.spliterator(), false)
        .map(result -> call(result::get))
        .map(item -> new Stored(item.objectName(), item.lastModified().toInstant()));
  }

  @Override
  public void probe() {
    call(
        () -> {
          bucketKnown = false;
          ensureBucket();
          return null;
        });
  }

  private void ensureBucket() throws MinioException {
    if (bucketKnown) {
      return;
    }
    if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
      makeBucket();
    }
    bucketKnown = true;
  }

  private void makeBucket() throws MinioException {
    try {
      client.makeBucket(MakeBucketArgs.builder().bucket(bucket).region(region).build());
      LOG.info("Made bucket {}", bucket);
    } catch (ErrorResponseException e) {
      // Another node was faster.
      if (!e.errorResponse().code().startsWith("BucketAlready")) {
        throw e;
      }
    }
  }

  private interface Call<T> {
    T run() throws MinioException;
  }

  private <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (ErrorResponseException e) {
      if ("NoSuchKey".equals(e.errorResponse().code())) {
        LOG.error("The store has lost an object: {}", e.getMessage());
        throw damaged();
      }
      throw down(e);
    } catch (MinioException | IllegalStateException e) {
      // The client wraps what its threads meet, a refused connection among it, in the latter.
      throw down(e);
    }
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
}
