package cn.bangdai.forms;

import camundajar.impl.scala.Product;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * When a field is hidden: a FEEL expression over the values of earlier fields, as Camunda Forms
 * writes it in {@code conditional.hide}. Parsed once; safe for any number of threads.
 *
 * <p>The engine puts all its functions together anew for each evaluation, which would be most of
 * what checking a form costs. Conditions choose among a few options, so answers are remembered.
 */
public final class Condition {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  /** More than the options of two fields can be combined; a free text must not fill the memory. */
  private static final int MOST_REMEMBERED = 100;

  private final String text;
  private final ParsedExpression parsed;
  private final Set<String> reads;
  private final boolean callsFunctions;
  private final Map<List<Object>, Boolean> remembered = new ConcurrentHashMap<>();

  private Condition(String text, ParsedExpression parsed) {
    this.text = text;
    this.parsed = parsed;
    Set<String> names = new LinkedHashSet<>();
    collectReads(parsed.expression(), names);
    this.reads = Set.copyOf(names);
    this.callsFunctions = callsFunctions(parsed.expression());
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
    List<Object> read = reads.stream().map(values::get).toList();
    // A function's answer may change by itself, as that of today() does, and a list by its owner.
    if (callsFunctions || read.stream().anyMatch(Collection.class::isInstance)) {
      return Boolean.TRUE.equals(evaluate(values));
    }
    Boolean known = remembered.get(read);
    return known != null ? known : remember(read, Boolean.TRUE.equals(evaluate(values)));
  }

  private boolean remember(List<Object> read, boolean hides) {
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(read, hides);
    }
    return hides;
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

  private static boolean callsFunctions(Object node) {
    if (node instanceof FunctionInvocation || node instanceof QualifiedFunctionInvocation) {
      return true;
    }
    return node instanceof Product product && anyPart(product);
  }

  private static boolean anyPart(Product product) {
    for (int i = 0; i < product.productArity(); i++) {
      if (callsFunctions(product.productElement(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}
