package cn.bangdai.app.materials;

import io.minio.GetBucketVersioningArgs;
import io.minio.GetObjectRetentionArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import io.minio.messages.VersioningConfiguration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A bucket's versions and locks: what not every server that speaks S3 has; failures as they come.
 */
final class S3Versions {

  private final MinioClient client;
  private final String bucket;

  S3Versions(MinioClient client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  boolean areKept() throws MinioException {
    try {
      return client
              .getBucketVersioning(GetBucketVersioningArgs.builder().bucket(bucket).build())
              .status()
          == VersioningConfiguration.Status.ENABLED;
    } catch (ErrorResponseException e) {
      if ("NotImplemented".equals(e.errorResponse().code())) {
        return false;
      }
      throw e;
    }
  }

  /** Leaves no older version behind, and no marker. */
  void removeAll(String key) throws MinioException {
    var versions =
        client.listObjects(
            ListObjectsArgs.builder().bucket(bucket).prefix(key).includeVersions(true).build());
    for (Result<Item> found : versions) {
      Item item = found.get();
      if (item.objectName().equals(key)) {
        client.removeObject(
            RemoveObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .versionId(item.versionId())
                .build());
      }
    }
  }

  /** In compliance mode. */
  void lock(String key, Instant until) throws MinioException {
    var lock = new Retention(RetentionMode.COMPLIANCE, until.atZone(ZoneOffset.UTC));
    client.setObjectRetention(
        SetObjectRetentionArgs.builder().bucket(bucket).object(key).config(lock).build());
  }

  /** Whether the object says that it is locked in compliance mode. */
  boolean saysLocked(String key) throws MinioException {
    Retention lock =
        client.getObjectRetention(
            GetObjectRetentionArgs.builder().bucket(bucket).object(key).build());
    return lock != null && lock.mode() == RetentionMode.COMPLIANCE;
  }

  /** By the store's clock. */
  Instant modifiedAt(String key) throws MinioException {
    var args = StatObjectArgs.builder().bucket(bucket).object(key).build();
    return client.statObject(args).lastModified().toInstant();
  }
}
