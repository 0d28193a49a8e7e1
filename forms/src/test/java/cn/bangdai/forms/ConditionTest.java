package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private static final Condition WITNESS =
      Condition.parse("=outcome != \"SIGNED\" or signature != \"FINGERPRINT\"");

  @Test
  void hidesAndShows() {
    assertThat(WITNESS.hides(Map.of("outcome", "SIGNED", "signature", "FINGERPRINT"))).isFalse();
    assertThat(WITNESS.hides(Map.of("outcome", "SIGNED", "signature", "SEALED"))).isTrue();
    assertThat(WITNESS.hides(Map.of("outcome", "DECLINED"))).isTrue();
  }

  @Test
  void anAbsentValueIsNoneOfTheOptions() {
    assertThat(WITNESS.hides(Map.of())).isTrue();
    assertThat(WITNESS.hides(Collections.singletonMap("outcome", null))).isTrue();
  }

  @Test
  void knowsWhatItReads() {
    assertThat(WITNESS.reads()).containsExactlyInAnyOrder("outcome", "signature");
    assertThat(Condition.parse("=not(a > 3 and b in [\"X\", c])").reads())
        .containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void readsEveryTypeOfValue() {
    assertThat(Condition.parse("=days > 10").hides(Map.of("days", 11))).isTrue();
    assertThat(Condition.parse("=ticked").hides(Map.of("ticked", true))).isTrue();
    assertThat(
            Condition.parse("=day < date(\"2026-01-01\")")
                .hides(Map.of("day", LocalDate.of(2025, 12, 31))))
        .isTrue();
    assertThat(Condition.parse("=list contains(items, \"证\")").hides(Map.of("items", List.of("证"))))
        .isTrue();
  }

  @Test
  void withoutAnAnswerNothingIsHidden() {
    assertThat(Condition.parse("=days > 10").hides(Map.of())).isFalse();
    assertThat(Condition.parse("=days > 10").hides(Map.of("days", "十一"))).isFalse();
  }

  @Test
  void rememberingManyAnswersChangesNone() {
    Condition few = Condition.parse("=days > 10");
    for (int round = 0; round < 2; round++) {
      for (int days = 0; days < 500; days++) {
        assertThat(few.hides(Map.of("days", days))).as("%d days", days).isEqualTo(days > 10);
      }
    }
  }

  @Test
  void aListThatChangesIsReadAgain() {
    Condition contains = Condition.parse("=some i in items satisfies i = \"证\"");
    List<String> items = new ArrayList<>(List.of("证"));
    assertThat(contains.hides(Map.of("items", items))).isTrue();
    items.clear();
    assertThat(contains.hides(Map.of("items", items))).isFalse();
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    boolean allRight =
        IntStream.range(0, 20_000)
            .parallel()
            .allMatch(
                i -> {
                  String signature = i % 2 == 0 ? "FINGERPRINT" : "SIGNED";
                  Map<String, Object> values = Map.of("outcome", "SIGNED", "signature", signature);
                  return WITNESS.hides(values) == (i % 2 == 1);
                });
    assertThat(allRight).isTrue();
  }

  @Test
  @DisplayName("an answer takes well under 0.02 ms when it was given before")
  void isQuick() {
    Map<String, Object> values = Map.of("outcome", "SIGNED", "signature", "FINGERPRINT");
    evaluate(20_000, values);
    int rounds = 20_000;
    long started = System.nanoTime();
    evaluate(rounds, values);
    double micros = (System.nanoTime() - started) / 1000.0 / rounds;

    assertThat(micros).as("microseconds for one evaluation").isLessThan(20);
  }

  private static void evaluate(int rounds, Map<String, Object> values) {
    for (int i = 0; i < rounds; i++) {
      assertThat(WITNESS.hides(values)).isFalse();
    }
  }
}
