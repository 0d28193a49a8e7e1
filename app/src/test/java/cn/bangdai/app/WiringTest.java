package cn.bangdai.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Forms;
import cn.bangdai.forms.Option;
import cn.bangdai.identity.Role;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProcessBeans;
import cn.bangdai.processes.UserTask;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Holds models, forms, roles, beans and constants together, in both directions: what one names, the
 * other has, and nothing is left over.
 */
@BangdaiTest
@DisplayName("流程、表单、岗位、调用的组件和常量互相对得上")
class WiringTest {

  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\.(\\w+)\\(([^)]*)\\)");

  @Autowired ApplicationContext context;
  @Autowired ProcessEngine engine;
  @Autowired List<TaskWork> works;

  @Test
  @DisplayName("每个用户任务在部署的模型里、有表单、有人办，反过来也一样")
  void tasks() {
    Set<String> keys = Arrays.stream(UserTask.values()).map(UserTask::key).collect(sorted());

    assertThat(modelled(org.camunda.bpm.model.bpmn.instance.UserTask.class)).isEqualTo(keys);
    assertThat(new Forms().ids()).isEqualTo(keys);
    assertThat(works.stream().map(TaskWork::key).collect(sorted())).isEqualTo(keys);
    assertThat(works).hasSameSizeAs(keys);
  }

  @Test
  @DisplayName("表单里的结果就是流程认得的结果，次序也一样")
  void outcomes() {
    Forms forms = new Forms();
    for (UserTask task : UserTask.values()) {
      Form form = forms.form(task.key());
      assertThat(form.outcomes().stream().map(Option::value))
          .as(task.key())
          .containsExactlyElementsOf(task.outcomes().stream().map(Outcome::name).toList());
    }
  }

  @Test
  @DisplayName("引擎按任务找得到随流程一起部署的表单")
  void formsAreDeployedWithTheirModels() {
    RepositoryService repository = engine.getRepositoryService();
    Set<String> deployments =
        definitions().stream().map(ProcessDefinition::getDeploymentId).collect(Collectors.toSet());
    assertThat(deployments).hasSize(1);
    Set<String> forms =
        repository.getDeploymentResourceNames(deployments.iterator().next()).stream()
            .filter(name -> name.endsWith(".form"))
            .map(name -> name.replaceAll("^forms/|\\.form$", ""))
            .collect(sorted());
    assertThat(forms).isEqualTo(new Forms().ids());
  }

  @Test
  @DisplayName("模型里调用的组件和方法都在，参数个数对，没有多余的")
  void beans() {
    Set<String> called = new TreeSet<>();
    for (String expression : expressions()) {
      Matcher call = CALL.matcher(expression);
      while (call.find()) {
        called.add(call.group(1) + "." + call.group(2));
        int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
        assertThat(methods(call.group(1)))
            .as(expression)
            .anyMatch(m -> m.getName().equals(call.group(2)) && m.getParameterCount() == arguments);
      }
    }
    Set<String> offered =
        ProcessBeans.ALL.stream()
            .flatMap(bean -> methods(bean).stream().map(m -> bean + "." + m.getName()))
            .collect(sorted());
    assertThat(called).isNotEmpty().isEqualTo(offered);
  }

  @Test
  @DisplayName("组件给出的候选岗位都是认得的岗位")
  void roles() throws ReflectiveOperationException {
    Object candidates = context.getBean(ProcessBeans.CANDIDATES);
    for (String unit : List.of("LT.JJ.01", "LT.JJ", "LT", "LT.RSJ")) {
      for (Method method : methods(ProcessBeans.CANDIDATES)) {
        Object[] units = new Object[method.getParameterCount()];
        Arrays.fill(units, unit);
        String groups = (String) method.invoke(candidates, units);
        assertThat(groups.split(","))
            .as(method.getName() + " " + unit)
            .isNotEmpty()
            .allMatch(group -> Role.of(group.substring(0, group.indexOf('@'))).isPresent());
      }
    }
  }

  @Test
  @DisplayName("图上没有藏起来的活：没有服务任务、脚本、监听器、类名")
  void nothingHidden() {
    assertThat(modelled(ServiceTask.class)).isEmpty();
    assertThat(modelled(ReceiveTask.class)).isEmpty();
    assertThat(xml()).isNotEmpty();
    assertThat(xml())
        .noneMatch(
            model ->
                model.contains("camunda:class")
                    || model.contains("camunda:script")
                    || model.contains("Listener")
                    || model.contains("delegateExpression"));
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  private List<Method> methods(String bean) {
    return Arrays.stream(context.getBean(bean).getClass().getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
        .toList();
  }

  private List<ProcessDefinition> definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list();
  }

  private <T extends FlowElement> Set<String> modelled(Class<T> type) {
    return definitions().stream()
        .map(d -> engine.getRepositoryService().getBpmnModelInstance(d.getId()))
        .flatMap(model -> model.getModelElementsByType(type).stream())
        .map(BaseElement::getId)
        .collect(sorted());
  }

  private List<String> xml() {
    return definitions().stream()
        .map(d -> engine.getRepositoryService().getBpmnModelInstance(d.getId()))
        .map(org.camunda.bpm.model.bpmn.Bpmn::convertToString)
        .toList();
  }

  private List<String> expressions() {
    Pattern expression = Pattern.compile("[$#]\\{([^}]*)}");
    return xml().stream()
        .flatMap(model -> expression.matcher(model).results().map(r -> r.group(1)))
        .map(text -> text.replace("&amp;", "&"))
        .filter(text -> !text.startsWith("execution."))
        .toList();
  }
}
