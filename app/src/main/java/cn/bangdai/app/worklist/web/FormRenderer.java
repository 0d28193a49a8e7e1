package cn.bangdai.app.worklist.web;

import cn.bangdai.app.worklist.FieldChoices;
import cn.bangdai.app.worklist.FieldRelevance;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.OutcomeOffer;
import cn.bangdai.app.worklist.web.FormField.Choice;
import cn.bangdai.app.worklist.web.FormField.Kind;
import cn.bangdai.forms.Field;
import cn.bangdai.forms.FieldType;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Limits;
import cn.bangdai.forms.Option;
import cn.bangdai.forms.Problem;
import cn.bangdai.processes.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes a page of a form file: fields with what stands in them, what can be chosen, what to mend.
 */
@Component
class FormRenderer {

  /** So many choices lie side by side; more go into a list. */
  private static final int MOST_SEGMENTS = 5;

  /** What a form is drawn from. */
  record Draft(Form form, OpenTask task, FormInput input, List<Problem> problems) {}

  private final List<FieldChoices> choices;
  private final List<FieldRelevance> relevances;
  private final List<OutcomeOffer> offers;
  private final TaskPageWords words;

  FormRenderer(
      List<FieldChoices> choices,
      List<FieldRelevance> relevances,
      List<OutcomeOffer> offers,
      TaskPageWords words) {
    this.offers = offers;
    this.choices = choices;
    this.relevances = relevances;
    this.words = words;
  }

  /**
   * @param next names of the units that the case goes to, by outcome
   */
  FormPage draw(Draft draft, Map<String, String> next) {
    List<FormField> fields =
        draft.form().fields().stream()
            .filter(field -> relevant(draft.task(), field))
            .map(field -> field(draft, field, next))
            .toList();
    FormWords chosen = words.of(draft.task(), draft.input().first(Form.OUTCOME), next);
    return new FormPage(fields, draft.problems(), chosen);
  }

  private FormField field(Draft draft, Field field, Map<String, String> next) {
    Optional<FieldChoices> known = known(draft.task(), field);
    List<Option> offered =
        known.map(c -> c.of(draft.task())).orElseGet(() -> open(draft.task(), field));
    Kind kind = kind(field, offered);
    Optional<FormShowWhen> when = FormShowWhen.of(field);
    String help = known.isPresent() ? words.help(draft.task().key(), field.key()) : null;
    String value = value(kind, field, draft.input());
    return new FormField(
        kind,
        field.key(),
        field.label(),
        help != null ? help : field.words().help(),
        field.required(),
        when.map(w -> words.when(choices(draft.form(), w))).orElse(null),
        when.map(FormShowWhen::attribute).orElse(null),
        when.map(w -> !w.shown(draft.input().firsts())).orElse(false),
        options(draft, field, offered, known, next),
        value,
        known.filter(FieldChoices::emptyMeansAll).map(c -> values(offered)).orElse(null),
        range(field, value),
        error(draft, field));
  }

  private List<Option> open(OpenTask task, Field field) {
    return field.key().equals(Form.OUTCOME)
        ? field.options().stream()
            .filter(o -> offers.stream().allMatch(f -> f.offers(task, Outcome.valueOf(o.value()))))
            .toList()
        : field.options();
  }

  private boolean relevant(OpenTask task, Field field) {
    return relevances.stream()
        .filter(relevance -> relevance.field().equals(field.key()))
        .allMatch(relevance -> relevance.of(task));
  }

  private Optional<FieldChoices> known(OpenTask task, Field field) {
    return choices.stream()
        .filter(c -> c.task().equals(task.key()) && c.field().equals(field.key()))
        .filter(c -> !c.of(task).isEmpty())
        .findFirst();
  }

  private static Kind kind(Field field, List<Option> offered) {
    return switch (field.type()) {
      case TEXT -> Kind.NOTE;
      case TEXTAREA -> Kind.BLOCK;
      case NUMBER -> Kind.NUMBER;
      case DATETIME -> Kind.DATE;
      case CHECKBOX -> Kind.TICK;
      case TEXTFIELD -> offered.isEmpty() ? Kind.LINE : Kind.LIST;
      case TAGLIST -> offered.isEmpty() ? Kind.LINES : Kind.CHECKS;
      case RADIO, SELECT -> choice(field, offered);
    };
  }

  private static Kind choice(Field field, List<Option> offered) {
    if (field.key().equals(Form.OUTCOME)) {
      return offered.size() == 1 ? Kind.ONLY : Kind.OUTCOME;
    }
    boolean answered = field.required() || field.presence().defaultValue() != null;
    return offered.size() <= MOST_SEGMENTS && answered ? Kind.SEGMENTS : Kind.LIST;
  }

  private static String value(Kind kind, Field field, FormInput input) {
    if (kind == Kind.ONLY) {
      return field.options().get(0).value();
    }
    return kind == Kind.LINES
        ? String.join("\n", input.all(field.key()))
        : input.first(field.key());
  }

  private List<Choice> options(
      Draft draft,
      Field field,
      List<Option> offered,
      Optional<FieldChoices> known,
      Map<String, String> next) {
    List<String> chosen = draft.input().all(field.key());
    boolean all = chosen.isEmpty() && known.map(FieldChoices::emptyMeansAll).orElse(false);
    boolean outcome = field.key().equals(Form.OUTCOME);
    return offered.stream()
        .map(
            o ->
                new Choice(
                    o.value(),
                    o.label(),
                    all || chosen.contains(o.value()),
                    outcome ? words.of(draft.task(), o.value(), next) : null))
        .toList();
  }

  /** The labels of the choices that a field belongs to: of the last field that it reads. */
  private static String choices(Form form, FormShowWhen when) {
    String last = when.pairs().get(when.pairs().size() - 1).field();
    return when.pairs().stream()
        .filter(pair -> pair.field().equals(last))
        .map(pair -> label(form, pair))
        .collect(Collectors.joining("、"));
  }

  private static String label(Form form, FormShowWhen.Pair pair) {
    return form.input(pair.field()).stream()
        .flatMap(field -> field.options().stream())
        .filter(option -> option.value().equals(pair.value()))
        .map(Option::label)
        .findFirst()
        .orElse(pair.value());
  }

  private static FormField.Range range(Field field, String value) {
    Limits limits = field.limits();
    boolean text = field.type() == FieldType.TEXTAREA;
    Integer most = text ? limits.maxLength() : null;
    return new FormField.Range(
        plain(limits.min()),
        plain(limits.max()),
        Objects.equals(limits.decimalDigits(), 0),
        most,
        most == null ? null : most - value.codePointCount(0, value.length()));
  }

  private static String values(List<Option> offered) {
    return offered.stream().map(Option::value).collect(Collectors.joining(","));
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static String error(Draft draft, Field field) {
    return draft.problems().stream()
        .filter(problem -> field.key().equals(problem.field()))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
