package cn.bangdai.app.worklist.web;

import cn.bangdai.app.worklist.TaskQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a part of the task list: everything that one looks at lives in it, and it is still
 * there on return. Templates call the methods that make addresses of neighbours.
 *
 * @param sealed the text that is searched for as it stands in addresses; null for none, and for one
 *     that is said openly
 * @param after cursor of the page before; null on the first
 * @param page number of the page for display; 1 is the first
 */
record ListAddress(TaskQuery query, String sealed, String after, int page) {

  /** Where the list is. */
  static final String PATH = "/tasks";

  /** The query part without the place in the list: what is kept as a filter. */
  public String filter() {
    return written(params());
  }

  /** The query part with the place in the list. */
  public String here() {
    Map<String, String> params = params();
    if (after != null) {
      params.put("after", after);
      params.put("page", String.valueOf(page));
    }
    return written(params);
  }

  /** The same list with one thing changed, from its beginning; null drops it. */
  public String with(String name, String value) {
    Map<String, String> params = params();
    params.put(name, value);
    return PATH + written(params);
  }

  public String first() {
    return PATH + filter();
  }

  public String next(String cursor) {
    return PATH + new ListAddress(query, sealed, cursor, page + 1).here();
  }

  /** The whole scope. */
  public String unfiltered() {
    return scope(query.scope());
  }

  public String scope(TaskQuery.Scope scope) {
    return PATH + "?scope=" + lower(scope);
  }

  /** Whether anything narrows the scope. */
  public boolean filtered() {
    return !params().keySet().stream()
        .allMatch(name -> name.equals("scope") || name.equals("sort"));
  }

  /** What is asked for, under the names of the address; without what is not asked. */
  Map<String, String> params() {
    Map<String, String> params = new LinkedHashMap<>();
    params.put("scope", lower(query.scope()));
    params.put(sealed == null ? "q" : "p", sealed == null ? query.text() : sealed);
    params.put("step", query.key());
    params.put("case", query.caseNumber());
    params.put("item", query.item());
    params.put("group", query.group());
    params.put("from", query.origin());
    params.put("lamp", query.lamp());
    params.put("sort", query.sort() == TaskQuery.Sort.LEFT ? null : lower(query.sort()));
    params.values().removeIf(value -> value == null);
    return params;
  }

  private static String written(Map<String, String> params) {
    return params.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
