package cn.bangdai.app.dishonest;

import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the applicant of a case is a dishonest enterprise. */
@Component
public class ListedApplicant {

  private record Code(String key, byte[] sealed) {}

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final DishonestRegistry registry;

  ListedApplicant(JdbcClient jdbc, PersonalData secrets, DishonestRegistry registry) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.registry = registry;
  }

  /** Empty for a person, and for an enterprise that is not listed. */
  public Optional<DishonestEntry> of(String caseNumber) {
    return jdbc.sql(
            """
            select key_id as key, id_number_enc as sealed from applicant
            where case_number = :case and kind = 'ENTERPRISE' and id_number_enc is not null
            """)
        .param("case", caseNumber)
        .query(Code.class)
        .optional()
        .map(code -> secrets.decrypt(code.key(), code.sealed()))
        .flatMap(registry::find);
  }

  /**
   * Found before the entrustment is taken, a dishonest enterprise is a refusal (004 三（二）4（3）,
   * 不予办理).
   *
   * @throws Refusal CONFLICT {@code DISHONEST_ENTERPRISE}
   */
  public void requireHonest(String caseNumber) {
    of(caseNumber)
        .ifPresent(
            entry -> {
              String sentence = "申请人是失信企业（" + entry.words() + "），不能受理委托。请选择“建议不予受理”，报上一级复核。";
              throw new Refusal(
                  Refusal.Kind.CONFLICT,
                  "DISHONEST_ENTERPRISE",
                  sentence,
                  Map.of("outcome", sentence));
            });
  }
}
