package cn.bangdai.app.bench;

import cn.bangdai.app.LocalCeph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * Files of ten megabytes up and down through the application over HTTP, and by the bare MinIO
 * client on the same S3 server, round by round in turn; then the heap while many come up at once.
 * Against the server of a laptop, and against Ceph where it is installed. Client, application and
 * peer share this JVM, and the machine with the S3 server.
 *
 * <p>Arguments: rounds (9), files of a round (8).
 */
final class StoreBench {

  private static final int SIZE = 10_000_000;
  private static final int[] THREADS = {1, 4};
  private static final int FEW = 5;
  private static final int MANY = 50;

  private final Report report;
  private final Path file;
  private final int rounds;
  private final int files;

  private StoreBench(Report report, Path file, int rounds, int files) {
    this.report = report;
    this.file = file;
    this.rounds = rounds;
    this.files = files;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    int files = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    try (Report report = new Report("store");
        BenchServer server = BenchServer.start()) {
      MachineCard.print(report, server);
      var bench = new StoreBench(report, scan(server.folder()), rounds, files);
      try (BenchStore store = BenchStore.folder(server)) {
        bench.run(server, store, true);
      }
      if (LocalCeph.installed()) {
        try (BenchStore store = BenchStore.ceph(server)) {
          bench.run(server, store, false);
        }
      } else {
        report.line("Ceph is not installed (radosgw, ceph-mon, ceph-osd): not measured");
      }
    }
    // The clients' threads wait a minute for more work.
    System.exit(0);
  }

  /** Begins like a scan in a PDF; nothing in it can be made smaller. */
  private static Path scan(Path folder) throws IOException {
    byte[] bytes = new byte[SIZE];
    new Random(1).nextBytes(bytes);
    byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return Files.write(folder.resolve("scan.pdf"), bytes);
  }

  private void run(BenchServer server, BenchStore store, boolean heap) throws Exception {
    try (var application = BenchApplication.start(server, store)) {
      int port = ((WebServerApplicationContext) application).getWebServer().getPort();
      Map<String, FileClient> clients = new LinkedHashMap<>();
      clients.put("application", new ApplicationFiles(port));
      clients.put("bare client", new BareFiles(store));
      for (var client : clients.entrySet()) {
        requireSameBytes(client.getKey(), client.getValue());
      }
      FileRounds measured = new FileRounds(report, store, file, clients);
      for (int threads : THREADS) {
        measured.measure(threads, rounds, files);
      }
      if (heap) {
        heap(port);
      }
    }
  }

  private void requireSameBytes(String who, FileClient client) throws IOException {
    client.begin();
    try (InputStream bytes = client.download(client.upload(file))) {
      if (!Arrays.equals(Files.readAllBytes(file), bytes.readAllBytes())) {
        throw new IllegalStateException(who + " gives back other bytes");
      }
    }
  }

  private void heap(int port) throws Exception {
    // Each to a case of its own: those of one case wait for each other.
    List<FileClient> agents = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      agents.add(new ApplicationFiles(port));
      agents.get(n).begin();
    }
    report.line("");
    report.line("heap that is alive, client included: at rest %d MB", LiveHeap.now());
    for (int atOnce : List.of(FEW, MANY)) {
      long most =
          LiveHeap.during(
              nth -> FileRounds.together(atOnce, atOnce, n -> agents.get(n).upload(file)));
      report.line("  %2d uploads of 10 MB at once: at most %d MB", atOnce, most);
    }
    report.line("  at rest again %d MB", LiveHeap.now());
  }
}
