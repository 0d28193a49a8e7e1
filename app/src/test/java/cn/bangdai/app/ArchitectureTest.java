package cn.bangdai.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.bangdai.app.shared.Command;
import cn.bangdai.app.worklist.TaskWork;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/**
 * House rules that a machine can hold. ArchUnit fails a rule that matches no class, so none of
 * these can go stale unseen.
 */
@AnalyzeClasses(packages = "cn.bangdai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final int MOST_PARAMETERS = 6;

  /** The way out of the engine stays short: its types live in two rooms. */
  @ArchTest
  static final ArchRule ENGINE_STAYS_INSIDE =
      noClasses()
          .that()
          .resideOutsideOfPackages("cn.bangdai.processes..", "cn.bangdai.app.workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.camunda.bpm.engine..", "org.camunda.bpm.model..");

  @ArchTest
  static final ArchRule LIBRARIES_KNOW_NOBODY =
      noClasses()
          .that()
          .resideInAnyPackage(
              "cn.bangdai.processes..", "cn.bangdai.forms..", "cn.bangdai.identity..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("cn.bangdai.app..", "cn.bangdai.local..");

  @ArchTest
  static final ArchRule PROCESSES_FORMS_AND_IDENTITY_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("cn.bangdai.forms..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("cn.bangdai.processes..", "cn.bangdai.identity..");

  /** Within a feature: web, rest and process point at the root, never back. */
  @ArchTest
  static final ArchRule THE_ROOT_OF_A_FEATURE_KNOWS_NO_CONTROLLER =
      noClasses()
          .that()
          .resideInAPackage("cn.bangdai.app.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "cn.bangdai.app.*.rest..", "cn.bangdai.app.*.web..", "cn.bangdai.app.*.process..");

  /** JUEL reaches public methods of public classes only; anything else is a bare null pointer. */
  @ArchTest
  static final ArchRule BEANS_THAT_BPMN_CALLS_ARE_PUBLIC =
      classes()
          .that()
          .resideInAPackage("cn.bangdai.app..process..")
          .and()
          .areAnnotatedWith(Component.class)
          .should()
          .bePublic();

  @ArchTest
  static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate()
          .andShould()
          .resideInAPackage("cn.bangdai.app..rest..");

  /** What is fingerprinted for idempotency must be data and nothing else. */
  @ArchTest
  static final ArchRule COMMANDS_ARE_RECORDS =
      classes().that().implement(Command.class).should().beRecords();

  @ArchTest
  static final ArchRule WORK_ON_TASKS_IS_REACHED_THROUGH_THE_TASK_LIST_ALONE =
      classes().that().implement(TaskWork.class).should().notBePublic();

  /** Tests move one clock; whoever asks the system for the time can't be moved. */
  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .that()
          .resideInAPackage("cn.bangdai.app..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("cn.bangdai..")
          .should()
          .notBeAnnotatedWith(Autowired.class);

  /** Records are data and may be wide; a class that needs more than six others does too much. */
  @ArchTest
  static final ArchRule CONSTRUCTORS_TAKE_AT_MOST_SIX =
      constructors()
          .that()
          .areDeclaredInClassesThat(
              describe(
                  "are components",
                  (JavaClass c) ->
                      c.isMetaAnnotatedWith(Component.class)
                          && !c.getModifiers().contains(JavaModifier.ABSTRACT)))
          .should(
              new com.tngtech.archunit.lang.ArchCondition<>("take at most six parameters") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                  int taken = constructor.getRawParameterTypes().size();
                  events.add(
                      new SimpleConditionEvent(
                          constructor,
                          taken <= MOST_PARAMETERS,
                          constructor.getFullName() + " takes " + taken));
                }
              });
}
