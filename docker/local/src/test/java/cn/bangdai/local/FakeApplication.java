package cn.bangdai.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/**
 * Stands for the application: answers the readiness request, or fails to start like Spring Boot.
 */
final class FakeApplication {

  private FakeApplication() {}

  public static void main(String[] args) throws Exception {
    if (System.getenv("BANGDAI_DEMO").equals("false")) {
      System.out.println("java.lang.IllegalStateException: outer");
      System.out.println("\tat cn.bangdai.Some.method(Some.java:1)");
      System.out.println("Caused by: java.lang.IllegalStateException: 密钥文件打不开");
      System.exit(1);
    }
    int port = Integer.parseInt(System.getenv("SERVER_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(System.getenv("SERVER_ADDRESS"), port), 0);
    server.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
