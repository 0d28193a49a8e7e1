package cn.bangdai.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One file up and down again and again, by several clients in turn; the first is compared. */
final class FileRounds {

  /**
   * What a round was like.
   *
   * @param rate megabytes a second
   * @param jvm milliseconds of processor time a file, client included
   * @param store the same of the S3 server
   */
  private record Round(double rate, double jvm, double store) {}

  /** Something done with the nth file. */
  interface Work {
    void on(int n) throws Exception;
  }

  private static final String UP = "up";
  private static final String DOWN = "down";

  private static final String UP_THE_LINE = "up, each at 100 Mbit/s";
  private static final String DOWN_THE_LINE = "down, each at 100 Mbit/s";

  private final Report report;
  private final BenchStore store;
  private final Path file;
  private final Map<String, FileClient> clients;

  FileRounds(Report report, BenchStore store, Path file, Map<String, FileClient> clients) {
    this.report = report;
    this.store = store;
    this.file = file;
    this.clients = clients;
  }

  /** One round before the first that counts warms up. */
  void measure(int threads, int rounds, int files) throws Exception {
    Map<String, List<Map<String, Round>>> all = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (var client : clients.entrySet()) {
        var measured = round(client.getValue(), threads, files);
        if (round >= 0) {
          all.computeIfAbsent(client.getKey(), k -> new ArrayList<>()).add(measured);
        }
      }
    }
    report.line("");
    report.line(
        "%s, %d thread%s, %d rounds of %d files in turn, load %.2f; medians",
        store.name(), threads, threads == 1 ? "" : "s", rounds, files, MachineCard.load());
    tell(UP, all);
    tell(DOWN, all);
    tell(UP_THE_LINE, all);
    tell(DOWN_THE_LINE, all);
  }

  private Map<String, Round> round(FileClient client, int threads, int files) throws Exception {
    client.begin();
    List<String> names = Collections.synchronizedList(new ArrayList<>());
    Map<String, Round> measured = new LinkedHashMap<>();
    measured.put(UP, timed(threads, files, n -> names.add(client.upload(file))));
    measured.put(DOWN, timed(threads, files, n -> read(client.download(names.get(n)))));
    measured.put(UP_THE_LINE, timed(threads, threads, n -> upTheLine(client)));
    measured.put(
        DOWN_THE_LINE, timed(threads, threads, n -> read(new Line(client.download(names.get(n))))));
    return measured;
  }

  private void upTheLine(FileClient client) throws IOException {
    try (InputStream bytes = new Line(Files.newInputStream(file))) {
      client.upload(bytes, Files.size(file));
    }
  }

  private static void read(InputStream file) throws IOException {
    try (file) {
      file.transferTo(OutputStream.nullOutputStream());
    }
  }

  private Round timed(int threads, int files, Work work) throws Exception {
    double jvm = MachineCard.processorMillis(ProcessHandle.current().pid());
    double server = store.processorMillis();
    long start = System.nanoTime();
    together(threads, files, work);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Round(
        files * (file.toFile().length() / 1e6) / seconds,
        (MachineCard.processorMillis(ProcessHandle.current().pid()) - jvm) / files,
        (store.processorMillis() - server) / files);
  }

  /** So many things, so many at once; returns when all are done. */
  static void together(int threads, int count, Work work) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> all = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        int number = n;
        all.add(
            () -> {
              work.on(number);
              return null;
            });
      }
      for (Future<Void> done : workers.invokeAll(all)) {
        done.get();
      }
    } finally {
      workers.shutdown();
    }
  }

  private void tell(String way, Map<String, List<Map<String, Round>>> all) {
    List<Round> ours = null;
    for (var client : all.entrySet()) {
      List<Round> own = client.getValue().stream().map(round -> round.get(way)).toList();
      ours = ours == null ? own : ours;
      report.line(
          "  %-24s %-12s %6.1f MB/s, ours/this %.2f; CPU %3.0f ms JVM + %3.0f ms store a file",
          way,
          client.getKey(),
          median(own, Round::rate),
          ratio(ours, own),
          median(own, Round::jvm),
          median(own, Round::store));
    }
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    return Report.median(rounds.stream().mapToDouble(value).toArray());
  }

  /** Of neighbours in time, because the machine's load changes from minute to minute. */
  private static double ratio(List<Round> ours, List<Round> theirs) {
    return Report.median(
        IntStream.range(0, ours.size())
            .mapToDouble(n -> ours.get(n).rate() / theirs.get(n).rate())
            .toArray());
  }
}
