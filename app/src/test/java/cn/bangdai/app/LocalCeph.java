package cn.bangdai.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A real Ceph of one node with its S3 gateway, from the system's packages, as child processes on
 * the loopback address and a folder of its own: it keeps versions and enforces object lock, which
 * no store in a library does. Nothing stays of it.
 */
public final class LocalCeph implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> PROGRAMS =
      List.of("ceph-mon", "ceph-osd", "radosgw", "ceph", "ceph-authtool", "monmaptool");

  private final Path folder;
  private final int gatewayPort = freePort();
  private final int monitorPort = freePort();

  /** In the order of their start. */
  private final Deque<Process> servers = new ArrayDeque<>();

  private LocalCeph(Path folder) {
    this.folder = folder;
  }

  public static boolean installed() {
    return PROGRAMS.stream().allMatch(name -> Files.isExecutable(Path.of("/usr/bin", name)));
  }

  /** Answers S3 requests, signed with these keys, when this returns. */
  public static LocalCeph start(String accessKey, String secretKey)
      throws IOException, InterruptedException {
    LocalCeph ceph = new LocalCeph(Files.createTempDirectory("bangdai-ceph-"));
    Runtime.getRuntime().addShutdownHook(new Thread(ceph::close));
    try {
      ceph.startMonitor();
      ceph.startStorage();
      ceph.startGateway(accessKey, secretKey);
      return ceph;
    } catch (IOException | InterruptedException | RuntimeException e) {
      ceph.close();
      throw e;
    }
  }

  public String endpoint() {
    return "http://127.0.0.1:" + gatewayPort;
  }

  /** The process numbers of its servers. */
  public List<Long> pids() {
    return servers.stream().map(Process::pid).toList();
  }

  private void startMonitor() throws IOException, InterruptedException {
    String id = UUID.randomUUID().toString();
    for (String part : List.of("osd", "run", "rgw")) {
      Files.createDirectories(folder.resolve(part));
    }
    Files.writeString(configuration(), CephSettings.of(id, monitorPort, gatewayPort, folder));
    String keys = folder.resolve("mon.keyring").toString();
    String map = folder.resolve("monmap").toString();
    String gatewayKeys = folder.resolve("rgw/keyring").toString();
    run(
        "ceph-authtool",
        "--create-keyring",
        keys,
        "--gen-key",
        "-n",
        "mon.",
        "--cap",
        "mon",
        "allow *");
    run("ceph-authtool", "--create-keyring", gatewayKeys, "--gen-key", "-n", "client.rgw");
    run(
        "monmaptool",
        "--create",
        "--fsid",
        id,
        "--addv",
        "a",
        "[v2:127.0.0.1:" + monitorPort + "]",
        map);
    run("ceph-mon", "--mkfs", "-i", "a", "--monmap", map, "--keyring", keys);
    serve("ceph-mon", "-i", "a", "-f");
  }

  private void startStorage() throws IOException, InterruptedException {
    run("ceph", "osd", "create");
    run("ceph-osd", "-i", "0", "--mkfs");
    serve("ceph-osd", "-i", "0", "-f");
  }

  private void startGateway(String accessKey, String secretKey)
      throws IOException, InterruptedException {
    serve("radosgw", "-n", "client.rgw", "-f");
    run(
        "radosgw-admin",
        "-n",
        "client.rgw",
        "user",
        "create",
        "--uid=app",
        "--display-name=app",
        "--access-key=" + accessKey,
        "--secret-key=" + secretKey);
    await("radosgw", this::answers);
  }

  private Path configuration() {
    return folder.resolve("ceph.conf");
  }

  private ProcessBuilder process(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CEPH_CONF", configuration().toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(folder.resolve(command[0] + ".log").toFile()));
    return builder;
  }

  private void serve(String... command) throws IOException {
    servers.push(process(command).start());
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process = process(command).start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(String.join(" ", command) + ":\n" + log(command[0]));
    }
  }

  private void await(String program, BooleanSupplier condition)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end || !servers.stream().allMatch(Process::isAlive)) {
        throw new IllegalStateException(program + ":\n" + log(program));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", gatewayPort), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String log(String program) throws IOException {
    return Files.readString(folder.resolve(program + ".log"));
  }

  /** Kills: what was stored is thrown away, so nobody has to finish anything. */
  @Override
  public synchronized void close() {
    while (!servers.isEmpty()) {
      servers.pop().destroyForcibly().onExit().join();
    }
    if (Files.exists(folder)) {
      delete();
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("left behind: " + folder);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
