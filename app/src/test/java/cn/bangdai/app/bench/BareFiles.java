package cn.bangdai.app.bench;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Files in the store, by the MinIO client as its manual shows it: the peer. */
final class BareFiles implements FileClient {

  private static final String BUCKET = "bangdai";

  private final MinioClient client;
  private volatile String folder;

  BareFiles(BenchStore store) {
    client =
        MinioClient.builder()
            .endpoint(store.endpoint())
            .credentials(store.accessKey(), store.secretKey())
            .region("us-east-1")
            .build();
  }

  @Override
  public void begin() {
    folder = "bench/" + UUID.randomUUID() + "/";
  }

  @Override
  public String upload(InputStream bytes, long size) throws IOException {
    String key = folder + UUID.randomUUID();
    try {
      client.putObject(
          PutObjectArgs.builder().bucket(BUCKET).object(key).stream(bytes, size, 64L << 20)
              .contentType("application/octet-stream")
              .build());
      return key;
    } catch (MinioException e) {
      throw new IOException(e);
    }
  }

  @Override
  public InputStream download(String name) throws IOException {
    try {
      return client.getObject(GetObjectArgs.builder().bucket(BUCKET).object(name).build());
    } catch (MinioException e) {
      throw new IOException(e);
    }
  }
}
