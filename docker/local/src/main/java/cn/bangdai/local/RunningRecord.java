package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A note in the data folder that a process runs on it, so that the next start finds the process
 * even if nobody was left to stop it. A process number is used again sooner or later; that is why
 * the start mark is kept, and why the command line must name the data folder.
 *
 * @param name of the part, also of the file
 * @param startMark tells apart two processes that had the same number
 */
record RunningRecord(String name, long pid, String startMark) {

  static void write(DataFolder folder, String name, ProcessHandle process) throws IOException {
    SafeFiles.writeForOwner(
        folder.running().resolve(name), process.pid() + "\n" + startMark(process) + "\n");
  }

  static void remove(DataFolder folder, String name) {
    try {
      Files.deleteIfExists(folder.running().resolve(name));
    } catch (IOException e) {
      // A record of a process that is gone does no harm.
    }
  }

  static Optional<RunningRecord> read(DataFolder folder, String name) throws IOException {
    Path file = folder.running().resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(new RunningRecord(name, Long.parseLong(lines.get(0)), lines.get(1)));
  }

  /** The process, if it still runs and is the one that was noted. */
  Optional<ProcessHandle> process(DataFolder folder) {
    return ProcessHandle.of(pid)
        .filter(found -> startMark.equals(startMark(found)))
        .filter(found -> commandLine(found).contains(folder.root().toString()));
  }

  private static String commandLine(ProcessHandle process) {
    List<String> words = new ArrayList<>();
    process.info().arguments().map(Stream::of).ifPresent(all -> all.forEach(words::add));
    process.info().commandLine().ifPresent(words::add);
    return String.join(" ", words);
  }

  /** Linux counts from the start of the machine, so that no correction of the clock changes it. */
  private static String startMark(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String[] fromThirdField = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return "ticks " + fromThirdField[22 - 3];
    } catch (IOException e) {
      return process.info().startInstant().map(at -> "at " + at.toEpochMilli()).orElse("unknown");
    }
  }
}
