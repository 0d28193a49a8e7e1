package cn.bangdai.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.viewer.AsTheSystem;
import cn.bangdai.app.shared.viewer.Viewer;
import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Above some two thousand visible cases a search goes the other way round. */
@BangdaiTest
@DisplayName("件多的单位查办件：看得见的一件不漏，看不见的一件不给，翻页不重")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchTest {

  private static final Actor AUDITOR = Actor.at("QQ.ZZ", "many", "件多", Role.AUDITOR);

  @Autowired CaseList cases;
  @Autowired JdbcClient jdbc;

  /** Newest first: 700 of another unit that the search finds, then 2,400 of ours, each third. */
  @BeforeAll
  void manyCases() {
    jdbc.sql(
            """
            insert into cases (number, mode, item_code, item_name, guide_id, origin, channel, timing, status,
                               applicant_masked, consent_at, registered_by, registered_at)
            select 'QQ26-' || lpad(i::text, 4, '0') || '-0', 'PROXY', 'QQ-1',
                   case when i <= 700 or i % 3 = 0 then '找得到的事项' else '别的事项' end, 1,
                   case when i <= 700 then 'QQ.YY.01' else 'QQ.ZZ.0' || i % 2 end, 'WINDOW', 'REGULAR', 'ENTRUSTED',
                   '王*', now(), 'many', now() - i * interval '1 minute'
            from generate_series(1, 3100) i
            """)
        .update();
    jdbc.sql(
            """
            insert into case_unit (case_number, unit, relation, since)
            select number, origin, 'ORIGIN', registered_at from cases where number like 'QQ26-%'
            """)
        .update();
  }

  @AfterAll
  void noneOfThem() {
    AsTheSystem.here();
    jdbc.sql("delete from case_unit where case_number like 'QQ26-%'").update();
    jdbc.sql("delete from cases where number like 'QQ26-%'").update();
  }

  @Test
  @DisplayName("按事项名称：一页一页翻完，正好是自己看得见的那些，新的在前")
  void byItem() {
    assertThat(all(new CaseList.Query("找得到", null, null, null)))
        .isEqualTo(numbers("number like 'QQ26-%' and origin like 'QQ.ZZ%' and item_name like '找%'"))
        .hasSize(800);
  }

  @Test
  @DisplayName("按办件号、按登记单位：看不见的说没有")
  void byNumberAndUnit() {
    assertThat(all(new CaseList.Query("QQ26-0800-0", null, null, null)))
        .containsExactly("QQ26-0800-0");
    assertThat(all(new CaseList.Query("QQ26-0007-0", null, null, null))).isEmpty();
    assertThat(all(new CaseList.Query(null, null, null, "QQ.ZZ.01"))).hasSize(1200);
    assertThat(all(new CaseList.Query(null, null, null, "QQ.YY"))).isEmpty();
    assertThat(all(new CaseList.Query("没有这样的事项", null, null, null))).isEmpty();
  }

  private List<String> all(CaseList.Query query) {
    List<String> found = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      Page<CaseList.Row> page =
          Viewers.as(Viewer.of(AUDITOR), () -> cases.find(query, from, 100, AUDITOR));
      page.items().forEach(row -> found.add(row.caseNumber()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return found;
  }

  private List<String> numbers(String condition) {
    return jdbc.sql(
            "select number from cases where "
                + condition
                + " order by registered_at desc, number desc")
        .query(String.class)
        .list();
  }
}
