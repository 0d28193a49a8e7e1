package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.SensitiveItems;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands out about the personal data of a case. */
@Component
class PersonalFlags {

  private final ApplicantAge ages;
  private final SensitiveItems items;
  private final Consents consents;

  PersonalFlags(ApplicantAge ages, SensitiveItems items, Consents consents) {
    this.ages = ages;
    this.items = items;
    this.consents = consents;
  }

  List<String> of(String caseNumber, String itemCode) {
    AgeGroup age = ages.of(caseNumber);
    boolean sensitive = age == AgeGroup.UNDER_14 || !items.of(itemCode).isEmpty();
    List<String> flags = new ArrayList<>();
    if (age == AgeGroup.UNDER_14) {
      flags.add("CHILD");
    } else if (age == AgeGroup.UNDER_18) {
      flags.add("MINOR");
    }
    if (sensitive) {
      flags.add("SENSITIVE");
      if (consents.of(caseNumber).sensitive() == null) {
        flags.add("SENSITIVE_CONSENT_MISSING");
      }
    }
    return flags;
  }
}
