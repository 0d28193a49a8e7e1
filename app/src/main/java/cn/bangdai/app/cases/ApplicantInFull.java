package cn.bangdai.app.cases;

import cn.bangdai.app.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who applies, unmasked: for printing a form, where the law wants a name (PIPL 13（三）, 28), and for
 * showing one field to somebody whose looking is on record. Nothing of it may reach a log or a
 * list.
 */
@Component
public class ApplicantInFull {

  /**
   * @param idNumber null when there is none
   * @param representative name of who acts for the applicant; null if nobody does
   * @param relation the representative's to the applicant; may be null
   * @param legalRepresentative of an enterprise; may be null
   * @param contact how to reach them
   */
  public record Details(
      boolean enterprise,
      String name,
      String idType,
      String idNumber,
      String representative,
      String relation,
      String legalRepresentative,
      Contact contact) {

    /** Without anything personal: this text can end in a log. */
    @Override
    public String toString() {
      return "applicant";
    }
  }

  /** Each null when it was not given. */
  public record Contact(String phone, String address, String representativePhone) {

    /** Likewise. */
    @Override
    public String toString() {
      return "contact";
    }
  }

  private record Row(
      String kind,
      String idType,
      String keyId,
      byte[] nameEnc,
      byte[] idNumberEnc,
      byte[] phoneEnc,
      byte[] addressEnc,
      byte[] otherEnc) {}

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final JsonMapper json;

  ApplicantInFull(JdbcClient jdbc, PersonalData secrets, JsonMapper json) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.json = json;
  }

  /** Access is the caller's business. */
  public Details of(String caseNumber) {
    Row row =
        jdbc.sql(
                """
                select kind, id_type, key_id, name_enc, id_number_enc, phone_enc, address_enc, other_enc
                from applicant where case_number = :case
                """)
            .param("case", caseNumber)
            .query(
                (r, n) ->
                    new Row(
                        r.getString("kind"),
                        r.getString("id_type"),
                        r.getString("key_id"),
                        r.getBytes("name_enc"),
                        r.getBytes("id_number_enc"),
                        r.getBytes("phone_enc"),
                        r.getBytes("address_enc"),
                        r.getBytes("other_enc")))
            .single();
    String other = secrets.decrypt(row.keyId(), row.otherEnc());
    JsonNode others = json.readTree(other == null ? "{}" : other);
    return new Details(
        Applicant.Kind.ENTERPRISE.name().equals(row.kind()),
        secrets.decrypt(row.keyId(), row.nameEnc()),
        row.idType(),
        secrets.decrypt(row.keyId(), row.idNumberEnc()),
        text(others.path("representative").path("name")),
        text(others.path("representative").path("relation")),
        text(others.path("legalRepresentative").path("name")),
        new Contact(
            secrets.decrypt(row.keyId(), row.phoneEnc()),
            secrets.decrypt(row.keyId(), row.addressEnc()),
            text(others.path("representative").path("phone"))));
  }

  private static String text(JsonNode node) {
    return node.isString() && !node.asString().isBlank() ? node.asString() : null;
  }
}
