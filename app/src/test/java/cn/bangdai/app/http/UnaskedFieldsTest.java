package cn.bangdai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import cn.bangdai.identity.Actor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What nobody may say of himself or of a case, whatever address it is sent to. */
@BangdaiTest
@DisplayName("夹带字段：每种 JSON 和每种表单都只收自己的字段")
class UnaskedFieldsTest {

  static final List<String> FIELDS =
      List.of(
          "unit",
          "origin",
          "window",
          "status",
          "result",
          "assignee",
          "responsible",
          "caseNumber",
          "number",
          "id",
          "actor",
          "role",
          "roles",
          "registeredBy",
          "decidedAt");

  /** Fields of those names that are a person's to say: the use case asks who may say it. */
  private static final Set<String> ASKED =
      Set.of(
          "BesideCaseController.Urging.unit",
          "UnresolvedController.Matter.caseNumber",
          "GivePost.Give.unit",
          "GivePost.Give.role",
          "NameBackup.Name.unit",
          "AcknowledgementController.Body.result",
          "AcknowledgementPage.Form.result",
          "DecisionController.End.result",
          "MaterialController.Body.status",
          "CheckInput.status",
          "AskForm.unit",
          "Typed.unit",
          "Typed.role",
          "CaseController.Asked.unit",
          "CaseController.Asked.status",
          "CaseListPage.Asked.unit",
          "CaseListPage.Asked.status");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired JsonMapper json;

  @Test
  @DisplayName("JSON：多一个字段，整份都读不进来")
  void jsonBodies() {
    Set<String> said = new TreeSet<>();
    int bodies = 0;
    for (Class<?> body : types(RequestBody.class)) {
      bodies++;
      for (String field : FIELDS) {
        if (has(body, field)) {
          said.add(name(body) + "." + field);
        } else {
          String text = "{\"" + field + "\": \"LT\"}";
          assertThat(readable(text, body)).as(name(body) + " takes " + field).isFalse();
        }
      }
    }
    assertThat(bodies).isGreaterThan(15);
    assertThat(ASKED).containsAll(said);
  }

  private boolean readable(String text, Class<?> body) {
    try {
      json.readValue(text, body);
      return true;
    } catch (tools.jackson.core.JacksonException refused) {
      return false;
    }
  }

  @Test
  @DisplayName("表单：都是没有设值方法的记录，只有自己的字段")
  void forms() {
    Set<String> said = new TreeSet<>();
    int forms = 0;
    for (Class<?> form : types(ModelAttribute.class)) {
      forms++;
      assertThat(form.isRecord()).as(name(form)).isTrue();
      FIELDS.stream().filter(f -> has(form, f)).map(f -> name(form) + "." + f).forEach(said::add);
    }
    assertThat(forms).isGreaterThan(10);
    assertThat(ASKED).containsAll(said);
  }

  /** Types of parameters that a request fills; not those that a method of ours makes. */
  private List<Class<?>> types(Class<? extends java.lang.annotation.Annotation> marked) {
    List<Class<?>> found = new ArrayList<>();
    for (HandlerMethod handler : routes.getHandlerMethods().values()) {
      for (Parameter parameter : handler.getMethod().getParameters()) {
        Class<?> type = parameter.getType();
        boolean filled =
            parameter.isAnnotationPresent(marked)
                || (marked == ModelAttribute.class && unmarked(parameter));
        if (filled && type.getName().startsWith("cn.bangdai") && !made(handler, type)) {
          found.add(type);
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean unmarked(Parameter parameter) {
    return parameter.getAnnotations().length == 0
        && parameter.getType().isRecord()
        && parameter.getType() != Actor.class
        && !parameter.getType().getSimpleName().equals("Caller")
        && !BeanUtils.isSimpleProperty(parameter.getType());
  }

  /** Made by the controller from the address before the form is bound. */
  private static boolean made(HandlerMethod handler, Class<?> type) {
    return Arrays.stream(handler.getBeanType().getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(ModelAttribute.class))
        .map(Method::getReturnType)
        .anyMatch(type::equals);
  }

  private static boolean has(Class<?> type, String field) {
    RecordComponent[] components = type.getRecordComponents();
    return components != null
        && Arrays.stream(components).anyMatch(component -> component.getName().equals(field));
  }

  private static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return (around == null ? "" : around.getSimpleName() + ".") + type.getSimpleName();
  }
}
