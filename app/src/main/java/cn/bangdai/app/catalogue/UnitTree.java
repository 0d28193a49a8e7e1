package cn.bangdai.app.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units at one moment. Immutable. */
final class UnitTree {

  private final Map<String, Unit> byCode = new LinkedHashMap<>();
  private final Map<String, List<Unit>> children;

  UnitTree(Collection<Unit> units) {
    units.forEach(unit -> byCode.put(unit.code(), unit));
    children = units.stream().filter(u -> u.parent() != null).collect(groupingBy(Unit::parent));
  }

  Optional<Unit> find(String code) {
    return Optional.ofNullable(code).map(byCode::get);
  }

  Collection<Unit> all() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  List<Unit> children(Unit unit) {
    return List.copyOf(children.getOrDefault(unit.code(), List.of()));
  }

  Optional<Unit> parent(Unit unit) {
    return find(unit.parent());
  }

  /** The units above, the nearest first. */
  List<Unit> ancestors(Unit unit) {
    List<Unit> above = new ArrayList<>();
    for (var next = parent(unit); next.isPresent(); next = parent(next.get())) {
      above.add(next.get());
    }
    return above;
  }

  /** Upwards the one ancestor of the level; downwards the only unit of it, if there is just one. */
  Optional<Unit> nearest(Level level, Unit from) {
    List<Unit> upwards = new ArrayList<>(List.of(from));
    upwards.addAll(ancestors(from));
    return upwards.stream()
        .filter(unit -> isAt(level, unit))
        .findFirst()
        .or(() -> onlyBelow(level, from));
  }

  private Optional<Unit> onlyBelow(Level level, Unit from) {
    List<Unit> below =
        byCode.values().stream()
            .filter(unit -> isAt(level, unit) && unit.closedOn() == null)
            .filter(unit -> from.covers(unit.code()))
            .limit(2)
            .toList();
    return below.size() == 1 ? Optional.of(below.get(0)) : Optional.empty();
  }

  private static boolean isAt(Level level, Unit unit) {
    return unit.level() == level && !unit.isDepartment();
  }

  /** Every unit on the way, both ends included; empty when the two have no unit in common. */
  List<Unit> path(Unit from, Unit to) {
    List<Unit> up = new ArrayList<>(List.of(from));
    up.addAll(ancestors(from));
    List<Unit> down = new ArrayList<>(List.of(to));
    down.addAll(ancestors(to));
    Optional<Unit> turn = up.stream().filter(down::contains).findFirst();
    if (turn.isEmpty()) {
      return List.of();
    }
    List<Unit> way = new ArrayList<>(up.subList(0, up.indexOf(turn.get()) + 1));
    List<Unit> descent = new ArrayList<>(down.subList(0, down.indexOf(turn.get())));
    Collections.reverse(descent);
    way.addAll(descent);
    return way;
  }
}
