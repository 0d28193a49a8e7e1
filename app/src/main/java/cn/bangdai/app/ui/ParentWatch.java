package cn.bangdai.app.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.stereotype.Component;

/** On a laptop the application ends with the launcher that started it, however that ended. */
@Component
@ConditionalOnProperty("bangdai.parent.pid")
class ParentWatch implements ApplicationListener<ContextRefreshedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(ParentWatch.class);

  private final long parent;

  ParentWatch(@Value("${bangdai.parent.pid}") long parent) {
    this.parent = parent;
  }

  @Override
  public void onApplicationEvent(ContextRefreshedEvent event) {
    ProcessHandle.of(parent)
        .ifPresent(
            launcher ->
                launcher
                    .onExit()
                    .thenRun(
                        () -> {
                          LOG.info("The launcher is gone; ending too");
                          System.exit(0);
                        }));
  }
}
