package cn.bangdai.forms.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every form filled in as a case would fill it. */
final class Samples {

  static final String TRACKING = "https://bangdai.example.gov.cn/t/8pJ2vXk0QmW3nR5tYbC7dA";

  private Samples() {}

  static Sheet of(PrintForm form) {
    return of(form, Map.of());
  }

  static Sheet of(PrintForm form, Map<String, Object> instead) {
    Map<String, Object> values = new HashMap<>(common());
    values.putAll(own(form));
    values.putAll(instead);
    return new Sheet(
        form,
        title(form),
        "LT26-1058-2-" + sign(form),
        TRACKING,
        Instant.parse("2026-11-20T02:03:04Z"),
        values);
  }

  private static Map<String, Object> common() {
    Map<String, Object> values = new HashMap<>();
    values.put("applicant", "王小兰");
    values.put("enterprise", false);
    values.put("idLabel", "居民身份证号");
    values.put("idNumber", "11010519491231002X");
    values.put("item", "城乡居民基本养老保险参保登记");
    values.put("caseNumber", "LT26-1058-2");
    values.put("agency", "塔湾村便民服务站");
    values.put("agent", "马秀英");
    values.put("unit", "金积镇便民服务中心");
    values.put("day", "2026年11月20日");
    values.put("registered", "2026年11月18日");
    return values;
  }

  private static Map<String, Object> own(PrintForm form) {
    return switch (form) {
      case MANDATE ->
          Map.of("principal", "王小兰", "relation", "申请人本人", "items", items("城乡居民基本养老保险参保登记"));
      case AGREEMENT -> Map.of();
      case RECEIPT -> Map.of("count", 5, "pieces", pieces(3));
      case NOTICE ->
          Map.of("count", 4, "lines", lines(4), "due", "2026年12月4日", "missed", "塔湾村便民服务站");
      case HANDOVER_SHEET -> handover();
      case ACCEPTANCE -> Map.of("promisedDays", 10, "dueOn", "2026年12月4日", "statutoryDays", 20);
      case NON_ACCEPTANCE, RETURN_ANSWER ->
          Map.of(
              "reasons", "申请人户籍已于2025年迁出利通区，依照《城乡居民基本养老保险经办规程》第六条，应当向户籍所在地的经办机构提出申请。",
              "asked", "代办委托",
              "verdict", "不能受理");
      case REJECTION -> rejection();
      case COMPLETION ->
          Map.of(
              "agreed", "经代办部门核实",
              "handed", "除下列材料外，有关资料已向申请单位移交",
              "hasExceptions", true,
              "exceptions", exceptions(),
              "result", "准予",
              "delivered", "当面送达，签字签收");
      case TERMINATION ->
          Map.of(
              "agreed",
              "经双方认可",
              "reason",
              "申请人请求终止：家里临时有事，不办了",
              "handed",
              "有关资料已向申请单位移交完毕",
              "hasExceptions",
              false);
      case EVALUATION -> Map.of("ended", "完成");
      case SPECIAL_PROCEDURE ->
          Map.of(
              "accepted",
              "2026年11月19日",
              "kind",
              "听证",
              "reason",
              "利害关系人要求听证，依照《中华人民共和国行政许可法》第四十七条组织听证。",
              "expectedEnd",
              "2026年12月10日",
              "statutory",
              true);
      case EXTENSION ->
          Map.of(
              "accepted",
              "2026年11月19日",
              "reason",
              "需要向外省核实参保记录，对方尚未回函。",
              "workingDays",
              10,
              "dueOn",
              "2026年12月31日");
      case FILING_PLAN ->
          Map.of(
              "milestones",
              List.of(
                  Map.of("no", 1, "name", "备齐申报材料", "dueOn", "2026年12月1日"),
                  Map.of("no", 2, "name", "部门受理", "dueOn", "2026年12月10日")),
              "hasNote",
              true,
              "note",
              "材料由申请单位送到便民服务站");
      case SUPERVISION_ORDER ->
          Map.of(
              "to", "利通区人力资源和社会保障局",
              "kind", "督办",
              "reason", "申请人已经等了三天，请说明进展。",
              "due", "2026年11月24日");
      case RECTIFICATION_ORDER ->
          Map.of(
              "to", "塔湾村便民服务站",
              "rating", "不满意",
              "comment", "跑了三趟",
              "finding", "没有一次说清材料。",
              "due", "2026年12月11日");
      case FOLLOW_UP ->
          Map.of(
              "to", "塔湾村便民服务站",
              "rating", "不满意",
              "done", "上门道歉，改为一次告知。",
              "way", "电话",
              "result", "满意",
              "said", "态度好多了。");
    };
  }

  static List<Map<String, Object>> items(String... names) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(Map.of("no", i + 1, "name", i < names.length ? names[i] : ""));
    }
    return rows;
  }

  static List<Map<String, Object>> pieces(int count) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(
          Map.of(
              "no",
              i,
              "name",
              "户口簿首页及本人页第" + i + "册",
              "kind",
              i % 2 == 0 ? "复印件" : "原件",
              "copy",
              i,
              "count",
              1));
    }
    return rows;
  }

  static List<Map<String, Object>> lines(int count) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(
          Map.of(
              "no",
              i,
              "name",
              "第" + i + "项材料：经营场所平面布局图",
              "problem",
              i % 2 == 0 ? "未提交" : "未标注各功能区面积（单位：㎡）以及“生熟分开”操作流程",
              "remedy",
              "请补画后由申请人签字，重新提交原件 1 份"));
    }
    return rows;
  }

  private static Map<String, Object> handover() {
    Map<String, Object> values = new HashMap<>();
    values.put("from", "塔湾村便民服务站");
    values.put("to", "金积镇便民服务中心");
    values.put("channel", "专人送达");
    values.put("traceLabel", "送件人");
    values.put("trace", "马秀英");
    values.put("sender", "马秀英");
    values.put("at", "2026年11月20日 10时03分");
    values.put("count", 5);
    values.put("pieces", pieces(5));
    values.put("note", "户口簿原件请于三日内退回");
    return values;
  }

  private static Map<String, Object> rejection() {
    return Map.of(
        "accepted",
        "2026年11月19日",
        "opinions",
        List.of(
            Map.of(
                "unit",
                "利通区人力资源和社会保障局",
                "reasons",
                "申请人已参加职工基本养老保险，不符合参保条件。",
                "day",
                "2026年11月20日")),
        "documentNumber",
        "利人社不许〔2026〕12号",
        "remedies",
        "对本决定不服的，可以自收到之日起六十日内依法申请行政复议，或者自收到之日起六个月内依法向人民法院提起行政诉讼。");
  }

  private static List<Map<String, Object>> exceptions() {
    return List.of(
        Map.of("no", 1, "name", "结婚证（原件 1）", "where", "遗失", "note", "责任单位金积镇便民服务中心，负责补办"),
        Map.of("no", 2, "name", "户口簿（复印件 1）", "where", "留存待领", "note", "存放在塔湾村便民服务站"));
  }

  private static String title(PrintForm form) {
    return switch (form) {
      case MANDATE -> "代办服务授权委托书";
      case AGREEMENT -> "委托代办协议";
      case RECEIPT -> "收件回执";
      case NOTICE -> "一次性告知书";
      case HANDOVER_SHEET -> "材料交接单";
      case ACCEPTANCE -> "受理通知书";
      case NON_ACCEPTANCE -> "不予受理通知书";
      case REJECTION -> "不予许可决定告知书";
      case RETURN_ANSWER -> "退办答复";
      case COMPLETION -> "代办服务办结单";
      case TERMINATION -> "代办服务终止单";
      case EVALUATION -> "帮办代办服务评价表";
      case SPECIAL_PROCEDURE -> "特别程序告知书";
      case EXTENSION -> "延期告知书";
      case FILING_PLAN -> "申报计划";
      case SUPERVISION_ORDER -> "督办单";
      case RECTIFICATION_ORDER -> "整改单";
      case FOLLOW_UP -> "回访记录";
    };
  }

  private static String sign(PrintForm form) {
    return title(form).substring(0, 1) + "1";
  }
}
