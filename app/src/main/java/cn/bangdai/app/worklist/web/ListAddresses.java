package cn.bangdai.app.worklist.web;

import cn.bangdai.app.shared.SealedText;
import cn.bangdai.app.worklist.TaskQuery;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads addresses of the task list. What is searched for may be an applicant's name and stands
 * sealed in them; the number of a case is said openly.
 */
@Component
class ListAddresses {

  private static final Pattern OPEN = Pattern.compile("[A-Za-z]{2}\\d{2}-[A-Za-z0-9-]{1,20}");

  private final SealedText sealed;

  ListAddresses(SealedText sealed) {
    this.sealed = sealed;
  }

  /** From its parameters; {@code q} as it was typed, or {@code p} as it was sealed. */
  ListAddress read(Map<String, String> asked) {
    Map<String, String> plain = new HashMap<>(asked);
    String kept = asked.get("p");
    sealed.open(kept).ifPresent(text -> plain.put("q", text));
    TaskQuery query = TaskQuery.read(plain);
    String after = blank(asked.get("after")) ? null : asked.get("after");
    return new ListAddress(
        query, inAddress(query.text(), kept), after, after == null ? 1 : page(asked));
  }

  /** From the query part of an address, with or without its question mark. Null is no query. */
  ListAddress read(String query) {
    Map<String, String> asked = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.replaceFirst("^\\?", "").split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        asked.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return read(asked);
  }

  /** The same signs as before for the same text, so that a filter that is kept knows itself. */
  private String inAddress(String text, String kept) {
    if (text == null || OPEN.matcher(text).matches()) {
      return null;
    }
    return sealed.open(kept).filter(text::equals).isPresent() ? kept : sealed.seal(text);
  }

  private static int page(Map<String, String> asked) {
    String page = asked.getOrDefault("page", "");
    return page.matches("\\d{1,6}") ? Math.max(2, Integer.parseInt(page)) : 2;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
