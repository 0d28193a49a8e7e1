package cn.bangdai.app.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/** What addresses and bodies call things: {@code case}, {@code file}, {@code task} and so on. */
final class Names {

  /** Units and numbers of rows stand in texts by chance. */
  private static final int SHORT = 9;

  private final Map<String, String> names = new HashMap<>();

  void put(String what, String name) {
    names.put(what, name);
  }

  String of(String what) {
    return Objects.requireNonNull(names.get(what), what);
  }

  /** Names of the same look that nothing has. */
  Names missing() {
    Names none = new Names();
    names.forEach((what, name) -> none.put(what, missing(what, name)));
    return none;
  }

  private static String missing(String what, String name) {
    if (name.matches("\\d+")) {
      return "987654321";
    }
    return switch (what) {
      case "case" -> "LT26-987654-3";
      case "bundle" -> "LT26-P987654-3";
      case "matter" -> "LT-BS26-987654-3";
      case "inquiry" -> "ZX26-987654";
      case "sheet" -> "HD-20261120-987654";
      case "tracking" -> "A".repeat(22);
      case "person" -> "none-of-theirs";
      case "unit" -> name;
      default -> UUID.randomUUID().toString();
    };
  }

  /** An answer without these names, and without what differs from page to page. */
  String removedFrom(MockHttpServletResponse answer) throws Exception {
    String text = answer.getContentAsString().replaceAll("\"instance\":\"[^\"]*\"", "");
    for (String name : names.values()) {
      text = name.length() < SHORT ? text : text.replace(name, "N");
    }
    return answer.getStatus()
        + text.replaceAll("nonce=\"[^\"]*\"", "")
            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
            .replaceAll("name=\"csrf\" content=\"[^\"]*\"", "")
            .replaceAll("name=\"key\" value=\"[^\"]*\"", "");
  }
}
