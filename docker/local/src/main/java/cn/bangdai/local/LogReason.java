package cn.bangdai.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a log, in one line, why a program ended. */
final class LogReason {

  /** How much of the end of a log is read, in bytes. */
  private static final int TAIL = 256 * 1024;

  /** Longer reasons are cut, in characters. */
  private static final int LONGEST = 300;

  private static final Pattern POSTGRES =
      Pattern.compile("(?:FATAL|PANIC|initdb: error|unshare|postgres: could not).*");
  private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?(.+)");
  private static final Pattern ERROR =
      Pattern.compile("\\bERROR\\b.*? : (.+)|\\bERROR\\b[: ]*(.+)");
  private static final Pattern STACK = Pattern.compile("^\\s+at |^\\s*\\.\\.\\. \\d+ ");

  private LogReason() {}

  /** The log's size now, in bytes; what is written later belongs to the program started next. */
  static long mark(Path log) throws IOException {
    return Files.exists(log) ? Files.size(log) : 0;
  }

  /** Why PostgreSQL or one of its tools ended, in its own words. */
  static Optional<String> ofPostgres(Path log, long mark) {
    return last(lines(log, mark), line -> match(POSTGRES, line)).map(LogReason::shorten);
  }

  /**
   * Why the application ended: its own description, else the innermost cause, else the last error.
   */
  static Optional<String> ofApplication(Path log, long mark) {
    List<String> lines = lines(log, mark);
    return description(lines)
        .or(() -> last(lines, line -> match(CAUSE, line)))
        .or(() -> last(lines, line -> match(ERROR, line)))
        .or(() -> last(lines, LogReason::plain))
        .map(LogReason::shorten);
  }

  /** What Spring Boot writes between "Description:" and "Action:". */
  private static Optional<String> description(List<String> lines) {
    int start = lines.lastIndexOf("Description:");
    if (start < 0) {
      return Optional.empty();
    }
    return lines.stream()
        .skip(start + 1L)
        .takeWhile(line -> !line.equals("Action:"))
        .filter(line -> !line.isBlank())
        .map(String::strip)
        .reduce((first, next) -> first + " " + next);
  }

  private static Optional<String> plain(String line) {
    return Optional.of(line).filter(l -> !l.isBlank() && !STACK.matcher(l).find());
  }

  private static Optional<String> match(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    if (!found.find()) {
      return Optional.empty();
    }
    return groups(found).filter(group -> group != null && !group.isBlank()).findFirst();
  }

  private static Stream<String> groups(Matcher found) {
    return found.groupCount() == 0
        ? Stream.of(found.group())
        : Stream.iterate(1, n -> n <= found.groupCount(), n -> n + 1).map(found::group);
  }

  private static Optional<String> last(
      List<String> lines, Function<String, Optional<String>> meaning) {
    return lines.stream().flatMap(line -> meaning.apply(line).stream()).reduce((a, b) -> b);
  }

  private static String shorten(String reason) {
    String line = reason.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static List<String> lines(Path log, long mark) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(Math.min(mark, file.length()), file.length() - TAIL);
      byte[] tail = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(tail);
      return new String(tail, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
