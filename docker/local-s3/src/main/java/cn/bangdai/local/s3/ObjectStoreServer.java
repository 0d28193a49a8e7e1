package cn.bangdai.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * Serves one folder as an S3 store on the loopback address until its standard input ends, so that
 * it never outlives the process that started it.
 *
 * <p>Arguments: the folder, the port (0 takes a free one), the bucket to have. The two keys come in
 * the environment ({@value #ACCESS_KEY}, {@value #SECRET_KEY}), where other users cannot read them.
 * Prints {@code listening <port>} on standard output once it answers, and nothing else there.
 */
public final class ObjectStoreServer {

  static final String ACCESS_KEY = "BANGDAI_STORE_ACCESSKEY";
  static final String SECRET_KEY = "BANGDAI_STORE_SECRETKEY";

  /** The largest upload that arrives in one piece, in bytes; the store holds it in memory. */
  private static final long LARGEST_SINGLE_UPLOAD = 128L << 20;

  private ObjectStoreServer() {}

  public static void main(String[] args) throws Exception {
    PrintStream answer = System.out;
    System.setOut(System.err);
    S3Proxy server = serve(Path.of(args[0]), Integer.parseInt(args[1]), args[2]);
    answer.println("listening " + server.getPort());
    answer.flush();
    awaitEnd(System.in);
    server.stop();
    System.exit(0);
  }

  private static S3Proxy serve(Path folder, int port, String bucket) throws Exception {
    Files.createDirectories(folder.resolve(bucket));
    // The store compares resolved paths, so it must not be given a relative or linked one.
    Path real = folder.toRealPath();
    S3Proxy server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(
                AuthenticationType.AWS_V4, System.getenv(ACCESS_KEY), System.getenv(SECRET_KEY))
            .v4MaxNonChunkedRequestSize(LARGEST_SINGLE_UPLOAD)
            .blobStore(new PrivateBlobStore(new FilesystemNio2BlobStore(real.toString())))
            .build();
    server.start();
    return server;
  }

  private static void awaitEnd(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        // Whatever arrives is of no interest; only the end is.
      }
    } catch (IOException e) {
      System.err.println("standard input broke, stopping: " + e.getMessage());
    }
  }
}
