package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.PersonalData;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps applicants, encrypted; gives them back masked. */
@Component
class ApplicantStore {

  /** An applicant as everyone who sees the case sees them. */
  record Masked(
      String kind,
      String name,
      String idType,
      String idNumber,
      String phone,
      List<String> groups) {}

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final JsonMapper json;

  ApplicantStore(JdbcClient jdbc, PersonalData secrets, JsonMapper json) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.json = json;
  }

  void add(String caseNumber, Applicant a) {
    jdbc.sql(
            """
            insert into applicant
              (case_number, kind, id_type, key_id, name_enc, name_hash, name_masked,
               id_number_enc, id_number_hash, id_masked, phone_enc, phone_hash, phone_masked,
               address_enc, other_enc, groups)
            values
              (:case, :kind, :idType, :key, :name, :nameHash, :nameMasked,
               :id, :idHash, :idMasked, :phone, :phoneHash, :phoneMasked,
               :address, :other, :groups::text[])
            """)
        .param("case", caseNumber)
        .param("kind", a.kind().name())
        .param("idType", a.idType().name())
        .param("key", secrets.activeKey())
        .param("name", secrets.encrypt(a.name()))
        .param("nameHash", secrets.hash(a.name()))
        .param("nameMasked", Masks.name(a.name(), a.enterprise()))
        .param("id", secrets.encrypt(a.idNumber()), Types.BINARY)
        .param("idHash", secrets.hash(a.idNumber()), Types.BINARY)
        .param("idMasked", Masks.number(a.idNumber()), Types.VARCHAR)
        .param("phone", secrets.encrypt(a.phone()), Types.BINARY)
        .param("phoneHash", secrets.hash(a.phone()), Types.BINARY)
        .param("phoneMasked", Masks.number(a.phone()), Types.VARCHAR)
        .param("address", secrets.encrypt(a.address()), Types.BINARY)
        .param("other", secrets.encrypt(others(a)), Types.BINARY)
        .param("groups", a.groups().stream().map(Enum::name).toArray(String[]::new))
        .update();
  }

  private String others(Applicant a) {
    Map<String, Object> others = new HashMap<>();
    others.put("idMissingReason", a.idMissingReason());
    others.put("representative", a.representative());
    others.put("legalRepresentative", a.legalRepresentative());
    others.put("beneficiary", a.beneficiary());
    others.values().removeIf(java.util.Objects::isNull);
    return others.isEmpty() ? null : json.writeValueAsString(others);
  }

  Masked masked(String caseNumber) {
    return jdbc.sql(
            """
            select kind, name_masked, id_type, id_masked, phone_masked, groups
            from applicant where case_number = :case
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Masked(
                    row.getString("kind"),
                    row.getString("name_masked"),
                    row.getString("id_type"),
                    row.getString("id_masked"),
                    row.getString("phone_masked"),
                    List.of((String[]) row.getArray("groups").getArray())))
        .single();
  }
}
