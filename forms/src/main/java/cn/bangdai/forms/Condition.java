package cn.bangdai.forms;

import camundajar.impl.scala.Product;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * When a field is hidden: a FEEL expression over the values of earlier fields, as Camunda Forms
 * writes it in {@code conditional.hide}. Parsed once; immutable and safe for any number of threads.
 */
public final class Condition {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  private final String text;
  private final ParsedExpression parsed;
  private final Set<String> reads;

  private Condition(String text, ParsedExpression parsed) {
    this.text = text;
    this.parsed = parsed;
    Set<String> names = new LinkedHashSet<>();
    collectReads(parsed.expression(), names);
    this.reads = Set.copyOf(names);
  }

  /**
   * @param text the expression with its leading {@code =}
   * @throws IllegalArgumentException when it isn't FEEL, or doesn't answer yes or no
   */
  static Condition parse(String text) {
    if (!text.startsWith("=")) {
      throw new IllegalArgumentException("a condition starts with '=': " + text);
    }
    ParseResult result = FEEL.parseExpression(text.substring(1));
    if (result.isFailure()) {
      throw new IllegalArgumentException(
          "not a FEEL condition: " + text + " (" + result.failure().message() + ")");
    }
    Condition condition = new Condition(text, result.parsedExpression());
    condition.requireYesOrNo();
    return condition;
  }

  /** The expression as the form file has it, with its leading {@code =}. */
  public String text() {
    return text;
  }

  /** Keys of the fields whose values decide. */
  public Set<String> reads() {
    return reads;
  }

  /**
   * Whether the field is hidden.
   *
   * @param values by field key; an absent field may be missing or null. An expression that has no
   *     answer for these values hides nothing, so that nothing required is lost.
   */
  public boolean hides(Map<String, Object> values) {
    return Boolean.TRUE.equals(evaluate(values));
  }

  private Object evaluate(Map<String, Object> values) {
    EvaluationResult result = FEEL.evaluate(parsed, values);
    return result.isSuccess() ? result.result() : null;
  }

  private void requireYesOrNo() {
    Object answer = evaluate(Map.of());
    if (answer != null && !(answer instanceof Boolean)) {
      throw new IllegalArgumentException("not a yes-or-no condition: " + text);
    }
  }

  // FEEL answers null for a name that doesn't exist, so a misspelt one would never be noticed.
  private static void collectReads(Object node, Set<String> names) {
    if (node instanceof Ref ref) {
      names.add(ref.names().mkString("."));
    } else if (node instanceof Product product) {
      for (int i = 0; i < product.productArity(); i++) {
        collectReads(product.productElement(i), names);
      }
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
