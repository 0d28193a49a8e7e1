package cn.bangdai.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form file strictly: a mistake in it is found here, with file and place. */
final class FormReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> TOP =
      Set.of(
          "type",
          "id",
          "schemaVersion",
          "executionPlatform",
          "executionPlatformVersion",
          "exporter",
          "components");

  private FormReader() {}

  /**
   * @param file name for complaints
   * @param id the task whose form it should be
   */
  static Form read(String file, String id, String json) {
    Place top = parse(file, json);
    top.allow(TOP);
    requireEqual(top, "type", "default");
    requireEqual(top, "id", id);
    requireEqual(top, "executionPlatform", "Camunda Platform");
    top.count("schemaVersion");
    List<Place> places = top.children("components");
    List<Field> fields = places.stream().map(ComponentReader::read).toList();
    requireKeysInOrder(places, fields);
    requireOutcome(places.get(0), fields.get(0));
    return new Form(id, fields, json);
  }

  private static Place parse(String file, String json) {
    try {
      return new Place(file, "", JSON.readTree(json));
    } catch (JacksonException e) {
      throw new FormException(file + ": not JSON: " + e.getMessage(), e);
    }
  }

  private static void requireEqual(Place top, String property, String expected) {
    if (!top.text(property).equals(expected)) {
      throw top.error(property + " must be " + expected + ", not " + top.text(property));
    }
  }

  /** No key twice; a condition may read only fields before its own, which are settled by then. */
  private static void requireKeysInOrder(List<Place> places, List<Field> fields) {
    Set<String> keys = new HashSet<>();
    Set<String> readable = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      Set<String> unknown = new HashSet<>(field.presence().reads());
      unknown.removeAll(readable);
      if (!unknown.isEmpty()) {
        throw places.get(i).error("condition reads what is not a field before it: " + unknown);
      }
      if (!keys.add(field.key())) {
        throw places.get(i).error("key " + field.key() + " is there twice");
      }
      if (field.takesInput()) {
        readable.add(field.key());
      }
    }
  }

  /** With one outcome it stands there already; with several a person has to choose. */
  private static void requireOutcome(Place place, Field first) {
    Presence presence = first.presence();
    boolean asked = first.type() == FieldType.RADIO && first.key().equals(Form.OUTCOME);
    if (!asked || !presence.required() || presence.hiddenWhen() != null) {
      throw place.error("the first component must be the required radio outcome, always shown");
    }
    if ((first.options().size() == 1) != (presence.defaultValue() != null)) {
      throw place.error("outcome has a defaultValue exactly when there is one outcome");
    }
  }
}
