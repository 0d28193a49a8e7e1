package cn.bangdai.app.documents;

import cn.bangdai.app.cases.ApplicantInFull;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who applies, as a form names them: by full name everywhere, because a notice to 王*兰 binds nobody;
 * by the whole identifier on mandate and agreement alone, with which the agent shows third parties
 * for whom they act.
 */
@Component
class ApplicantOnPaper {

  private final ApplicantInFull applicants;

  ApplicantOnPaper(ApplicantInFull applicants) {
    this.applicants = applicants;
  }

  Map<String, Object> of(Document document) {
    ApplicantInFull.Details details = applicants.of(document.caseNumber());
    Map<String, Object> values = new HashMap<>();
    values.put("applicant", details.name());
    values.put("enterprise", details.enterprise());
    if (document.kind().identifies()) {
      values.put("idLabel", label(details.idType()));
      values.put("idNumber", details.idNumber() == null ? "无" : details.idNumber());
      values.put("principal", principal(details));
      values.put("relation", relation(details));
    }
    return values;
  }

  /** Who signs: the person, whoever acts for them, or the enterprise's legal representative. */
  private static String principal(ApplicantInFull.Details details) {
    if (details.representative() != null) {
      return details.representative();
    }
    return details.legalRepresentative() != null ? details.legalRepresentative() : details.name();
  }

  private static String relation(ApplicantInFull.Details details) {
    if (details.representative() != null) {
      return details.relation() == null ? "申请人的代理人" : "申请人的" + details.relation();
    }
    return details.enterprise() ? "法定代表人" : "申请人本人";
  }

  private static String label(String idType) {
    return switch (idType) {
      case "RESIDENT_ID" -> "居民身份证号";
      case "CREDIT_CODE" -> "统一社会信用代码";
      case "HMT_PERMIT" -> "港澳台居民证件号";
      case "PASSPORT" -> "护照号";
      case "BIRTH_CERTIFICATE" -> "出生医学证明编号";
      default -> "证件号";
    };
  }
}
