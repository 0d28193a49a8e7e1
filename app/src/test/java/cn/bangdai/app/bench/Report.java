package cn.bangdai.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Lines of figures, on the screen and in a file of {@code bangdai.bench.reports}. */
final class Report implements AutoCloseable {

  private final BufferedWriter file;

  Report(String name) {
    Path folder = Path.of(System.getProperty("bangdai.bench.reports", "target/bench"));
    try {
      Files.createDirectories(folder);
      file = Files.newBufferedWriter(folder.resolve(name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line as {@link String#format} makes it. */
  void line(String format, Object... arguments) {
    String line = String.format(Locale.ROOT, format, arguments);
    System.out.println(line);
    try {
      file.write(line);
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double median(double... values) {
    return percentile(50, values);
  }

  /** The smallest value that at least that many percent of the values don't exceed. */
  static double percentile(int percent, double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (percent == 50 && sorted.length % 2 == 0) {
      return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
    return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
