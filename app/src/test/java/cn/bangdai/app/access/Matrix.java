package cn.bangdai.app.access;

import cn.bangdai.identity.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files {@code access/matrix.csv} and {@code access/routes.csv} of {@code identity}. */
final class Matrix {

  static final String PUBLIC = "PUBLIC";

  private static final List<Place> COLUMNS = List.of(Place.values());

  private final Map<String, String> actions = new TreeMap<>();
  private final Map<String, Map<Role, Map<Place, Outcome>>> cells = new HashMap<>();

  private Matrix() {}

  static Matrix read() throws IOException {
    Matrix matrix = new Matrix();
    for (String[] row : rows("/access/routes.csv")) {
      if (matrix.actions.put(row[0], row[1]) != null) {
        throw new IllegalStateException("Twice in routes.csv: " + row[0]);
      }
    }
    for (String[] row : rows("/access/matrix.csv")) {
      Map<Place, Outcome> places = new EnumMap<>(Place.class);
      for (Place place : COLUMNS) {
        String cell = row[2 + place.ordinal()];
        if (!cell.equals("-")) {
          places.put(place, Outcome.valueOf(cell));
        }
      }
      Role role = Role.of(row[1]).orElseThrow();
      if (matrix.cells.computeIfAbsent(row[0], a -> new EnumMap<>(Role.class)).put(role, places)
          != null) {
        throw new IllegalStateException("Twice in matrix.csv: " + row[0] + " " + role);
      }
    }
    return matrix;
  }

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = Role.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    }
  }

  Set<String> routes() {
    return actions.keySet();
  }

  String action(String route) {
    return actions.get(route);
  }

  /** Actions that have cells, and those that routes are. */
  Set<String> withCells() {
    return new TreeSet<>(cells.keySet());
  }

  Set<String> ofRoutes() {
    return new TreeSet<>(actions.values());
  }

  /** Of a route's action; null where there is no such cell. */
  Outcome cell(String route, Role role, Place place) {
    return cells.get(action(route)).getOrDefault(role, Map.of()).get(place);
  }

  /**
   * Whether it makes no difference for this role where a case lies: one place is enough to ask, the
   * one from which nothing may be told.
   */
  boolean anywhere(String route, Role role) {
    Map<Place, Outcome> row = cells.get(action(route)).get(role);
    return !route.contains("{") && Set.copyOf(row.values()).size() == 1;
  }

  /** Where a role has cells. */
  Set<Place> places(String action, Role role) {
    return cells.get(action).getOrDefault(role, Map.of()).keySet();
  }

  /** Where a role can be. */
  static Set<Place> places(Role role) {
    Set<Place> places = new TreeSet<>();
    Arrays.stream(Place.values()).filter(p -> p.unit(role) != null).forEach(places::add);
    return places;
  }
}
