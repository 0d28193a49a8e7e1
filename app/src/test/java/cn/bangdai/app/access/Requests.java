package cn.bangdai.app.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent along with a request, where nothing at all would not be understood. */
final class Requests {

  private Requests() {}

  /** By route; the test resource {@code access/requests.txt}. */
  static Map<String, String> read() throws IOException {
    Map<String, String> bodies = new LinkedHashMap<>();
    try (InputStream in = Requests.class.getResourceAsStream("/access/requests.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s*\\|\\s*", 2))
          .forEach(parts -> bodies.put(parts[0], parts[1]));
    }
    return bodies;
  }
}
