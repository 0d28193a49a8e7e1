package cn.bangdai.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An object in a form file, and where it stands: every complaint names file and place.
 *
 * @param path from the top of the file, such as {@code components[2].validate}; empty at the top
 */
record Place(String file, String path, JsonNode node) {

  Place {
    if (!node.isObject()) {
      throw new FormException(file + ": " + path + " must be an object");
    }
  }

  FormException error(String message) {
    return new FormException(file + ": " + (path.isEmpty() ? "" : path + ": ") + message);
  }

  /** Refuses properties that would have no effect, so that nobody relies on them. */
  void allow(Collection<String> properties) {
    Set<String> unknown = new TreeSet<>(node.propertyNames());
    unknown.removeAll(properties);
    if (!unknown.isEmpty()) {
      throw error("has no use for " + String.join(", ", unknown));
    }
  }

  boolean has(String property) {
    return node.hasNonNull(property);
  }

  /** A text that has to be there. */
  String text(String property) {
    JsonNode value = node.path(property);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw error(property + " is missing or not a text");
    }
    return value.stringValue();
  }

  String textOrNull(String property) {
    return has(property) ? text(property) : null;
  }

  boolean flag(String property) {
    if (has(property) && !node.path(property).isBoolean()) {
      throw error(property + " must be true or false");
    }
    return node.path(property).booleanValue(false);
  }

  /** A number that has to be there. */
  BigDecimal number(String property) {
    if (!node.path(property).isNumber()) {
      throw error(property + " is missing or not a number");
    }
    return node.path(property).decimalValue();
  }

  /** A whole number, zero or more, that has to be there. */
  int count(String property) {
    JsonNode value = node.path(property);
    if (!value.isInt() || value.intValue() < 0) {
      throw error(property + " is missing or not a whole number");
    }
    return value.intValue();
  }

  /** The object under a property; an empty one when there is none. */
  Place child(String property) {
    JsonNode value = has(property) ? node.path(property) : JsonNodeFactory.instance.objectNode();
    return new Place(file, path.isEmpty() ? property : path + "." + property, value);
  }

  /** The objects in an array that has to be there and hold at least one. */
  List<Place> children(String property) {
    JsonNode array = node.path(property);
    if (!array.isArray() || array.isEmpty()) {
      throw error(property + " must be a list with at least one entry");
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String at = (path.isEmpty() ? "" : path + ".") + property + "[" + i + "]";
      places.add(new Place(file, at, array.get(i)));
    }
    return places;
  }
}
