package cn.bangdai.app.documents;

import cn.bangdai.app.termination.Condition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a case ends: 办结单, 终止单, 评价表 (004 附件1（二）（三）（四）). Each is issued once. */
@Component
class EndContent implements DocumentContent {

  private static final Map<String, String> RESULTS =
      Map.of(
          "GRANTED", "准予",
          "REJECTED", "不予许可",
          "NOT_ACCEPTED", "不予受理",
          "HELPED", "已帮办",
          "ANSWERED", "已答复");
  private static final Map<String, String> WAYS =
      Map.of("AT_WINDOW", "窗口当面交付", "HOME", "送上门", "POST", "邮寄");
  private static final Map<String, String> SIGNATURES =
      Map.of("SIGNED", "签字签收", "SEALED", "盖章签收", "FINGERPRINT", "按手印签收");

  private record Delivery(
      String outcome, String way, String trackingNumber, String signature, String witnesses) {}

  private record Ended(String condition, String reason) {}

  private final JdbcClient jdbc;
  private final NotReturned notReturned;
  private final PaperWords words;

  EndContent(JdbcClient jdbc, NotReturned notReturned, PaperWords words) {
    this.jdbc = jdbc;
    this.notReturned = notReturned;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.COMPLETION, DocumentKind.TERMINATION, DocumentKind.EVALUATION);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    if (!facts.closed() || stillToCome(occasion)) {
      return Optional.empty();
    }
    return switch (occasion.kind()) {
      case COMPLETION -> facts.delivered() ? Optional.of(completion(occasion)) : Optional.empty();
      case TERMINATION ->
          facts.terminated() ? Optional.of(termination(occasion)) : Optional.empty();
      default -> Optional.of(evaluation(occasion));
    };
  }

  /**
   * Whether a termination still has papers to travel or to give back, or its form is out already:
   * several steps may turn out to be its last.
   */
  private boolean stillToCome(Occasion occasion) {
    return occasion.facts().terminated()
        && jdbc.sql(
                """
                select exists (select 1 from piece where case_number = :case
                               and state in ('HELD', 'IN_TRANSIT'))
                    or exists (select 1 from document where case_number = :case and kind = :kind)
                """)
            .param("case", occasion.facts().number())
            .param("kind", occasion.kind().name())
            .query(Boolean.class)
            .single();
  }

  private Draft completion(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    Map<String, Object> values = end(occasion);
    values.put("result", RESULTS.getOrDefault(String.valueOf(facts.result()), "无"));
    values.put("delivered", delivered(facts.number()));
    return Draft.of(facts.origin(), values);
  }

  private Draft termination(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    Ended ended =
        jdbc.sql("select condition, reason from termination where case_number = :case")
            .param("case", facts.number())
            .query(Ended.class)
            .single();
    Map<String, Object> values = end(occasion);
    values.put(
        "reason", Condition.valueOf(ended.condition()).label() + "：" + ended.reason().strip());
    return Draft.of(facts.origin(), values);
  }

  private Draft evaluation(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    Map<String, Object> values = common(occasion);
    values.put("ended", facts.status().equals("COMPLETED") ? "完成" : "结束");
    return Draft.of(facts.origin(), values);
  }

  private Map<String, Object> end(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    NotReturned.Account account = notReturned.of(facts.number());
    Map<String, Object> values = common(occasion);
    values.put("agreed", account.kept() ? "经代办部门核实" : "经双方认可");
    values.put("handed", account.words(facts.enterprise() ? "申请单位" : "申请人"));
    values.put("exceptions", account.exceptions());
    values.put("hasExceptions", !account.exceptions().isEmpty());
    return values;
  }

  /** Whoever does the last step, the service was the responsible agent's. */
  private Map<String, Object> common(Occasion occasion) {
    Map<String, Object> values = new HashMap<>(words.common(occasion, occasion.facts().origin()));
    if (occasion.facts().agent() != null) {
      values.put("agent", occasion.facts().agent());
    }
    return values;
  }

  private String delivered(String caseNumber) {
    Delivery last =
        jdbc.sql(
                """
                select outcome, way, tracking_number, signature, witnesses from delivery
                where case_number = :case order by id desc limit 1
                """)
            .param("case", caseNumber)
            .query(Delivery.class)
            .single();
    return switch (last.outcome()) {
      case "DELIVERED" ->
          "POST".equals(last.way())
              ? "邮寄，单号 " + last.trackingNumber()
              : WAYS.get(last.way()) + "，" + SIGNATURES.get(last.signature());
      case "RECEIVED_BY_OTHER" -> "由他人代收，" + SIGNATURES.get(last.signature());
      case "REFUSED" -> "申请人拒收，见证人 " + last.witnesses();
      default -> "无人认领，留存待领";
    };
  }
}
