package cn.bangdai.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What the interface says of a case at one moment. */
public record CaseNow(JsonNode json) {

  public String status() {
    return text("status");
  }

  /** Null while there is none. */
  public String result() {
    return text("result");
  }

  /** Null while the case goes on. */
  public String condition() {
    return text("condition");
  }

  /** Null while nobody is responsible. */
  public String responsible() {
    return text("responsible");
  }

  /** Null while it is not known. */
  public String window() {
    return text("window");
  }

  /** Null while no limit runs. */
  public String lamp() {
    return text("lamp");
  }

  public boolean archived() {
    return text("archivedAt") != null;
  }

  public List<String> flags() {
    return all(json.path("flags"), JsonNode::asString);
  }

  public List<String> kinds() {
    return all(json.path("kinds"), JsonNode::asString);
  }

  /** What the applicant was told, oldest first. */
  public List<String> told() {
    return all(json.path("feedback"), entry -> entry.path("what").asString());
  }

  /** Open tasks as {@code key@unit}. */
  public List<String> open() {
    return all(
        json.path("openTasks"), t -> t.path("key").asString() + "@" + t.path("unit").asString());
  }

  /** Groups that may claim the one open task of that key. */
  public List<String> candidates(String key) {
    return all(task(key).path("candidates"), JsonNode::asString);
  }

  /** Who holds the one open task of that key; null when it can be claimed. */
  public String assignee(String key) {
    JsonNode assignee = task(key).path("assignee");
    return assignee.isNull() ? null : assignee.asString();
  }

  private JsonNode task(String key) {
    return only(json.path("openTasks"), "key", key);
  }

  /** The limit of that kind, such as {@code promised}. */
  public JsonNode limit(String kind) {
    return only(json.path("deadlines"), "kind", kind);
  }

  /** Limits as {@code kind STATE}. */
  public List<String> limits() {
    return all(
        json.path("deadlines"), d -> d.path("kind").asString() + " " + d.path("state").asString());
  }

  private static JsonNode only(JsonNode list, String field, String value) {
    List<JsonNode> found = new ArrayList<>();
    list.forEach(
        node -> {
          if (node.path(field).asString().equals(value)) {
            found.add(node);
          }
        });
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + field + " " + value + " in " + list);
    }
    return found.get(0);
  }

  private String text(String field) {
    JsonNode node = json.path(field);
    return node.isNull() || node.isMissingNode() ? null : node.asString();
  }

  private static <T> List<T> all(JsonNode list, Function<JsonNode, T> part) {
    List<T> parts = new ArrayList<>();
    list.forEach(node -> parts.add(part.apply(node)));
    return parts;
  }
}
