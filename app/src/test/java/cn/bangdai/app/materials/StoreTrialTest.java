package cn.bangdai.app.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.materials.StoreProperties.ObjectLock;
import cn.bangdai.local.LocalObjectStore;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trial of a store")
class StoreTrialTest {

  private static StoreProperties locking(String endpoint, String key, String secret) {
    return new StoreProperties(
        endpoint, key, secret, "bangdai", "us-east-1", ObjectLock.COMPLIANCE, 30);
  }

  private static void probe(StoreProperties properties) {
    try (MinioObjectStore store = new MinioObjectStore(properties, Clock.systemUTC())) {
      store.probe();
    }
  }

  @Test
  @DisplayName("finds that a store without versions has no lock")
  void findsAStoreWithoutLock() throws Exception {
    LocalObjectStore server = LocalObjectStore.throwAway();
    try (server) {
      assertThatThrownBy(
              () ->
                  probe(
                      locking(
                          server.endpoint().toString(), server.accessKey(), server.secretKey())))
          .isInstanceOf(UnfitStore.class)
          .extracting(e -> ((UnfitStore) e).reason())
          .asString()
          .contains("bangdai.store.object-lock=COMPLIANCE")
          .contains("不保留版本、没有开启对象锁")
          .contains("请新建一个开启对象锁的桶");
    }
  }

  @Test
  @DisplayName("finds out a store that says it locks and deletes all the same")
  void findsOutAPretender() throws Exception {
    try (Pretender pretender = new Pretender()) {
      assertThatThrownBy(() -> probe(locking(pretender.endpoint(), "key", "secret")))
          .isInstanceOf(UnfitStore.class)
          .extracting(e -> ((UnfitStore) e).reason())
          .asString()
          .contains("锁定的对象仍然能删除")
          .contains("请换用真正执行对象锁的存储");
      assertThat(pretender.objects).isEmpty();
    }
  }

  @Test
  @DisplayName("needs to know for how long to lock")
  void needsDays() {
    for (int days : new int[] {-1, 0, StoreProperties.LONGEST_RETENTION + 1}) {
      assertThatThrownBy(
              () ->
                  new StoreProperties(
                      "http://127.0.0.1:9", "k", "s", "b", "r", ObjectLock.COMPLIANCE, days))
          .hasMessageContaining("bangdai.store.retention-days 要填 1 到 36500 之间的天数");
    }
    assertThat(
            new StoreProperties("http://127.0.0.1:9", "k", "s", "b", "r", ObjectLock.NONE, 0)
                .retention())
        .isEmpty();
  }

  /** Answers like a store with versions and locks, and deletes whatever it is told to. */
  private static final class Pretender implements AutoCloseable {

    private static final String LIST =
        """
        <ListVersionsResult><Name>bangdai</Name><Prefix></Prefix><MaxKeys>1000</MaxKeys>
        <IsTruncated>false</IsTruncated>%s</ListVersionsResult>
        """;
    private static final String VERSION =
        """
        <Version><Key>%s</Key><VersionId>1</VersionId><IsLatest>true</IsLatest>
        <LastModified>2026-11-20T01:00:00.000Z</LastModified><Size>6</Size></Version>
        """;

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    private Pretender() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
    }

    private String endpoint() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      String path = exchange.getRequestURI().getPath();
      byte[] answer = answer(exchange.getRequestMethod(), path, query, body);
      exchange.getResponseHeaders().set("Content-Type", "application/xml");
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      exchange.getResponseHeaders().set("Last-Modified", "Fri, 20 Nov 2026 01:00:00 GMT");
      exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
      if (answer.length > 0) {
        exchange.getResponseBody().write(answer);
      }
      exchange.close();
    }

    private byte[] answer(String method, String path, String query, byte[] body) {
      if (query.contains("versioning")) {
        return xml("<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
      }
      if (query.contains("versions")) {
        return xml(
            LIST.formatted(
                String.join("", objects.keySet().stream().map(VERSION::formatted).toList())));
      }
      if (query.contains("retention")) {
        return xml(
            "<Retention><Mode>COMPLIANCE</Mode>"
                + "<RetainUntilDate>2036-11-20T01:00:00.000Z</RetainUntilDate></Retention>");
      }
      return object(method, path.replace("/bangdai/", ""), body);
    }

    private byte[] object(String method, String key, byte[] body) {
      return switch (method) {
        case "PUT" -> {
          objects.put(key, body);
          yield new byte[0];
        }
        case "GET" -> objects.get(key);
        case "DELETE" -> {
          objects.remove(key);
          yield new byte[0];
        }
        default -> new byte[0];
      };
    }

    private static byte[] xml(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
