package cn.bangdai.app.materials;

import cn.bangdai.app.materials.ObjectStore.Hashes;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** One bucket of a server that speaks S3, in the few requests we need; failures as they come. */
final class S3Bucket implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration TRANSFER = Duration.ofSeconds(20);

  /** Requests at once; the others wait. A disk is not faster with more, and a server holds some. */
  private static final int AT_ONCE = 8;

  private static final String CONTENT_TYPE = "application/octet-stream";

  private final OkHttpClient http = http();
  private final MinioClient client;
  private final MinioAsyncClient uploads;
  private final S3Versions versions;
  private final String bucket;
  private final String region;

  S3Bucket(StoreProperties store) {
    client =
        MinioClient.builder()
            .endpoint(store.endpoint())
            .credentials(store.accessKey(), store.secretKey())
            .region(store.region())
            .httpClient(http)
            .build();
    uploads =
        MinioAsyncClient.builder()
            .endpoint(store.endpoint())
            .credentials(store.accessKey(), store.secretKey())
            .region(store.region())
            .httpClient(http)
            .build();
    bucket = store.bucket();
    versions = new S3Versions(client, bucket);
    region = store.region();
  }

  private static OkHttpClient http() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectTimeout(CONNECT)
        .writeTimeout(TRANSFER)
        .readTimeout(TRANSFER)
        .build();
  }

  boolean exists() throws MinioException {
    return client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build());
  }

  /** Nothing happens when another node was faster. */
  void make(boolean withLock) throws MinioException {
    try {
      client.makeBucket(
          MakeBucketArgs.builder().bucket(bucket).region(region).objectLock(withLock).build());
    } catch (ErrorResponseException e) {
      if (!e.errorResponse().code().startsWith("BucketAlready")) {
        throw e;
      }
    }
  }

  /**
   * In one request, so that the object appears at once or not at all. The hash is signed with it: a
   * server that speaks S3 refuses bytes that are not those.
   */
  void put(String key, InputStream bytes, long size, Hashes hashes) throws MinioException {
    Http.Headers headers = new Http.Headers("X-Amz-Content-Sha256", hashes.sha256());
    headers.put("X-Amz-Meta-Sha256", hashes.sha256());
    if (hashes.sm3() != null) {
      headers.put("X-Amz-Meta-Sm3", hashes.sm3());
    }
    var args =
        PutObjectAPIArgs.builder()
            .bucket(bucket)
            .region(region)
            .object(key)
            .contentType(CONTENT_TYPE)
            .headers(headers)
            .buffer(new PassingBytes(bytes, size))
            .build();
    try {
      uploads.putObject(args).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof MinioException known ? known : new MinioException(e.getCause());
    }
  }

  /** The caller closes it. */
  InputStream get(String key) throws MinioException {
    return client.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build());
  }

  /** Page by page, while it is consumed. */
  Iterable<Result<Item>> list(String prefix) {
    return client.listObjects(
        ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build());
  }

  void remove(String key) throws MinioException {
    client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build());
  }

  /** The same bucket's versions and locks. */
  S3Versions versions() {
    return versions;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
