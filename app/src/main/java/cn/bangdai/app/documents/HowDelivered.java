package cn.bangdai.app.documents;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the result of a case came to the applicant, in the words of the 办结单. */
@Component
class HowDelivered {

  private static final Map<String, String> WAYS =
      Map.of("AT_WINDOW", "窗口当面交付", "HOME", "送上门", "POST", "邮寄");
  private static final Map<String, String> SIGNATURES =
      Map.of("SIGNED", "签字签收", "SEALED", "盖章签收", "FINGERPRINT", "按手印签收");

  private record Delivery(
      String outcome, String way, String trackingNumber, String signature, String witnesses) {}

  private final JdbcClient jdbc;

  HowDelivered(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a case that was delivered or kept for the applicant. */
  String of(String caseNumber) {
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
