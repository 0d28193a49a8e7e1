package cn.bangdai.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port the application's port on the loopback address, 1 to 65535
 * @param data the data folder, absolute
 * @param demo whether demo cases are made
 * @param keycloak whether people sign in at a real Keycloak instead of on the application's own
 *     page
 * @param help only the usage is wanted
 */
record Options(int port, Path data, boolean demo, boolean keycloak, boolean help) {

  static final int DEFAULT_PORT = 8080;
  static final String DEFAULT_DATA = ".local/share/bangdai";

  static final String USAGE =
      """
      用法：bin/run [--port 端口] [--data 文件夹] [--no-demo] [--keycloak]
        --port 端口      网页端口，1–65535，默认 8080
        --data 文件夹    数据文件夹，默认 ~/.local/share/bangdai
        --no-demo        不放演示办件
        --keycloak       用真正的 Keycloak 登录（第一次要多准备一分钟）
        --help           显示这段说明""";

  /**
   * Reads a command line.
   *
   * @param workingFolder what a relative data folder is relative to
   * @param home the user's home, under which the default data folder lies
   * @throws LocalFailure if an option is unknown, lacks its value or has a value that cannot be
   */
  static Options parse(List<String> arguments, Path workingFolder, Path home) {
    int port = DEFAULT_PORT;
    Path data = home.resolve(DEFAULT_DATA);
    boolean demo = true;
    boolean keycloak = false;
    boolean help = false;
    Iterator<String> rest = split(arguments).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--port" -> port = port(value(option, rest));
        case "--data" -> data = folder(value(option, rest), workingFolder);
        case "--no-demo" -> demo = false;
        case "--help", "-h" -> help = true;
        case "--keycloak" -> keycloak = true;
        default -> throw LocalFailure.refused("不认识的选项：" + option + "。用 bin/run --help 看有哪些选项。");
      }
    }
    return new Options(port, data.toAbsolutePath().normalize(), demo, keycloak, help);
  }

  /** {@code --port=80} is the same as {@code --port 80}. */
  private static List<String> split(List<String> arguments) {
    return arguments.stream()
        .flatMap(a -> a.startsWith("--") ? List.of(a.split("=", 2)).stream() : List.of(a).stream())
        .toList();
  }

  private static String value(String option, Iterator<String> rest) {
    String value = rest.hasNext() ? rest.next() : "";
    if (value.isBlank() || value.startsWith("--")) {
      throw LocalFailure.refused(option + " 后面要写一个值，例如 --port 8081 或 --data /某个/文件夹。");
    }
    return value;
  }

  private static int port(String value) {
    if (value.matches("\\d{1,5}")) {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    }
    throw LocalFailure.refused("--port 的值“" + value + "”不对：端口是 1 到 65535 的整数，例如 --port 8081。");
  }

  private static Path folder(String value, Path workingFolder) {
    try {
      return workingFolder.resolve(value);
    } catch (InvalidPathException e) {
      throw LocalFailure.refused("--data 的值“" + value + "”不是一个能用的文件夹名，请换一个。", e);
    }
  }
}
