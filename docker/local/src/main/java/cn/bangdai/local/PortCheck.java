package cn.bangdai.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether the application's port can be had, asked before anything is started. */
final class PortCheck {

  private static final int CONNECT_MILLIS = 500;

  private PortCheck() {}

  /**
   * @throws LocalFailure if somebody else has the port, or this user may not take it
   */
  static void requireFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    } catch (BindException e) {
      throw taken(port, e);
    } catch (IOException e) {
      throw LocalFailure.refused(
          "端口 %d 用不了（%s）。请用 --port 换一个，例如 --port 8081。".formatted(port, e.getMessage()), e);
    }
    if (answersOnIpv6(port)) {
      throw taken(port, null);
    }
  }

  private static LocalFailure taken(int port, BindException e) {
    if (e != null && e.getMessage() != null && e.getMessage().contains("Permission")) {
      return LocalFailure.refused(
          "没有权限使用端口 %d（1024 以下的端口只有管理员能用）。请用 --port 换一个，例如 --port 8080。".formatted(port), e);
    }
    return LocalFailure.refused(
        "端口 %d 已被别的程序占用。请先关掉那个程序，或用 --port 换一个端口，例如 --port %d。"
            .formatted(port, port < 65535 ? port + 1 : 8081),
        e);
  }

  /** A browser that is told "localhost" may ask there first. */
  private static boolean answersOnIpv6(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getByName("::1"), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
