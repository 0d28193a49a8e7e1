package cn.bangdai.app.catalogue.rest;

import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Level;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Units;
import java.util.Set;

/** A row of the list of items; {@code department} is a unit code, null if none is in charge. */
record ItemSummary(
    String code,
    String name,
    String sector,
    String county,
    String department,
    String departmentName,
    Set<Mode> modes,
    Set<Level> levels,
    Set<Level> proxyLevels,
    boolean attendanceRequired,
    int promisedDays) {

  static ItemSummary of(Item item, Units units) {
    return new ItemSummary(
        item.code(),
        item.name(),
        item.subject().sector(),
        item.county(),
        item.department(),
        item.department() == null ? null : units.name(item.department()),
        item.offer().modes(),
        item.handling().levels(),
        item.offer().proxyLevels(),
        item.attendanceRequired(),
        item.limits().promisedDays());
  }
}
