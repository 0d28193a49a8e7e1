package cn.bangdai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every expression in the models")
class ExpressionsTest {

  private static final String VARIABLE = "[a-z][a-zA-Z]*";
  private static final String CALL =
      "(%s)\\.%s\\(%s(, %s)*\\)"
          .formatted(String.join("|", ProcessBeans.ALL), VARIABLE, VARIABLE, VARIABLE);
  private static final String COMPARISON =
      "%s (==|!=) ('[A-Z][A-Z_]*'|%s)".formatted(VARIABLE, VARIABLE);
  private static final Pattern VALUE = Pattern.compile("\\$\\{(%s|true|false)}".formatted(CALL));
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\$\\{(%1$s|(%2$s|%3$s)( && (%2$s|%3$s))*)}".formatted(CALL, VARIABLE, COMPARISON));

  private static List<Markup> expressions() {
    List<Markup> found =
        Markup.all().stream().filter(m -> m.value().matches("(?s).*[$#]\\{.*")).toList();
    assertThat(found).hasSizeGreaterThan(50);
    return found;
  }

  @Test
  @DisplayName("is a call of one allowed bean, or in a condition a comparison of variables")
  void shape() {
    assertThat(expressions())
        .allSatisfy(
            markup -> {
              switch (markup.element() + " " + markup.attribute()) {
                case "conditionExpression ", "completionCondition " ->
                    assertThat(markup.value()).matches(CONDITION);
                case "in businessKey" ->
                    assertThat(markup.value()).isEqualTo("#{execution.processBusinessKey}");
                default -> assertThat(markup.value()).matches(VALUE);
              }
            });
  }

  @Test
  @DisplayName("names only variables that the constants know")
  void variables() {
    var known = new TreeSet<>(List.of(Outcome.VARIABLE, "handover", "holder", "true", "false"));
    for (Class<?> constants :
        List.of(
            ProxyHandling.Variables.class,
            HelpHandling.Variables.class,
            RelayLeg.Variables.class,
            Correction.Variables.class,
            Decision.Variables.class,
            Closing.Variables.class,
            Termination.Variables.class,
            Urging.Variables.class,
            Coordination.Variables.class,
            Rectification.Variables.class,
            Unresolved.Variables.class)) {
      known.addAll(Calls.strings(constants));
    }
    assertThat(words(expressions(), "(?<![.'\\w])" + VARIABLE + "(?![.\\w])"))
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  @DisplayName("together call every bean of the allow-list")
  void everyBeanIsCalled() {
    assertThat(words(expressions(), VARIABLE + "(?=\\.\\w+\\()"))
        .isEqualTo(new TreeSet<>(ProcessBeans.ALL));
  }

  private static Set<String> words(List<Markup> expressions, String pattern) {
    var words = new TreeSet<String>();
    for (Markup markup : expressions) {
      if (!markup.attribute().equals("businessKey")) {
        Matcher matcher = Pattern.compile(pattern).matcher(markup.value());
        while (matcher.find()) {
          words.add(matcher.group());
        }
      }
    }
    return words;
  }
}
