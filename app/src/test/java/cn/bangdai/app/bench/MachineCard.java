package cn.bangdai.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the figures were measured on; without it they say nothing. */
final class MachineCard {

  /** A page of PostgreSQL's log. */
  private static final int PAGE = 8_192;

  private static final long FSYNC_NANOS = 1_000_000_000L;
  private static final List<String> SETTINGS =
      List.of(
          "server_version",
          "fsync",
          "synchronous_commit",
          "full_page_writes",
          "shared_buffers",
          "max_wal_size",
          "wal_compression");

  private MachineCard() {}

  static void print(Report report, BenchServer server) throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    report.line(
        "machine: %d cores, %s, %d MB memory, load %.2f, Java %s",
        system.getAvailableProcessors(),
        processor(),
        system.getTotalMemorySize() >> 20,
        system.getSystemLoadAverage(),
        System.getProperty("java.version"));
    report.line("disk: %.0f write+fsync of 8 kB a second", fsyncs(server.folder()));
    try (var pool = server.pool("bangdai")) {
      JdbcClient jdbc = JdbcClient.create(pool);
      StringBuilder settings = new StringBuilder("PostgreSQL:");
      for (String name : SETTINGS) {
        String value =
            jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
        settings.append(' ').append(name).append('=').append(value);
      }
      report.line("%s", settings);
    }
  }

  /** The machine's load at this moment; the machine may be shared. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Processor time that a process and those it started have used, ended ones not counted. */
  static double processorMillis(long pid) {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    long own = millis(process);
    return pid == ProcessHandle.current().pid()
        ? own
        : own + process.descendants().mapToLong(MachineCard::millis).sum();
  }

  private static long millis(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static double fsyncs(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "fsync", ".probe");
    ByteBuffer page = ByteBuffer.allocate(PAGE);
    long count = 0;
    long start = System.nanoTime();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (System.nanoTime() - start < FSYNC_NANOS) {
        channel.write(page.rewind());
        channel.force(false);
        count++;
      }
    } finally {
      Files.delete(file);
    }
    return count * 1e9 / (System.nanoTime() - start);
  }
}
