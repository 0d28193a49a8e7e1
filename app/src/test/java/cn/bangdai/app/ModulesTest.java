package cn.bangdai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The application's modules")
class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(BangdaiApplication.class);

  @Test
  @DisplayName("depend on each other without cycles and only through what is public")
  void verify() {
    MODULES.verify();
  }

  @Test
  @DisplayName("are the features of the design, each with a Chinese name")
  void names() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .contains(
            "shared",
            "catalogue",
            "calendar",
            "workflow",
            "worklist",
            "cases",
            "materials",
            "custody",
            "deadlines",
            "notices",
            "termination",
            "evaluation",
            "supervision",
            "audit",
            "archive",
            "people",
            "signin",
            "ui");
    assertThat(MODULES.stream().map(ApplicationModule::getDisplayName))
        .allMatch(name -> name.matches("\\p{IsHan}+"));
  }
}
