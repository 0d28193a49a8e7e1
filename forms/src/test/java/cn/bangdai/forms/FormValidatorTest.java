package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormValidatorTest {

  private static final Forms FORMS = new Forms();

  /** One field of every type, all optional. */
  private static final Form EVERY =
      TestForm.withFields(
          "{'type':'textfield','key':'unit','label':'单位','validate':{'maxLength':8,'pattern':'^[A-Z0-9]+(\\\\.[A-Z0-9]+)*$'},"
              + "'properties':{'malformed':'请填写单位编码，例如 LT.JJ。'}}",
          "{'type':'textarea','key':'note','label':'备注','validate':{'maxLength':10}}",
          "{'type':'number','key':'days','label':'天数','decimalDigits':0,'validate':{'min':1,'max':60}}",
          "{'type':'number','key':'weight','label':'重量','decimalDigits':2,'validate':{'min':0,'max':99.5}}",
          "{'type':'checkbox','key':'ticked','label':'核实'}",
          "{'type':'select','key':'rating','label':'评价','values':[{'value':'5','label':'好'},{'value':'1','label':'差'}]}",
          "{'type':'datetime','key':'day','dateLabel':'日期','subtype':'date'}",
          "{'type':'taglist','key':'units','label':'部门','properties':{'itemPattern':'^[A-Z.]+$','malformed':'请填写部门编码。'}}",
          "{'type':'taglist','key':'pieces','label':'材料'}");

  @Nested
  class Outcome {

    @Test
    void missingItIsToldInTheWordsOfTheTask() {
      assertThat(problems("takeRequest", Map.of()))
          .containsExactly("outcome: 请选择这份委托怎么办：接下、建议不予受理、已当场答复，还是转为帮办。");
    }

    @Test
    void oneThatTheTaskDoesNotHaveIsRefusedWithThosePossible() {
      assertThat(problems("takeRequest", Map.of("outcome", "GRANTED")))
          .containsExactly(
              "outcome: “这份委托怎么办”里没有“GRANTED”这一项。可以选：受理，接下委托（TAKE）；建议不予受理，报上一级复核（PROPOSE_REFUSAL）；已当场答复，不用再办（ANSWERED）；转为帮办，帮申请人自己申报（TO_HELP）。");
    }

    @Test
    void theOnlyOneStandsThereAlready() {
      assertThat(accepted("handOver", Map.of()).outcome()).isEqualTo("HANDED_OVER");
    }

    @Test
    void aWrongOneHidesNoOtherMistakeBehindFollowUps() {
      assertThat(problems("takeRequest", Map.of("outcome", "REFUSE", "reason", "材料是假的")))
          .hasSize(1)
          .first()
          .asString()
          .startsWith("outcome: ");
    }
  }

  @Nested
  class Requiredness {

    @Test
    void aRequiredFieldIsAskedForWithWhatToDo() {
      assertThat(problems("takeRequest", Map.of("outcome", "PROPOSE_REFUSAL")))
          .containsExactly("reason: 请写明不予受理的理由，上一级要照它复核。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000\n\t", "\u200B", "\u202E\uFEFF"})
    void blankCountsAsAbsent(String blank) {
      assertThat(problems("takeRequest", Map.of("outcome", "PROPOSE_REFUSAL", "reason", blank)))
          .hasSize(1);
      assertThat(accepted("takeRequest", Map.of("outcome", "TAKE", "reason", blank)).values())
          .containsOnlyKeys("outcome");
    }

    @Test
    void whatAnotherOutcomeAsksForIsNotMissed() {
      assertThat(accepted("takeRequest", Map.of("outcome", "TAKE")).text("reason")).isEmpty();
    }

    @Test
    void everyFieldToMendIsToldAtOnceInTheirOrder() {
      Map<String, Object> input = Map.of("outcome", "RECEIVED_BY_OTHER", "receiver", "王某");

      assertThat(problems("deliver", input))
          .containsExactly("relation: 请填写代收人和申请人是什么关系。", "receiverId: 请填写代收人证件号码，看过证件再填。");
    }

    @Test
    void withoutWordsOfItsOwnAFieldAsksByItsLabel() {
      Form form =
          TestForm.withFields(
              "{'type':'textarea','key':'a','label':'甲','validate':{'required':true,'maxLength':9}}",
              "{'type':'select','key':'b','label':'乙','values':[{'value':'X','label':'一'}],'validate':{'required':true}}",
              "{'type':'checkbox','key':'c','label':'丙','validate':{'required':true}}",
              "{'type':'taglist','key':'d','label':'丁','validate':{'required':true}}");

      assertThat(
              sentences(
                  FormValidator.validate(
                      form, Map.of("outcome", "YES", "c", false, "d", List.of(" ")))))
          .containsExactly("a: 请填写“甲”。", "b: 请选择“乙”。", "c: 请先核实，再勾选“丙”。", "d: 请列出“丁”，至少一项。");
    }
  }

  @Nested
  class Conditions {

    @Test
    void aHiddenFieldMayNotBeSentWithAValue() {
      assertThat(problems("takeRequest", Map.of("outcome", "TAKE", "reason", "不想办")))
          .containsExactly("reason: 照现在填的，用不到“不予受理的理由”，请把它清空。");
    }

    @Test
    void everyHiddenFieldIsToldAtOnce() {
      Map<String, Object> input =
          Map.of("outcome", "DECLINED", "signature", "FINGERPRINT", "witness", "李某");

      assertThat(problems("signMandate", input)).hasSize(2);
    }

    @Test
    void aHiddenFieldMayBeSentEmpty() {
      Map<String, Object> input =
          new HashMap<>(Map.of("outcome", "RECEIVED", "missing", List.of()));
      input.put("note", null);

      assertThat(accepted("receive", input).values()).containsOnlyKeys("outcome");
    }

    @Test
    void aFieldIsJudgedByAnEarlierOnesDefault() {
      assertThat(accepted("signMandate", Map.of("outcome", "SIGNED")).text("signature"))
          .contains("SIGNED");
      assertThat(problems("dispatch", Map.of("trackingNumber", "EA123456789CN")))
          .containsExactly("trackingNumber: 照现在填的，用不到“快递单号”，请把它清空。");
    }

    @Test
    void aFieldThatHangsOnTwoOthersIsAskedForWhenBothSaySo() {
      assertThat(problems("signMandate", Map.of("outcome", "SIGNED", "signature", "FINGERPRINT")))
          .containsExactly("witness: 请填写见证人姓名，按手印要有人见证。");
    }

    @Test
    void whatHangsOnAWrongFieldWaitsUntilThatIsMended() {
      assertThat(
              problems(
                  "signMandate",
                  Map.of("outcome", "SIGNED", "signature", "THUMB", "witness", "李某")))
          .hasSize(1);
    }

    @Test
    void aHiddenFieldGetsNoDefault() {
      assertThat(accepted("signMandate", Map.of("outcome", "DECLINED")).values())
          .containsOnlyKeys("outcome");
    }
  }

  @Nested
  class Types {

    @Test
    void textIsCleanedAndMeasuredInCharacters() {
      assertThat(every("note", " 一行\r\n二行\u200B ")).isEqualTo("一行\n二行");
      assertThat(every("note", "𠮷".repeat(10))).isEqualTo("𠮷".repeat(10));
      assertThat(mistake("note", "长".repeat(11))).isEqualTo("“备注”现在有 11 个字，最多 10 个字，请删短一些。");
      assertThat(mistake("note", 7)).isEqualTo("“备注”要填文字。");
      assertThat(mistake("note", "a\u0000b")).isEqualTo("“备注”里有不能显示的字符，请删掉重新输入。");
    }

    @Test
    void aLineIsOneLineAndMatchesItsPattern() {
      assertThat(every("unit", " LT.JJ\n")).isEqualTo("LT.JJ");
      assertThat(mistake("unit", "LT.JJ\nLT")).isEqualTo("请填写单位编码，例如 LT.JJ。");
      assertThat(mistake("unit", "lt")).isEqualTo("请填写单位编码，例如 LT.JJ。");
      assertThat(mistake("unit", "LT.JJ.01.02")).contains("最多 8 个字");
    }

    @Test
    void aWholeNumberIsWithinItsRange() {
      assertThat(
              List.of(
                  every("days", 1),
                  every("days", 60L),
                  every("days", 7.0),
                  every("days", new BigDecimal("1E1"))))
          .containsExactly(1, 60, 7, 10);
      List<Object> wrong =
          List.of(
              0,
              61,
              -1,
              1.5,
              "7",
              true,
              List.of(1),
              Double.NaN,
              Double.POSITIVE_INFINITY,
              new BigDecimal("1E+999999999"),
              new BigDecimal("1E-999999999"),
              BigInteger.TWO.pow(5000));
      for (Object number : wrong) {
        assertThat(mistake("days", number)).isEqualTo("“天数”要填 1 到 60 之间的整数。");
      }
    }

    @Test
    void aDecimalNumberHasNoMoreDigitsThanAllowed() {
      assertThat(every("weight", 99.5)).isEqualTo(new BigDecimal("99.50"));
      assertThat(every("weight", new BigDecimal("0E+50"))).isEqualTo(new BigDecimal("0.00"));
      assertThat(mistake("weight", 1.234)).isEqualTo("“重量”要填 0 到 99.5 之间的数，小数最多 2 位。");
    }

    @Test
    void aCheckboxIsTrueOrFalse() {
      assertThat(every("ticked", false)).isEqualTo(false);
      assertThat(mistake("ticked", "true")).isEqualTo("“核实”只能勾选或不勾选（true 或 false）。");
    }

    @Test
    void aChoiceIsOneOfItsOptions() {
      assertThat(List.of(every("rating", "5"), every("rating", 5), every("rating", " 1 ")))
          .containsExactly("5", "5", "1");
      assertThat(mistake("rating", 3)).isEqualTo("“评价”里没有“3”这一项。可以选：好（5）；差（1）。");
      assertThat(mistake("rating", List.of("5"))).isEqualTo("“评价”要从下面选一项。可以选：好（5）；差（1）。");
      assertThat(mistake("rating", "很".repeat(500))).hasSizeLessThan(80);
    }

    @Test
    void aDateIsAnIsoDay() {
      assertThat(every("day", "2026-02-28")).isEqualTo(LocalDate.of(2026, 2, 28));
      for (Object wrong :
          List.of(
              "2026-02-30",
              "20260228",
              "2026-2-8",
              "+20260-01-01",
              "1899-12-31",
              "2026-02-28T10:00",
              20260228)) {
        assertThat(mistake("day", wrong)).isEqualTo("“日期”要写成年-月-日，例如 2026-11-20。");
      }
    }

    @Test
    void itemsAreCleanedAndOccurOnce() {
      assertThat(every("pieces", List.of(" 户口簿 ", "", "申请书"))).isEqualTo(List.of("户口簿", "申请书"));
      assertThat(every("pieces", numbered(200)))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
          .hasSize(200);
      assertThat(mistake("pieces", numbered(201))).isEqualTo("“材料”现在有 201 项，最多 200 项，请分开办。");
      assertThat(mistake("pieces", "户口簿")).isEqualTo("“材料”要一项一项列出来（文字的列表）。");
      assertThat(mistake("pieces", List.of("户口簿", 3))).isEqualTo("“材料”第 2 项：要填文字。");
      assertThat(mistake("pieces", Arrays.asList("户口簿", null))).isEqualTo("“材料”第 2 项：要填文字。");
      assertThat(mistake("pieces", List.of("户口簿", "户口簿\u200B")))
          .isEqualTo("“材料”第 2 项：“户口簿”写了两遍，请去掉一遍。");
      assertThat(mistake("pieces", List.of("长".repeat(101))))
          .isEqualTo("“材料”第 1 项：最多 100 个字，请删短一些。");
      assertThat(mistake("pieces", List.of("\u0007"))).isEqualTo("“材料”第 1 项：里面有不能显示的字符，请删掉重新输入。");
      assertThat(mistake("units", List.of("LT.MZJ", "民政局"))).isEqualTo("“部门”第 2 项：请填写部门编码。");
    }

    private static List<String> numbered(int count) {
      return IntStream.range(0, count).mapToObj(i -> "第 " + i + " 件").toList();
    }
  }

  @Nested
  class UnknownFields {

    @Test
    void areRefusedByName() {
      assertThat(problems("handOver", Map.of("memo", "一切都好")))
          .containsExactly(
              "memo: 这一步没有“memo”这一项，请去掉。这一步可以填：outcome、seenOnly、signature、witness、to、note。");
    }

    @Test
    void evenWithoutName() {
      assertThat(problems("handOver", Collections.singletonMap(null, "x"))).hasSize(1);
    }

    @Test
    void areToldTenAtMost() {
      Map<String, Object> input = new HashMap<>();
      IntStream.range(0, 500).forEach(i -> input.put("x" + i, i));

      assertThat(problems("handOver", input)).hasSize(10);
    }

    @Test
    void anExplanationTakesNoValue() {
      assertThat(
              problems(
                  "checkMaterials", Map.of("outcome", "INCOMPLETE", "checkMaterialsOnce", "好")))
          .hasSize(1);
    }
  }

  @Nested
  class FromAPage {

    @Test
    void textsBecomeWhatTheFieldsAre() {
      Map<String, List<String>> post =
          Map.of(
              "outcome",
              List.of("YES"),
              "days",
              List.of("１２"),
              "ticked",
              List.of("on"),
              "day",
              List.of("2026-11-20"),
              "pieces",
              List.of("申请书\r\n\r\n户口簿", "照片"),
              "_csrf",
              List.of("abc"));

      Submission page = (Submission) FormValidator.validatePage(EVERY, post);

      assertThat(page.integer("days")).contains(12);
      assertThat(page.ticked("ticked")).isTrue();
      assertThat(page.date("day")).contains(LocalDate.of(2026, 11, 20));
      assertThat(page.items("pieces")).containsExactly("申请书", "户口簿", "照片");
    }

    @Test
    void whatIsHiddenIsLeftOut() {
      Map<String, List<String>> post =
          Map.of(
              "outcome",
              List.of("DECLINED"),
              "signature",
              List.of("SIGNED"),
              "witness",
              List.of("李某"));

      Submission page = (Submission) FormValidator.validatePage(FORMS.form("signMandate"), post);

      assertThat(page.values()).containsOnlyKeys("outcome");
    }

    @Test
    void anUntickedBoxIsNotItsDefault() {
      Submission page = (Submission) FormValidator.validatePage(FORMS.form("archive"), Map.of());

      assertThat(page.ticked("checked")).isFalse();
    }

    @Test
    void whatIsNoNumberIsTold() {
      Map<String, List<String>> post =
          Map.of("outcome", List.of("INCOMPLETE"), "supplementDays", List.of("十天"));

      assertThat(sentences(FormValidator.validatePage(FORMS.form("checkMaterials"), post)))
          .containsExactly("supplementDays: “补正期限（工作日）”要填 1 到 60 之间的整数。");
    }
  }

  @Nested
  class Submissions {

    @Test
    void giveTypedValues() {
      Submission rated = accepted("evaluate", Map.of("outcome", "RATED", "rating", 5));

      assertThat(rated.integer("rating")).contains(5);
      assertThat(rated.text("channel")).contains("PAPER");
      assertThat(rated.text("comment")).isEmpty();
      assertThat(accepted("archive", Map.of()).ticked("checked")).isTrue();
      assertThat(accepted("dispatch", Map.of()).items("pieces")).isEmpty();
    }

    @Test
    void refuseAKeyThatTheFormDoesNotHave() {
      Submission taken = accepted("takeRequest", Map.of("outcome", "TAKE"));

      assertThatThrownBy(() -> taken.text("reasn"))
          .hasMessage("form takeRequest has no field reasn");
    }

    @Test
    void keepTheirValuesOutOfLogs() {
      assertThat(accepted("handOver", Map.of("note", "手机 13900000418")))
          .hasToString("Submission[handOver [outcome, signature, note]]");
    }

    @Test
    void orElseThrowHandsOverTheProblems() {
      Validated wrong = FormValidator.validate(FORMS.form("handOver"), Map.of("note", 1));

      assertThatThrownBy(
              () ->
                  wrong.orElseThrow(
                      problems -> new IllegalStateException(problems.get(0).message())))
          .hasMessage("“备注”要填文字。");
    }
  }

  @Test
  void noInputAtAllIsAnEmptyInput() {
    assertThat(FormValidator.validate(FORMS.form("handOver"), null)).isInstanceOf(Submission.class);
  }

  private static Submission accepted(String form, Map<String, Object> input) {
    Validated validated = FormValidator.validate(FORMS.form(form), input);
    assertThat(validated).isInstanceOf(Submission.class);
    return (Submission) validated;
  }

  private static List<String> problems(String form, Map<String, Object> input) {
    return sentences(FormValidator.validate(FORMS.form(form), input));
  }

  private static List<String> sentences(Validated validated) {
    List<String> sentences = new ArrayList<>();
    ((Rejected) validated).problems().forEach(p -> sentences.add(p.field() + ": " + p.message()));
    return sentences;
  }

  private static Object every(String key, Object value) {
    Validated validated = FormValidator.validate(EVERY, Map.of("outcome", "YES", key, value));
    assertThat(validated).as(key + " = " + value).isInstanceOf(Submission.class);
    return ((Submission) validated).values().get(key);
  }

  private static String mistake(String key, Object value) {
    Validated validated = FormValidator.validate(EVERY, Map.of("outcome", "YES", key, value));
    assertThat(validated).as(key).isInstanceOf(Rejected.class);
    List<Problem> problems = ((Rejected) validated).problems();
    assertThat(problems).extracting(Problem::field).containsExactly(key);
    return problems.get(0).message();
  }
}
