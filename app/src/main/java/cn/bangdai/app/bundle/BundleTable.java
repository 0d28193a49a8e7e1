package cn.bangdai.app.bundle;

import cn.bangdai.app.cases.CaseNumbers;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of {@code bundle}. */
@Component
class BundleTable {

  /** A new bundle, without cases yet. */
  record Added(UUID id, String number) {}

  private final JdbcClient jdbc;
  private final CaseNumbers numbers;
  private final Units units;
  private final Clock clock;

  BundleTable(JdbcClient jdbc, CaseNumbers numbers, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param code null if there is none
   */
  Added add(RegisterBundle.Register r, String name, String code, Unit origin, Actor by) {
    String county = units.county(origin.code()).map(Unit::code).orElse(origin.code());
    Added added = new Added(UUID.randomUUID(), numbers.nextOfBundle(county));
    boolean led = r.leadDepartment() != null && !r.leadDepartment().isBlank();
    jdbc.sql(
            """
            insert into bundle (id, number, kind, name, code, lead_unit, origin, registered_by, created_at)
            values (:id, :number, :kind, :name, :code, :lead, :origin, :by, :now)
            """)
        .param("id", added.id())
        .param("number", added.number())
        .param("kind", r.kind().name())
        .param("name", name)
        .param("code", code, Types.VARCHAR)
        .param("lead", led ? r.leadDepartment() : null, Types.VARCHAR)
        .param("origin", origin.code())
        .param("by", by.username())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return added;
  }

  void lines(Added bundle, List<String> cases) {
    jdbc.sql("update cases set bundle_id = :bundle where number = any(:cases::text[])")
        .param("bundle", bundle.id())
        .param("cases", cases.toArray(String[]::new))
        .update();
  }
}
