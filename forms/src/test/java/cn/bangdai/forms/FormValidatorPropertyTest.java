package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever is sent, validation answers; and what it accepts keeps every rule of its form. */
class FormValidatorPropertyTest {

  private static final Forms FORMS = new Forms();
  private static final List<String> IDS = List.copyOf(FORMS.ids());

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void anyInputGetsAnAnswer(
      @ForAll("forms") Form form, @ForAll("anything") Map<String, Object> input) {
    keepsTheRules(form, FormValidator.validate(form, input));
  }

  @Property(tries = 3000)
  void whatIsAcceptedKeepsTheRules(
      @ForAll("sensible") Tuple.Tuple2<Form, Map<String, Object>> sent) {
    Validated validated = FormValidator.validate(sent.get1(), sent.get2());
    Statistics.collect(validated instanceof Submission ? "accepted" : "rejected");
    Statistics.coverage(coverage -> coverage.check("accepted").percentage(share -> share > 5));
    keepsTheRules(sent.get1(), validated);
  }

  @Property(tries = 1000)
  void anAcceptedInputIsAcceptedAgainAsItStands(
      @ForAll("sensible") Tuple.Tuple2<Form, Map<String, Object>> sent) {
    if (FormValidator.validate(sent.get1(), sent.get2()) instanceof Submission once) {
      Map<String, Object> again = new HashMap<>(once.values());
      again.replaceAll((key, value) -> value instanceof LocalDate ? value.toString() : value);
      assertThat(FormValidator.validate(sent.get1(), again)).isEqualTo(once);
    }
  }

  private static void keepsTheRules(Form form, Validated validated) {
    if (validated instanceof Rejected rejected) {
      assertThat(rejected.problems())
          .isNotEmpty()
          .allMatch(problem -> problem.message().endsWith("。"));
      assertThat(rejected.problems()).extracting(Problem::field).doesNotHaveDuplicates();
      return;
    }
    Map<String, Object> values = ((Submission) validated).values();
    assertThat(form.inputs()).extracting(Field::key).containsAll(values.keySet());
    for (Field field : form.inputs()) {
      Object value = values.get(field.key());
      if (field.hidden(values)) {
        assertThat(value).as(field.key()).isNull();
      } else if (value == null) {
        assertThat(field.required()).as(field.key() + " required").isFalse();
      } else {
        keepsTheRules(field, value);
      }
    }
  }

  private static void keepsTheRules(Field field, Object value) {
    Limits limits = field.limits();
    switch (field.type()) {
      case TEXTFIELD, TEXTAREA -> {
        String text = (String) value;
        assertThat(text).isNotBlank().isEqualTo(CleanText.block(text).orElseThrow());
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(limits.maxLength());
        assertThat(limits.matches(text)).isTrue();
      }
      case NUMBER ->
          assertThat(new BigDecimal(value.toString())).isBetween(limits.min(), limits.max());
      case CHECKBOX -> assertThat(value).isInstanceOf(Boolean.class);
      case RADIO, SELECT ->
          assertThat(field.options()).extracting(Option::value).contains((String) value);
      case DATETIME ->
          assertThat((LocalDate) value)
              .isBetween(LocalDate.of(1900, 1, 1), LocalDate.of(2099, 12, 31));
      case TAGLIST -> {
        List<?> items = (List<?>) value;
        assertThat(items).hasSizeBetween(1, 200).doesNotHaveDuplicates();
        assertThat(items)
            .allMatch(
                item ->
                    item instanceof String text && text.length() <= 200 && limits.matches(text));
      }
      default -> throw new AssertionError(field.type() + " takes no value");
    }
  }

  @Provide
  Arbitrary<Form> forms() {
    return Arbitraries.of(IDS).map(FORMS::form);
  }

  /** Known and unknown names with values of every shape that JSON has, and some it hasn't. */
  @Provide
  Arbitrary<Map<String, Object>> anything() {
    List<String> known =
        IDS.stream()
            .flatMap(id -> FORMS.form(id).inputs().stream())
            .map(Field::key)
            .distinct()
            .toList();
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of(known), Arbitraries.strings().ofMaxLength(20).injectNull(0.05));
    return Arbitraries.maps(names, json(2)).ofMaxSize(8);
  }

  private static Arbitrary<Object> json(int depth) {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(50).map(Object.class::cast),
                Arbitraries.strings()
                    .withCharRange('\u2000', '\u206F')
                    .ofMaxLength(10)
                    .map(Object.class::cast),
                Arbitraries.bigDecimals().map(Object.class::cast),
                Arbitraries.doubles().withSpecialValue(Double.NaN).map(Object.class::cast),
                Arbitraries.of(
                    true, false, 1, 60, 5L, "TAKE", "SIGNED", "2026-11-20", new Object()))
            .injectNull(0.1);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Object> lists = json(depth - 1).list().ofMaxSize(4).map(Object.class::cast);
    Arbitrary<Object> maps =
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), json(depth - 1))
            .ofMaxSize(3)
            .map(Object.class::cast);
    return Arbitraries.oneOf(leaf, leaf, lists, maps);
  }

  /** Values that a field would mostly take. */
  @Provide
  Arbitrary<Tuple.Tuple2<Form, Map<String, Object>>> sensible() {
    return forms().flatMap(form -> filled(form).map(input -> Tuple.of(form, input)));
  }

  private static Arbitrary<Map<String, Object>> filled(Form form) {
    List<Arbitrary<Object>> values =
        form.inputs().stream().map(FormValidatorPropertyTest::likely).toList();
    return Combinators.combine(values)
        .as(
            chosen -> {
              Map<String, Object> input = new HashMap<>();
              for (int i = 0; i < chosen.size(); i++) {
                input.put(form.inputs().get(i).key(), chosen.get(i));
              }
              return input;
            });
  }

  private static Arbitrary<Object> likely(Field field) {
    Arbitrary<Object> value =
        switch (field.type()) {
          case TEXTFIELD -> Arbitraries.of("LT.JJ", "EA123456789CN", " 王某 ", "x".repeat(101));
          case TEXTAREA -> Arbitraries.strings().ofMaxLength(1200).map(Object.class::cast);
          case NUMBER -> Arbitraries.integers().between(-1, 62).map(Object.class::cast);
          case CHECKBOX -> Arbitraries.of(true, false);
          case DATETIME -> Arbitraries.of("2026-11-20", "2024-02-29", "2023-02-29");
          case TAGLIST ->
              Arbitraries.of("LT.MZJ", "LT.RSJ", " ", "户口簿")
                  .list()
                  .ofMaxSize(3)
                  .map(Object.class::cast);
          default -> Arbitraries.of(field.options()).map(Option::value);
        };
    boolean alwaysAsked = field.key().equals(Form.OUTCOME);
    return alwaysAsked ? value : value.injectNull(0.7);
  }
}
