package cn.bangdai.app.help.web;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.help.ServiceKind;
import cn.bangdai.app.help.ServiceRecord;
import java.util.List;
import java.util.Map;

/**
 * What was recorded in a case, and the form for the next.
 *
 * @param form null for who only looks
 * @param errors sentences by field
 */
record Services(
    String caseNumber, List<ServiceRecord> records, ServiceForm form, Map<String, String> errors) {

  /** To choose from. */
  public ServiceKind[] kinds() {
    return ServiceKind.values();
  }

  /** To choose from. */
  public RegisterCase.Channel[] channels() {
    return RegisterCase.Channel.values();
  }
}
