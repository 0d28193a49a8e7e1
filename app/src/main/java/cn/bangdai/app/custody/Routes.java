package cn.bangdai.app.custody;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where papers are and where they must go, for the process's routing. Reads only. */
@Component
public class Routes {

  private final JdbcClient jdbc;

  Routes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of the sheets that are not fully signed for, oldest first. */
  public List<String> inTransit(String caseNumber) {
    return jdbc.sql(
            """
            select id::text from handover
            where case_number = :case and state in ('IN_TRANSIT', 'DISCREPANCY') order by number
            """)
        .param("case", caseNumber)
        .query(String.class)
        .list();
  }

  /** The unit that sent the sheet. */
  public String from(String handover) {
    return end(handover, "from_unit");
  }

  /** The unit that the sheet goes to. */
  public String to(String handover) {
    return end(handover, "to_unit");
  }

  private String end(String handover, String column) {
    return jdbc.sql("select " + column + " from handover where id = :id")
        .param("id", UUID.fromString(handover))
        .query(String.class)
        .single();
  }

  /** Units other than the origin at which pieces are held. */
  public List<String> holdersAway(String caseNumber, String origin) {
    return jdbc.sql(
            """
            select distinct holder_unit from piece
            where case_number = :case and state = 'HELD' and holder_unit <> :origin
            order by holder_unit
            """)
        .param("case", caseNumber)
        .param("origin", origin)
        .query(String.class)
        .list();
  }

  /** Units that hold pieces and are neither the origin nor where the case is now. */
  public List<String> strays(String caseNumber, String origin, String at) {
    return holdersAway(caseNumber, origin).stream().filter(unit -> !unit.equals(at)).toList();
  }

  public boolean heldAt(String caseNumber, String unit) {
    return jdbc.sql(
            """
            select exists (select 1 from piece
                where case_number = :case and state = 'HELD' and holder_unit = :unit)
            """)
        .param("case", caseNumber)
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  /** In a joint case the lead window keeps the originals (DESIGN 5, Custody). */
  public boolean joint(String caseNumber) {
    return jdbc.sql("select joint from cases where number = :case")
        .param("case", caseNumber)
        .query(Boolean.class)
        .single();
  }

  /** Whether pieces of the case did not arrive and it is not settled what became of them. */
  public boolean inDispute(String caseNumber) {
    return jdbc.sql(
            """
            select exists (select 1 from handover
                where case_number = :case and state = 'DISCREPANCY')
            """)
        .param("case", caseNumber)
        .query(Boolean.class)
        .single();
  }
}
