package cn.bangdai.app.catalogue;

import cn.bangdai.app.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tree of units, mirrored in memory because every access check and every row on a screen asks
 * it. It is read on first use and again on {@link #refresh()}; whoever changes units refreshes
 * after the commit, and the other nodes notice within seconds ({@link UnitsSchedule}).
 */
@Component
public class Units {

  private final JdbcClient jdbc;
  private volatile UnitTree tree;
  private volatile long version;

  public Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads the tree anew. */
  public void refresh() {
    // The version first: a change in between is seen at the next look.
    version = versionNow();
    tree = new UnitTree(read(jdbc));
  }

  /** Reads the tree anew when it was changed, on whichever node; a look at one row. */
  void refreshIfChanged() {
    if (tree == null || version != versionNow()) {
      refresh();
    }
  }

  private long versionNow() {
    return jdbc.sql("select version from unit_version").query(Long.class).single();
  }

  private UnitTree tree() {
    if (tree == null) {
      refresh();
    }
    return tree;
  }

  private static List<Unit> read(JdbcClient jdbc) {
    return jdbc.sql("select code, name, type, level, parent, closed_on from unit order by code")
        .query(Unit.class)
        .list();
  }

  /**
   * The unit of that code, open or closed.
   *
   * @throws Refusal NOT_FOUND {@code UNIT_UNKNOWN}
   */
  public Unit unit(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "UNIT_UNKNOWN",
                    "没有编码为“%s”的单位，请核对后再试。".formatted(code)));
  }

  /** The unit of that code; empty for null too. */
  public Optional<Unit> find(String code) {
    return tree().find(code);
  }

  /** Every unit in the order of the codes. */
  public Collection<Unit> all() {
    return tree().all();
  }

  /** Name for display; the code itself for a unit that is not there. */
  public String name(String code) {
    return find(code).map(Unit::name).orElse(code);
  }

  /** The unit above; empty at the top. */
  public Optional<Unit> parent(String code) {
    return tree().parent(unit(code));
  }

  /** The units above, the nearest first; empty at the top. */
  public List<Unit> ancestors(String code) {
    return tree().ancestors(unit(code));
  }

  /** The units directly below that are not departments. */
  public List<Unit> childrenOf(String code) {
    return tree().children(unit(code)).stream().filter(u -> !u.isDepartment()).toList();
  }

  /** The departments directly below, without those that are closed. */
  public List<Unit> departmentsOf(String code) {
    return tree().children(unit(code)).stream()
        .filter(u -> u.isDepartment() && u.closedOn() == null)
        .toList();
  }

  /**
   * The nearest unit of a level: itself or the one above it; downwards the only open one below.
   * Departments don't count. Empty when there is none, or when several lie below and somebody has
   * to choose (分拣).
   */
  public Optional<Unit> nearest(Level level, String from) {
    return tree().nearest(level, unit(from));
  }

  /** The county a unit lies in; empty above the counties. */
  public Optional<Unit> county(String code) {
    return ancestorOrSelf(unit(code), UnitType.COUNTY);
  }

  private Optional<Unit> ancestorOrSelf(Unit unit, UnitType type) {
    return unit.type() == type
        ? Optional.of(unit)
        : tree().ancestors(unit).stream().filter(u -> u.type() == type).findFirst();
  }

  /**
   * Every unit on the way between two, both ends included: up to the unit they have in common, then
   * down. Empty when they have none.
   */
  public List<Unit> path(String from, String to) {
    return tree().path(unit(from), unit(to));
  }

  /**
   * Where a step of a decision chain takes place for a case that began at {@code origin}. Empty
   * when it can't be told yet, as in {@link #nearest}.
   */
  public Optional<Unit> place(DecisionStep step, String origin) {
    return step.department() != null ? find(step.department()) : nearest(step.level(), origin);
  }
}
