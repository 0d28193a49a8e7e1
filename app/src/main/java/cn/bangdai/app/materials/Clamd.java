package cn.bangdai.app.materials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends files to clamd over its INSTREAM command (clamd(8)). */
@Component
class Clamd implements VirusScanner {

  private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
  private static final int CONNECT_MILLIS = 3_000;
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_REPLY = 4096;

  private final ClamdProperties properties;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "clamd-watch");
            thread.setDaemon(true);
            return thread;
          });

  Clamd(ClamdProperties properties) {
    this.properties = properties;
  }

  @Override
  public Result scan(Path file) {
    if (!properties.on()) {
      return Result.OFF;
    }
    try (SocketChannel clamd = connect()) {
      ScheduledFuture<?> end =
          watch.schedule(
              () -> close(clamd), properties.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
      try {
        return result(ask(clamd, file));
      } finally {
        end.cancel(false);
      }
    } catch (IOException away) {
      LOG.warn("clamd at {} does not answer: {}", properties.address(), away.toString());
      return Result.notScanned("查毒服务没有应答");
    }
  }

  /** What clamd's answer means; whatever is not plainly clean or a virus has not been scanned. */
  static Result result(String reply) {
    String said = reply.startsWith("stream: ") ? reply.substring("stream: ".length()) : reply;
    if (said.equals("OK")) {
      return Result.CLEAN;
    }
    if (!said.endsWith(" FOUND")) {
      LOG.warn("clamd did not scan: {}", said);
      return Result.notScanned(said.contains("size limit exceeded") ? "文件超过查毒服务的大小限制" : "查毒服务没有查成");
    }
    String found = said.substring(0, said.length() - " FOUND".length());
    return found.startsWith("Heuristics.Limits.Exceeded")
        ? Result.notScanned("文件超过查毒服务的大小限制")
        : Result.infected(found);
  }

  private SocketChannel connect() throws IOException {
    String address = properties.address();
    if (address.startsWith("/")) {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      return connected(channel, () -> channel.connect(UnixDomainSocketAddress.of(address)));
    }
    int colon = address.lastIndexOf(':');
    var where =
        new InetSocketAddress(
            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    SocketChannel channel = SocketChannel.open();
    return connected(channel, () -> channel.socket().connect(where, CONNECT_MILLIS));
  }

  private interface Connecting {
    void run() throws IOException;
  }

  private static SocketChannel connected(SocketChannel channel, Connecting connecting)
      throws IOException {
    try {
      connecting.run();
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static String ask(SocketChannel clamd, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      write(clamd, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
      for (byte[] part = in.readNBytes(CHUNK); part.length > 0; part = in.readNBytes(CHUNK)) {
        write(clamd, ByteBuffer.allocate(4 + part.length).putInt(part.length).put(part).flip());
      }
      write(clamd, ByteBuffer.allocate(4));
    } catch (IOException closed) {
      // It closes as soon as it has seen too much, and has said so before.
      LOG.debug("clamd stopped reading: {}", closed.toString());
    }
    return reply(clamd);
  }

  private static void write(SocketChannel clamd, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      clamd.write(bytes);
    }
  }

  private static String reply(SocketChannel clamd) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteBuffer part = ByteBuffer.allocate(LONGEST_REPLY);
    while (said.size() < LONGEST_REPLY && clamd.read(part) > 0) {
      said.write(part.array(), 0, part.position());
      part.clear();
    }
    return said.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("Not closed: {}", e.toString());
    }
  }
}
