package cn.bangdai.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A launcher started the way {@code bin/run} starts it, with a stand-in for the application. */
final class RunningLauncher implements AutoCloseable {

  final Path data;
  final int port;
  final Process process;
  private final BufferedReader output;
  private final StringBuilder said = new StringBuilder();

  private RunningLauncher(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  static RunningLauncher start(Path data, String... more) throws IOException {
    return start(data, freePort(), more);
  }

  static RunningLauncher start(Path data, int port, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Processes.java(), "-cp", System.getProperty("java.class.path")));
    command.add("-Dbangdai.app.jar=" + jar());
    command.addAll(List.of(Launcher.class.getName(), "--data", data.toString()));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // A poor locale must not spoil what is said.
    builder.environment().put("LC_ALL", "C");
    return new RunningLauncher(data, port, builder.start());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path jar() throws IOException {
    Path jar = Files.createTempFile("fake-application-", ".jar");
    jar.toFile().deleteOnExit();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeApplication.class.getName());
    String entry = FakeApplication.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream content = new JarOutputStream(file, manifest)) {
      content.putNextEntry(new JarEntry(entry));
      content.write(FakeApplication.class.getResourceAsStream("/" + entry).readAllBytes());
    }
    return jar;
  }

  /** Reads on until a line that contains the text, or the end. */
  RunningLauncher awaitLine(String text) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.contains(text)) {
        break;
      }
    }
    return this;
  }

  RunningLauncher awaitReady() throws IOException {
    awaitLine("ready http");
    return awaitLine("停止：");
  }

  int awaitEnd() throws IOException, InterruptedException {
    output.lines().forEach(line -> said.append(line).append('\n'));
    return process.waitFor();
  }

  String said() {
    return said.toString();
  }

  /** The process of a part, by its record. */
  ProcessHandle part(String name) throws IOException {
    return RunningRecord.read(new DataFolder(data), name)
        .flatMap(record -> ProcessHandle.of(record.pid()))
        .orElseThrow();
  }

  List<ProcessHandle> parts() throws IOException {
    return List.of(part("app"), part("store"), part("postgres"));
  }

  /** Not through {@link Process}, which would close the output before the last words. */
  void tellToStop() {
    process.toHandle().destroy();
  }

  /** Tells it to stop and waits until it has. */
  @Override
  public void close() throws IOException, InterruptedException {
    tellToStop();
    awaitEnd();
  }
}
