package cn.bangdai.app.demo;

import cn.bangdai.app.shared.viewer.Viewers;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** On in the embedded mode unless {@code bangdai.demo} is {@code false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bangdai.embedded.token")
@ConditionalOnBooleanProperty(name = "bangdai.demo", matchIfMissing = true)
@Import({DemoCases.class, DemoStory.class, DemoCommands.class})
class DemoMode {

  /** Last of what runs at the start: the accounts are known and the items are loaded then. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ApplicationRunner demo(DemoCases cases) {
    return arguments -> Viewers.bySystem(cases::tellOnce).run();
  }
}
