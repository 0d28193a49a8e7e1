package cn.bangdai.app.termination;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.custody.PieceState;
import cn.bangdai.app.custody.PieceView;
import cn.bangdai.app.dishonest.DishonestEntry;
import cn.bangdai.app.dishonest.ListedApplicant;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a case that somebody wants to end early. Access is the caller's business. */
@Component
public class TerminationFacts {

  /**
   * What the rules ask.
   *
   * @param agreementSigned whether mandate and agreement are signed
   * @param entry where the applicant is listed as a dishonest enterprise; null when it is not
   * @param materials codes of the checklist
   * @param pieces ids of the pieces that are in our hands or on their way
   */
  public record Facts(
      String mode,
      boolean enterprise,
      boolean agreementSigned,
      String responsible,
      LocalDate registeredOn,
      LocalDate today,
      DishonestEntry entry,
      Set<String> materials,
      Set<String> pieces) {

    public boolean listed() {
      return entry != null;
    }
  }

  private record Row(
      String mode, boolean enterprise, boolean signed, String responsible, Instant registeredAt) {}

  private final JdbcClient jdbc;
  private final ListedApplicant listed;
  private final Materials materials;
  private final Custody custody;
  private final Clock clock;

  TerminationFacts(
      JdbcClient jdbc, ListedApplicant listed, Materials materials, Custody custody, Clock clock) {
    this.jdbc = jdbc;
    this.listed = listed;
    this.materials = materials;
    this.custody = custody;
    this.clock = clock;
  }

  public Facts of(String caseNumber) {
    Row row = row(caseNumber);
    return new Facts(
        row.mode(),
        row.enterprise(),
        row.signed(),
        row.responsible(),
        LocalDate.ofInstant(row.registeredAt(), Times.ZONE),
        LocalDate.ofInstant(clock.instant(), Times.ZONE),
        listed.of(caseNumber).orElse(null),
        materials.of(caseNumber).stream().map(Material::code).collect(Collectors.toSet()),
        inHands(caseNumber).stream()
            .map(piece -> Long.toString(piece.id()))
            .collect(Collectors.toSet()));
  }

  private Row row(String caseNumber) {
    return jdbc.sql(
            """
            select c.mode, coalesce(a.kind = 'ENTERPRISE', false) as enterprise, c.responsible,
                   exists (select 1 from mandate m where m.case_number = c.number) as signed,
                   c.registered_at
            from cases c left join applicant a on a.case_number = c.number
            where c.number = :case
            """)
        .param("case", caseNumber)
        .query(Row.class)
        .single();
  }

  /** Pieces that are still to be given back. */
  public List<PieceView> inHands(String caseNumber) {
    return custody.of(caseNumber).stream()
        .filter(p -> p.state() == PieceState.HELD || p.state() == PieceState.IN_TRANSIT)
        .toList();
  }
}
