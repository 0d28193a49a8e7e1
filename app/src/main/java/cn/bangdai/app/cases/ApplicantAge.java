package cn.bangdai.app.cases;

import cn.bangdai.app.cases.Applicant.IdType;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How old those are whose data a case holds, read from their identifiers each time: a day of birth
 * is not kept in the clear, and a child grows up while a case goes on.
 */
@Component
public class ApplicantAge {

  private record Row(String idType, String keyId, byte[] idNumberEnc, byte[] otherEnc) {}

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final JsonMapper json;
  private final Clock clock;

  ApplicantAge(JdbcClient jdbc, PersonalData secrets, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.json = json;
    this.clock = clock;
  }

  /** Of the applicant or the beneficiary, whoever is younger. Access is the caller's business. */
  public AgeGroup of(String caseNumber) {
    return jdbc.sql(
            """
            select id_type, key_id, id_number_enc, other_enc
            from applicant where case_number = :case
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Row(
                    row.getString("id_type"),
                    row.getString("key_id"),
                    row.getBytes("id_number_enc"),
                    row.getBytes("other_enc")))
        .optional()
        .map(this::of)
        .orElse(AgeGroup.UNKNOWN);
  }

  private AgeGroup of(Row row) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    String number = secrets.decrypt(row.keyId(), row.idNumberEnc());
    AgeGroup applicant = AgeGroup.of(IdType.valueOf(row.idType()), number, today);
    return row.otherEnc() == null ? applicant : applicant.orYounger(beneficiary(row, today));
  }

  private AgeGroup beneficiary(Row row, LocalDate today) {
    JsonNode who = json.readTree(secrets.decrypt(row.keyId(), row.otherEnc())).path("beneficiary");
    String type = who.path("idType").asString("");
    return type.isEmpty()
        ? AgeGroup.UNKNOWN
        : AgeGroup.of(IdType.valueOf(type), who.path("idNumber").asString(null), today);
  }
}
