package cn.bangdai.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one component of a form file; whatever it can't honour is an error. */
final class ComponentReader {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final Set<String> EVERY = Set.of("type", "id", "layout", "conditional");
  private static final Set<String> INPUT =
      Set.of("key", "description", "defaultValue", "validate", "properties");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Place place;
  private final FieldType type;

  private ComponentReader(Place place) {
    this.place = place;
    String name = place.text("type");
    this.type = FieldType.of(name).orElseThrow(() -> place.error("unknown component type " + name));
  }

  static Field read(Place place) {
    return new ComponentReader(place).field();
  }

  private Field field() {
    allowOnlyWhatIsUsed();
    if (type == FieldType.TEXT) {
      Words words = new Words(place.text("text"), null, null, null);
      return new Field(type, key("id"), words, List.of(), LimitsReader.none(), presence(null));
    }
    Field bare =
        new Field(
            type, key("key"), words(), options(), LimitsReader.read(type, place), presence(null));
    return place.has("defaultValue") ? withDefault(bare) : bare;
  }

  private void allowOnlyWhatIsUsed() {
    Set<String> allowed = new HashSet<>(EVERY);
    allowed.addAll(type.properties());
    if (type != FieldType.TEXT) {
      allowed.addAll(INPUT);
    }
    place.allow(allowed);
    Set<String> rules = new TreeSet<>(type.rules());
    rules.add("required");
    place.child("validate").allow(rules);
    place.child("conditional").allow(Set.of("hide"));
    place.child("properties").allow(Set.of("missing", "malformed", "itemPattern"));
  }

  private String key(String property) {
    String key = place.text(property);
    if (!KEY.matcher(key).matches()) {
      throw place.error(property + " must match " + KEY + ": " + key);
    }
    return key;
  }

  private Words words() {
    Place own = place.child("properties");
    return new Words(
        place.text(type == FieldType.DATETIME ? "dateLabel" : "label"),
        place.textOrNull("description"),
        own.textOrNull("missing"),
        own.textOrNull("malformed"));
  }

  private List<Option> options() {
    if (!type.properties().contains("values")) {
      return List.of();
    }
    List<Option> options =
        place.children("values").stream()
            .map(one -> new Option(one.text("value"), one.text("label")))
            .toList();
    if (options.stream().map(Option::value).distinct().count() < options.size()) {
      throw place.error("values has the same value twice");
    }
    return options;
  }

  private Presence presence(Object defaultValue) {
    return new Presence(place.child("validate").flag("required"), hiddenWhen(), defaultValue);
  }

  private Condition hiddenWhen() {
    if (!place.has("conditional")) {
      return null;
    }
    Place where = place.child("conditional");
    try {
      return Condition.parse(where.text("hide"));
    } catch (IllegalArgumentException e) {
      throw where.error(e.getMessage());
    }
  }

  private Field withDefault(Field bare) {
    JsonNode json = place.node().path("defaultValue");
    Checked checked = type.check(bare, JSON.treeToValue(json, Object.class));
    if (checked.value() == null) {
      throw place.error("defaultValue is not a value of this field: " + json);
    }
    return new Field(
        type, bare.key(), bare.words(), bare.options(), bare.limits(), presence(checked.value()));
  }
}
